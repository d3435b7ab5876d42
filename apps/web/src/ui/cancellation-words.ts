import type { Currency } from '@vestibule/kernel';
import type { AgreedTerms, CancelledPerson } from '../api/cancellation.ts';
import { moneyText } from './money.ts';
import { clockTime, shortDate, viewerLocale, viewerZone } from './times.ts';

export interface TermsOf {
  readonly terms: AgreedTerms;
  readonly currency: Currency;
  readonly amount: number;
  /** People pay afterwards: nothing comes back, something is owed. */
  readonly paysAfter: boolean;
  readonly practitionerName: string;
  /** What is over is not said any more. */
  readonly nowMs: number;
  readonly zone?: string;
  readonly locale?: string;
}

/** The rule in sentences for the client, with the real instants in the zone of whoever reads. */
export function termsSentences(of: TermsOf): string[] {
  const { terms, currency, amount, paysAfter, practitionerName } = of;
  const money = (minor: number): string => moneyText({ amount: minor, currency });
  const costs = (backMinor: number, keptMinor: number): string => {
    if (keptMinor === 0) return paysAfter ? 'it costs nothing' : `you get all of it back (${money(amount)})`;
    if (backMinor === 0) return paysAfter ? `the whole fee is due (${money(amount)})` : 'nothing goes back';
    return paysAfter
      ? `${money(keptMinor)} is due`
      : `you get ${money(backMinor)} back, and ${money(keptMinor)} is kept`;
  };
  const left = terms.steps.filter(({ until }) => Date.parse(until) > of.nowMs);
  const steps = left.map(({ until, backMinor, keptMinor }, index) => {
    const isLast = index === left.length - 1;
    const when = isLast
      ? index === 0
        ? 'Cancelled before it starts'
        : 'After that'
      : `Cancelled before ${instantWords(until, of.zone, of.locale)}`;
    return `${when}: ${costs(backMinor, keptMinor)}.`;
  });
  const kept = terms.noShowKeptMinor;
  const away = `If you don’t come: ${costs(amount - kept, kept)}.`;
  return [...steps, away, ...hostSentence(terms.noHost, practitionerName, paysAfter)];
}

function hostSentence(noHost: string, practitionerName: string, paysAfter: boolean): string[] {
  if (noHost === 'refund')
    return [
      `If ${practitionerName} doesn’t come: ${paysAfter ? 'nothing is due' : 'you get everything back by itself'}.`,
    ];
  return noHost === 'rebook'
    ? [`If ${practitionerName} doesn’t come: you get another appointment without paying again.`]
    : [];
}

/** `Thu 26 Nov, 10:00 am` */
export const instantWords = (at: string, zone: string = viewerZone(), locale: string = viewerLocale()): string =>
  `${shortDate(at, zone, locale)}, ${clockTime(at, zone, locale)}`;

/** What cancelling would do to one person's money. `who`: `you`, or a client's name. */
export function cancelSentence(person: CancelledPerson, who: string): string {
  const money = (amount: number): string => moneyText({ amount, currency: person.currency });
  const isYou = who === 'you';
  const parts: string[] = [];
  if (person.backMinor > 0)
    parts.push(
      `${money(person.backMinor)} ${isYou ? 'goes back to your card' : `goes back to ${who}’s card`}${person.keptMinor > 0 ? `, and ${money(person.keptMinor)} is kept` : ''}.`,
    );
  if (person.backOnSiteMinor > 0)
    parts.push(`${money(person.backOnSiteMinor)} was paid at the practice and is to be given back there.`);
  if (person.owedMinor > 0)
    parts.push(isYou ? `You owe ${money(person.owedMinor)}.` : `${who} owes ${money(person.owedMinor)}.`);
  if (parts.length > 0) return parts.join(' ');
  return person.step === 'full' || person.keptMinor === 0
    ? `${isYou ? 'You owe' : `${who} owes`} nothing, and no money moves.`
    : isYou
      ? 'By now nothing goes back of what was paid.'
      : `Nothing goes back to ${who}.`;
}
