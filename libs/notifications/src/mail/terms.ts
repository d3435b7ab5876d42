import { cancelSteps, keptWhenAbsent } from '@vestibule/payments';
import type { TFunction } from 'i18next';
import type { Appointment } from '../messages/appointment.ts';
import { isolated, moment, money } from '../texts/by-locale.ts';
import type { Letter } from './letter.ts';

/**
 * The rule for cancelling that was frozen with the fee, in the sentences of the client's own page, with instants by the reader's clocks. Null where nothing
 * was asked.
 */
export function termsOf(t: TFunction, who: Appointment, locale: string): NonNullable<Letter['terms']> | null {
  const { returnRule: rule, totalMinor, currency, policy, startsAt, timeZone } = who;
  if (rule === null || totalMinor === null || totalMinor === 0 || currency === null || policy === 'none') return null;
  if (who.standing === 'waived' || who.standing === 'refunded') return null;
  const paysAfter = policy === 'after';
  const amount = money(totalMinor, currency, locale);
  const costs = (backMinor: number, keptMinor: number): string => {
    const words = { amount, back: money(backMinor, currency, locale), kept: money(keptMinor, currency, locale) };
    if (keptMinor === 0) return t(paysAfter ? 'terms.costs_nothing' : 'terms.all_back', words);
    if (backMinor === 0) return t(paysAfter ? 'terms.all_due' : 'terms.nothing_back', words);
    return t(paysAfter ? 'terms.part_due' : 'terms.part_back', words);
  };
  const fee = { amount: totalMinor, currency };
  const steps = cancelSteps(rule, startsAt, fee);
  const lines = steps.map(({ until, backMinor, keptMinor }, index) => {
    const what = costs(backMinor, keptMinor);
    if (index < steps.length - 1) return t('terms.before', { when: moment(until, timeZone, locale), what });
    return t(index === 0 ? 'terms.before_start' : 'terms.after_that', { what });
  });
  const kept = keptWhenAbsent(rule, fee);
  return {
    heading: t('terms.heading'),
    lines: [
      ...lines,
      t('terms.away', { what: costs(totalMinor - kept, kept) }),
      ...(rule.noHost === 'ask'
        ? []
        : [
            t(`terms.host_${rule.noHost}${rule.noHost === 'refund' && paysAfter ? '_after' : ''}`, {
              practitioner: isolated(who.practitionerName),
            }),
          ]),
      t(rule.clientMayCancel ? 'terms.yourself' : 'terms.tell', { practice: isolated(who.practiceName) }),
    ],
  };
}
