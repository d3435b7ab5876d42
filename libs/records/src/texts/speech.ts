import {
  type Currency,
  dateFormat,
  formatMoney,
  type Language,
  localeOf,
  numberFormat,
  USUAL_LANGUAGE,
} from '@vestibule/kernel';
import { printable } from '../pdf/printable.ts';
import { DE } from './de.ts';
import { EN, type Sentences } from './en.ts';

/** The language of a paper, and the country by whose custom it writes dates and amounts. */
export interface WrittenIn {
  readonly language: Language;
  readonly country: string;
}
/** Clients' papers from before there was a choice, and the platform's own. */
const USUALLY: WrittenIn = { language: USUAL_LANGUAGE, country: 'AU' };
const SENTENCES: Readonly<Record<Language, Sentences>> = { en: EN, de: DE };

/** How a paper speaks: its fixed words, and how it writes what stands between them. */
export interface Speech {
  readonly language: Language;
  readonly say: Sentences;
  readonly money: (amountMinor: number, currency: Currency) => string;
  /** `7,5 %` of 750 basis points. */
  readonly rate: (basisPoints: number) => string;
  readonly day: (at: Date, timeZone: string) => string;
  readonly dayAndTime: (at: Date, timeZone: string) => string;
}

export function speechOf({ language, country }: WrittenIn = USUALLY): Speech {
  const locale = localeOf(language, country);
  const date = (at: Date, options: Intl.DateTimeFormatOptions): string =>
    plain(dateFormat(locale, { ...DAY, ...options }).format(at));
  return {
    language,
    say: SENTENCES[language],
    money: (amount, currency) => drawn(plain(formatMoney({ amount, currency }, locale)), currency),
    // As money is written: English the same way in every country.
    rate: (basisPoints) =>
      `${numberFormat(language === 'en' ? 'en-US' : locale, { maximumFractionDigits: 2 }).format(basisPoints / 100)} %`,
    day: (at, timeZone) => date(at, { timeZone }),
    dayAndTime: (at, timeZone) => date(at, { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }),
  };
}

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
/** No-break blanks stay out: these texts are searched for and copied. */
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');
/** A currency's sign that the font does not have (฿) gives way to its code. */
const drawn = (amount: string, currency: Currency): string =>
  printable(amount).isSpelt ? amount.replace(/[^\d\s.,'’-]+/u, currency) : amount;
