import { Problem } from '../api/http.ts';

/** One of the times that the server offers when the typed one does not exist or comes twice. */
export interface StartChoice {
  readonly startsAt: string;
  readonly label: string | undefined;
}
export interface Conflict {
  readonly startsAt: string;
  readonly endsAt: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const records = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/** The real times of a night in which the clocks change. */
export const choicesIn = ({ body }: Problem): readonly StartChoice[] =>
  [...records(body['choices']), ...records(body['nearest'])].flatMap(({ startsAt, label }) =>
    typeof startsAt === 'string' ? [{ startsAt, label: typeof label === 'string' ? label : undefined }] : [],
  );

/** What is there already at that time; undefined when the server refused for another reason. */
export const conflictsIn = ({ code, body }: Problem): readonly Conflict[] | undefined =>
  code === 'SESSION_OVERLAPS'
    ? records(body['conflicts']).flatMap(({ startsAt, endsAt }) =>
        typeof startsAt === 'string' && typeof endsAt === 'string' ? [{ startsAt, endsAt }] : [],
      )
    : undefined;
