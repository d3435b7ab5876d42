/**
 * Speech recognition by the device itself (Web Speech API, `processLocally`). The same API asks a server of the browser's maker when it is not told
 * otherwise: what people say in an appointment must not go there, so everything here exists only where the browser promises to stay on the device.
 */
export interface Recognizer {
  start(track: MediaStreamTrack): void;
  stop(): void;
}
type Availability = 'available' | 'downloadable' | 'downloading' | 'unavailable';

interface Recognition extends EventTarget {
  continuous: boolean;
  interimResults: boolean;
  lang: string;
  processLocally: boolean;
  start(track?: MediaStreamTrack): void;
  abort(): void;
}
interface RecognitionConstructor {
  new (): Recognition;
  available(options: { langs: string[]; processLocally: boolean }): Promise<Availability>;
}
interface RecognitionEvent extends Event {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>;
}

const isConstructor = (found: unknown): found is RecognitionConstructor =>
  typeof found === 'function' &&
  'available' in found &&
  typeof found.available === 'function' &&
  typeof found.prototype === 'object' &&
  found.prototype !== null &&
  'processLocally' in found.prototype;

const recognition = (): RecognitionConstructor | undefined => {
  const found: unknown = Reflect.get(window, 'SpeechRecognition') ?? Reflect.get(window, 'webkitSpeechRecognition');
  return isConstructor(found) ? found : undefined;
};
const AT_ONCE_MS = 500;
const language = (): string => navigator.language;

/** Only where everything needed is on the device already; nothing is downloaded for it. */
export async function canCaptionLocally(): Promise<boolean> {
  try {
    return (await recognition()?.available({ langs: [language()], processLocally: true })) === 'available';
  } catch {
    return false;
  }
}

/** Writes down what is said into a track, until it is stopped. `onWords` hears an utterance again and again while it grows. */
export function localRecognizer(onWords: (utterance: number, words: string) => void): Recognizer | undefined {
  const Found = recognition();
  if (!Found) return undefined;
  let running: Recognition | undefined;
  let utterance = Date.now(); // also after a reload later than what the others have
  let endedAtOnce = 0;
  const begin = (track: MediaStreamTrack) => {
    const ear = new Found();
    ear.continuous = true;
    ear.interimResults = true;
    ear.lang = language();
    ear.processLocally = true;
    const first = (utterance += 1_000);
    ear.addEventListener('result', (event) => {
      const { results } = event as RecognitionEvent;
      const last = results.length - 1;
      const words = results[last]?.[0]?.transcript;
      if (words) onWords(first + last, words);
    });
    // Browsers end it after a silence. One that ends again and again at once cannot do it.
    const begunMs = performance.now();
    ear.addEventListener('end', () => {
      endedAtOnce = performance.now() - begunMs < AT_ONCE_MS ? endedAtOnce + 1 : 0;
      if (running === ear && track.readyState === 'live' && endedAtOnce < 3) begin(track);
    });
    running = ear;
    ear.start(track);
  };
  return {
    start: begin,
    stop: () => {
      const ear = running;
      running = undefined;
      ear?.abort();
    },
  };
}
