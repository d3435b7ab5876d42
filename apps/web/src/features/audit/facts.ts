import { isCurrency } from '@vestibule/kernel';
import { sentence } from '../../ui/kind-words.ts';
import { moneyText } from '../../ui/money.ts';
import { t } from '../../texts/texts.ts';

type Facts = Readonly<Record<string, unknown>> | null;

/** One thing that an act said or changed, in words. */
export interface Fact {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const nameOf = (key: string): string =>
  sentence(
    key
      .replace(/Minor$/, '')
      .replace(/(.)BasisPoints$/, '$1')
      .replace(/^basisPoints$/, 'perCent')
      .replaceAll(/([a-z\d])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`),
  );

function textOf(key: string, facts: Facts): string | undefined {
  const value = facts?.[key];
  if (value === undefined || value === null || value === '') return undefined;
  const currency = facts?.['currency'];
  if (typeof value === 'number' && /minor$|^amount$/i.test(key) && typeof currency === 'string' && isCurrency(currency))
    return moneyText({ amount: value, currency });
  if (typeof value === 'number' && /basis ?points$/i.test(key)) return `${value / 100} %`;
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What was and what is, side by side; what says nothing, or stayed as it was, is left out. The currency stands with its amounts. */
export function factsOf(before: Facts, after: Facts): readonly Fact[] {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const isTold = keys.some((key) => /minor$|^amount$/i.test(key));
  return keys
    .filter((key) => key !== 'currency' || !isTold)
    .map((key) => ({ name: nameOf(key), before: textOf(key, before), after: textOf(key, after) }))
    .filter(({ before: was, after: is }) => was !== is);
}
