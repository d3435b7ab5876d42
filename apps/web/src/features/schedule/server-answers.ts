import { Problem } from '../../api/http.ts';
import { fieldFor, type FieldName } from './form-values.ts';

/** One of the times that the server offers when the typed one does not exist or comes twice. */
export interface StartChoice {
  readonly startsAt: string;
  readonly label: string | undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const records = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

function choicesOf(body: Readonly<Record<string, unknown>>): readonly StartChoice[] {
  return [...records(body['choices']), ...records(body['nearest'])].flatMap(({ startsAt, label }) =>
    typeof startsAt === 'string' ? [{ startsAt, label: typeof label === 'string' ? label : undefined }] : [],
  );
}

export interface Refusal {
  readonly fields: Partial<Record<FieldName, string>>;
  /** What belongs to no field of the form. */
  readonly general: readonly string[];
  readonly choices: readonly StartChoice[];
  readonly conflicts: readonly { readonly startsAt: string; readonly endsAt: string }[] | undefined;
}

/** What the server refused, sorted to where one can do something about it. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof Problem)) return undefined;
  const fields: Partial<Record<FieldName, string>> = {};
  const general: string[] = [];
  for (const { field, message } of error.fields) {
    const name = fieldFor(field);
    if (name) fields[name] ??= message;
    else general.push(`${field}: ${message}`);
  }
  const overlaps = error.code === 'SESSION_OVERLAPS';
  if (error.fields.length === 0 && !overlaps) general.push(error.message);
  return {
    fields,
    general,
    choices: choicesOf(error.body),
    conflicts: overlaps
      ? records(error.body['conflicts']).flatMap(({ startsAt, endsAt }) =>
          typeof startsAt === 'string' && typeof endsAt === 'string' ? [{ startsAt, endsAt }] : [],
        )
      : undefined,
  };
}
