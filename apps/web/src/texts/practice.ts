import { PRACTICE_PLURALS } from './en-practice.ts';
import { languageToSpeak, learn, speak } from './texts.ts';

/** What the practice's side says beyond the client's: learnt there alone, so that a client's phone does not carry it. */
export async function speakToPractice(): Promise<void> {
  learn('en', PRACTICE_PLURALS);
  const wanted = languageToSpeak();
  if (wanted === 'de') {
    try {
      const { DE_PRACTICE, DE_PRACTICE_SERVER } = await import('./de-practice.ts');
      learn('de', { ...DE_PRACTICE_SERVER, ...DE_PRACTICE });
    } catch {
      return; // English: half a language is none.
    }
  }
  await speak(wanted);
}
