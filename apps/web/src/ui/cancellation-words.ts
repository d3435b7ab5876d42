import type { Currency } from '@vestibule/kernel';
import type { AgreedTerms, CancelledPerson } from '../api/cancellation.ts';
import { moneyText } from './money.ts';
import { clockTime, shortDate, viewerLocale, viewerZone } from './times.ts';
import { t } from '../texts/texts.ts';

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
  const left = terms.steps.filter(({ until }) => Date.parse(until) > of.nowMs);
  const steps = left.map(({ until, backMinor, keptMinor }, index) => {
    const costs = costsWords(paysAfter, money(amount), money(backMinor), money(keptMinor), backMinor, keptMinor);
    if (index < left.length - 1)
      return t('Cancelled before {{instant}}: {{costs}}.', { instant: instantWords(until, of.zone, of.locale), costs });
    return index === 0
      ? t('Cancelled before it starts: {{costs}}.', { costs })
      : t('After that: {{costs}}.', { costs });
  });
  const kept = terms.noShowKeptMinor;
  const costs = costsWords(paysAfter, money(amount), money(amount - kept), money(kept), amount - kept, kept);
  return [
    ...steps,
    t('If you don’t come: {{costs}}.', { costs }),
    ...hostSentence(terms.noHost, practitionerName, paysAfter),
  ];
}

/** After a colon, in every language. */
function costsWords(
  paysAfter: boolean,
  whole: string,
  back: string,
  kept: string,
  backMinor: number,
  keptMinor: number,
) {
  if (keptMinor === 0)
    return paysAfter ? t('it costs nothing') : t('you get all of it back ({{amount}})', { amount: whole });
  if (backMinor === 0)
    return paysAfter ? t('the whole fee is due ({{amount}})', { amount: whole }) : t('nothing goes back');
  return paysAfter
    ? t('{{amount}} is due', { amount: kept })
    : t('you get {{back}} back, and {{kept}} is kept', { back, kept });
}

function hostSentence(noHost: string, practitionerName: string, paysAfter: boolean): string[] {
  if (noHost === 'refund')
    return [
      paysAfter
        ? t('If {{practitionerName}} doesn’t come: nothing is due.', { practitionerName })
        : t('If {{practitionerName}} doesn’t come: you get everything back by itself.', { practitionerName }),
    ];
  return noHost === 'rebook'
    ? [
        t('If {{practitionerName}} doesn’t come: you get another appointment without paying again.', {
          practitionerName,
        }),
      ]
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
      goesBack(isYou, who, money(person.backMinor), person.keptMinor > 0 ? money(person.keptMinor) : undefined),
    );
  if (person.backOnSiteMinor > 0)
    parts.push(
      t('{{amount}} was paid at the practice and is to be given back there.', {
        amount: money(person.backOnSiteMinor),
      }),
    );
  if (person.owedMinor > 0)
    parts.push(
      isYou
        ? t('You owe {{amount}}.', { amount: money(person.owedMinor) })
        : t('{{who}} owes {{amount}}.', { who, amount: money(person.owedMinor) }),
    );
  if (parts.length > 0) return parts.join(' ');
  return person.step === 'full' || person.keptMinor === 0
    ? isYou
      ? t('You owe nothing, and no money moves.')
      : t('{{who}} owes nothing, and no money moves.', { who })
    : isYou
      ? t('By now nothing goes back of what was paid.')
      : t('Nothing goes back to {{who}}.', { who });
}

function goesBack(isYou: boolean, who: string, back: string, kept: string | undefined): string {
  if (kept === undefined)
    return isYou
      ? t('{{back}} goes back to your card.', { back })
      : t('{{back}} goes back to {{who}}’s card.', { back, who });
  return isYou
    ? t('{{back}} goes back to your card, and {{kept}} is kept.', { back, kept })
    : t('{{back}} goes back to {{who}}’s card, and {{kept}} is kept.', { back, who, kept });
}
