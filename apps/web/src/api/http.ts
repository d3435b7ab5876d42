import type { FieldProblem } from '@vestibule/kernel';
import { serverSays, t } from '../texts/texts.ts';
import { serverClock } from './server-clock.ts';

/** The server said no, in its own words (RFC 9457). `code` is stable; `detail` is written for people. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: readonly FieldProblem[],
    /** Everything else the answer carried: `choices`, `nearest`, `conflicts`, `reason`. */
    readonly body: Readonly<Record<string, unknown>>,
    readonly retryAfterSeconds: number | undefined,
  ) {
    super(message);
  }
}

/** No answer at all: the network is gone, or the server is. Asking again is the cure. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function fieldsOf(value: unknown): readonly FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (!isRecord(entry)) return [];
    const [field, message] = [textOf(entry['field']), textOf(entry['message'])];
    return field && message ? [{ field, message: message.charAt(0).toUpperCase() + message.slice(1) }] : [];
  });
}

async function problemFrom(response: Response): Promise<Problem> {
  const parsed: unknown = await response.json().catch(() => ({}));
  const body = isRecord(parsed) ? parsed : {};
  const words = textOf(body['detail']) ?? textOf(body['message']) ?? textOf(body['title']) ?? 'Something went wrong.';
  const wait = Number(response.headers.get('retry-after'));
  return new Problem(
    response.status,
    textOf(body['code']) ?? 'UNKNOWN',
    words,
    fieldsOf(body['errors']),
    body,
    Number.isFinite(wait) && wait > 0 ? wait : undefined,
  );
}

/** One call to the api. Throws `Problem` when the server refuses, `Unreachable` when nobody answers. */
export function ask<T>(path: string, { method = 'GET', body, headers, signal }: Ask = {}): Promise<T> {
  const answer = fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  return receive<T>(answer, Date.now(), signal);
}

/** What the server answers to a question that was already asked. */
export async function receive<T>(answer: Promise<Response>, sentMs: number, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await answer;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable('We could not reach the server.');
  }
  // The header has whole seconds, rounded down: half a second either way.
  serverClock.observe(Date.parse(response.headers.get('date') ?? '') + 500, sentMs, Date.now(), 500);
  if (!response.ok) throw await problemFrom(response);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

/** `?from=…&status=…` of what is set; an empty string when nothing is. */
export function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(values))
    if (value !== undefined && value !== '') search.set(key, String(value));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

export const isProblem = (error: unknown, ...codes: readonly string[]): error is Problem =>
  error instanceof Problem && (codes.length === 0 || codes.includes(error.code));

/** The server's own words are for programs too, without a capital letter and a full stop; a person reads sentences. */
const asSentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?…]$/.test(words) ? '' : '.'}`;

/** What is wrong with a field, said beside it: `It must not be blank`. */
export function fieldWords(message: string): string {
  const english = `${message.charAt(0).toUpperCase()}${message.slice(1)}`;
  const words = serverSays(english);
  return words === english ? `It ${message.charAt(0).toLowerCase()}${message.slice(1)}` : words;
}

/** What to tell a person about a failure of any kind. */
export function wordsFor(error: unknown): string {
  if (error instanceof Problem) return wordsOfFields(error) ?? serverSays(asSentence(error.message));
  return error instanceof Unreachable
    ? serverSays(asSentence(error.message))
    : t('Something went wrong on this page. Please try again.');
}

/** All wrong fields in one line of the server's are no sentence that a catalogue could have: each is said by itself, if the language of the page knows it. */
function wordsOfFields({ fields }: Problem): string | undefined {
  const said = fields.map(({ message }) => serverSays(message));
  const areKnown = said.length > 0 && said.every((words, place) => words !== fields[place]?.message);
  return areKnown ? said.map(asSentence).join(' ') : undefined;
}
