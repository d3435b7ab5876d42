import type { Quote } from '../../api/types.ts';
import { Problem } from '../../api/http.ts';
import { PriceLines } from '../../ui/price-lines.tsx';
import { priceLines, type PriceLine, taxWords } from '../../ui/price-words.ts';
import { moneyText } from '../../ui/money.ts';
import classes from './schedule-form.module.css';
import { t } from '../../texts/texts.ts';

const partsOf = (quote: NonNullable<Quote['quote']>) => ({
  baseMinor: quote.baseMinor,
  concessionName: quote.concessionName,
  concessionMinor: quote.concessionMinor,
  taxKind: quote.tax.kind,
  taxName: quote.tax.name,
  taxBasisPoints: quote.tax.basisPoints,
  taxMinor: quote.tax.minor,
  surchargeMinor: quote.surchargeMinor,
});

/** Who gets what of the fee: the client's side exactly, Stripe's part as an estimate. */
export function QuoteLines({ quote, error }: { readonly quote: Quote['quote']; readonly error: unknown }) {
  if (error instanceof Problem && error.fields.length > 0)
    return <p className={classes.hint}>{error.fields.map(({ message }) => message).join('. ')}</p>;
  if (!quote) return null;
  const { currency, totalMinor, platformFeeMinor, estimate } = quote;
  const parts = partsOf(quote);
  const tax = taxWords(parts, currency);
  const made = priceLines(parts, totalMinor).map((line) => (line.total ? { ...line, label: t('Client pays') } : line));
  const client: readonly PriceLine[] =
    made.length > 0 ? made : [{ label: t('Client pays'), minor: totalMinor, total: true }];
  const rest: readonly PriceLine[] = [
    ...(estimate.stripeFeeMinor === null
      ? []
      : [{ label: t('Stripe’s fee (estimate)'), minor: -estimate.stripeFeeMinor }]),
    { label: t('Vestibule’s fee'), minor: -platformFeeMinor },
    ...(estimate.netMinor === null
      ? []
      : [{ label: t('Left for you (estimate)'), minor: estimate.netMinor, total: true }]),
  ];
  return (
    <div className={classes.quote} role="group" aria-label={t('What the fee comes to')}>
      <PriceLines lines={client} currency={currency} />
      {tax && <p className={classes.hint}>{tax}</p>}
      {totalMinor > 0 && <PriceLines lines={rest} currency={currency} />}
      {totalMinor > 0 && (
        <p className={classes.hint}>
          {estimate.stripeFeeMinor === null
            ? t('Stripe’s own fee comes on top; it is shown once Stripe reports it.')
            : t(
                'Stripe’s fee is estimated by its price list for cards of your country; what it really took is shown once {{amount}} is paid.',
                { amount: moneyText({ amount: totalMinor, currency }) },
              )}
        </p>
      )}
    </div>
  );
}
