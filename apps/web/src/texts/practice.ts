import { PRACTICE_PLURALS } from './en-practice.ts';
import { learn, speak } from './texts.ts';

/** What the practice's side says beyond the client's: learnt there alone, so that a client's phone does not carry it. */
export async function speakToPractice(): Promise<void> {
  learn('en', PRACTICE_PLURALS);
  await speak('en');
}
