import { formatMoney } from '@vestibule/kernel';
import { PRACTICE_PLURALS } from './en-practice.ts';
import { kindKey } from './kind-key.ts';
import { sentencesWithHoles } from './server-sentences.ts';
import { moneyIn } from './server-money.ts';
import { hear, languageToSpeak, learn, pageLocale, serverSays, speak } from './texts.ts';

/** What the practice's side says beyond the client's: learnt there alone, so that a client's phone does not carry it. */
export async function speakToPractice(): Promise<void> {
  learn('en', PRACTICE_PLURALS);
  const wanted = languageToSpeak();
  if (wanted === 'de') {
    try {
      const { DE_KINDS, DE_PRACTICE, DE_PRACTICE_SERVER } = await import('./de-practice.ts');
      learn('de', { ...DE_PRACTICE_SERVER, ...DE_PRACTICE, ...asKinds(DE_KINDS) });
      hear(sentencesWithHoles(DE_PRACTICE_SERVER, saidWithin));
    } catch {
      return; // English: half a language is none.
    }
  }
  await speak(wanted);
}

const asKinds = (words: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(words).map(([kind, said]) => [kindKey(kind), said]));

/** A sentence of the server inside another one has no capital letter, and mostly no full stop; an amount is written as the page writes amounts. */
function saidWithin(part: string): string {
  const money = moneyIn(part);
  if (money) return formatMoney(money, pageLocale());
  const words = serverSays(part);
  if (words !== part) return words;
  const capital = `${part.charAt(0).toUpperCase()}${part.slice(1)}`;
  const whole = serverSays(`${capital}.`);
  if (whole !== `${capital}.`) return whole.replace(/\.$/, '');
  const begun = serverSays(capital);
  return begun === capital ? part : begun;
}
