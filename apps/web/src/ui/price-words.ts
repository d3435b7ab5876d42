import type { Currency } from '@vestibule/kernel';
import type { PriceParts } from '../api/types.ts';
import { moneyText } from './money.ts';
import { percentText } from './percent.ts';
import { t } from '../texts/texts.ts';

export interface PriceLine {
  readonly label: string;
  readonly minor: number;
  readonly total?: boolean;
}

/** `GST-free`, `includes A$8.00 GST`; nothing where the tax is a line of its own or has no name. */
export function taxWords(parts: PriceParts, currency: Currency): string | undefined {
  const name = parts.taxName ?? t('tax');
  if (parts.taxKind === 'free') return parts.taxName === null ? undefined : t('{{name}}-free', { name });
  if (parts.taxKind === 'exclusive') return undefined;
  return t('includes {{amount}} {{name}} ({{percent}})', {
    amount: moneyText({ amount: parts.taxMinor, currency }),
    name,
    percent: percentText(parts.taxBasisPoints),
  });
}

/** What a price is made of: the lines add up to the last one. A price of one part has no lines. */
export function priceLines(parts: PriceParts, totalMinor: number): readonly PriceLine[] {
  const lines: PriceLine[] = [{ label: t('Appointment'), minor: parts.baseMinor }];
  if (parts.concessionMinor > 0)
    lines.push({ label: parts.concessionName ?? t('Concession'), minor: -parts.concessionMinor });
  if (parts.taxKind === 'exclusive')
    lines.push({ label: `${parts.taxName ?? t('Tax')} ${percentText(parts.taxBasisPoints)}`, minor: parts.taxMinor });
  if (parts.surchargeMinor > 0) lines.push({ label: t('Card surcharge'), minor: parts.surchargeMinor });
  return lines.length === 1 ? [] : [...lines, { label: t('Total'), minor: totalMinor, total: true }];
}
