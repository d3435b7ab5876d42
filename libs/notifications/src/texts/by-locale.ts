import { type Currency, dateFormat, formatMoney, numberFormat } from '@vestibule/kernel';
import { Temporal } from 'temporal-polyfill';

/** `Wednesday 25 November 2026 at 10:00 am AEDT`, `Mittwoch, 25. November 2026 um 10:00 MEZ`. */
export const moment = (at: Date, timeZone: string, locale: string): string =>
  dateFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(at);

/** Both clocks show the same at that instant: said twice it would only confuse. */
export const isSameClock = (at: Date, one: string, other: string): boolean => {
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime());
  const wall = (zone: string): Temporal.PlainDateTime => instant.toZonedDateTimeISO(zone).toPlainDateTime();
  return wall(one).equals(wall(other));
};

export const day = (at: Date, timeZone: string, locale: string): string =>
  dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(at);

export const clock = (at: Date, timeZone: string, locale: string): string =>
  dateFormat(locale, { timeStyle: 'short', timeZone }).format(at);

export const money = (amountMinor: number, currency: Currency | null, locale: string): string =>
  currency === null ? '' : formatMoney({ amount: amountMinor, currency }, locale);

export const percent = (basisPoints: number, locale: string): string =>
  numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000);

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A name among words of another direction: between marks (FSI, PDI) the comma and the time beside it stay where they belong, in HTML, plain text and subject alike.
 * Only where it has to be: old programs show a box for a mark that they do not know.
 */
export const isolated = (name: string): string => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name);
