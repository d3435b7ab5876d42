/** What one person's device wrote of what they say. */
export interface Caption {
  readonly identity: string;
  /** The same for one utterance, while it grows. */
  readonly utterance: number;
  readonly words: string;
  readonly atMs: number;
}
export const CAPTIONS_TOPIC = 'captions';
/** Long enough to be read after it was said. */
export const SHOWN_FOR_MS = 7_000;
const MOST_SHOWN = 3;
/** What comes from another device is not trusted to be short. */
const LONGEST = 400;

/** One line for each utterance; a later version replaces the earlier, in its place. */
export function withCaption(shown: readonly Caption[], heard: Caption): readonly Caption[] {
  const isSame = ({ identity, utterance }: Caption): boolean =>
    identity === heard.identity && utterance === heard.utterance;
  const next = shown.some(isSame) ? shown.map((line) => (isSame(line) ? heard : line)) : [...shown, heard];
  return next.slice(-MOST_SHOWN);
}

export const stillShown = (shown: readonly Caption[], nowMs: number): readonly Caption[] =>
  shown.filter(({ atMs }) => nowMs - atMs < SHOWN_FOR_MS);

export const encoded = (utterance: number, words: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify({ utterance, words: lastWords(words) }));

/** The end of what is said is what is being said now. */
const lastWords = (words: string): string => (words.length > LONGEST ? `…${words.slice(1 - LONGEST)}` : words);

/** Undefined for anything that is no caption. */
export function decoded(payload: Uint8Array): Pick<Caption, 'utterance' | 'words'> | undefined {
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(payload));
    if (typeof said !== 'object' || said === null) return undefined;
    const utterance: unknown = Reflect.get(said, 'utterance');
    const words: unknown = Reflect.get(said, 'words');
    if (typeof utterance !== 'number' || typeof words !== 'string' || words.trim() === '') return undefined;
    return { utterance, words: lastWords(words.trim()) };
  } catch {
    return undefined;
  }
}
