import type { Fee, Participant } from '../../api/types.ts';
import { moneyText } from '../../ui/money.ts';
import { PriceLines } from '../../ui/price-lines.tsx';
import { priceLines, taxWords, type PriceLine } from '../../ui/price-words.ts';
import { dateAndTime } from '../../ui/times.ts';
import classes from './session-page.module.css';

/** What this client owes in its parts, where that stands, and what is left for the practice: estimated, then as Stripe reports it. */
export function FeeSummary({
  fee,
  standing,
  zone,
}: {
  readonly fee: Fee;
  readonly standing: Participant['standing'];
  /** The practice's own, as on the rest of the page. */
  readonly zone: string;
}) {
  const lines = priceLines(fee.parts, fee.amount);
  const tax = taxWords(fee.parts, fee.currency);
  const money = (amount: number) => moneyText({ amount, currency: fee.currency });
  return (
    <div className={classes.fee}>
      <p>
        Fee {money(fee.amount)}
        {tax && ` (${tax})`}
        {fee.paidAt && `, paid ${dateAndTime(fee.paidAt, zone)}`}
        {fee.onSiteMinor > 0 && `, ${money(fee.onSiteMinor)} paid at the practice`}
        {fee.refundedMinor > 0 && `, ${money(fee.refundedMinor)} returned`}
        {fee.receiptUrl && (
          <>
            {'. '}
            <a href={fee.receiptUrl} target="_blank" rel="noreferrer">
              Receipt
            </a>
          </>
        )}
      </p>
      {standing === 'due' && fee.outstandingMinor < fee.amount && (
        <p className={classes.failure}>{money(fee.outstandingMinor)} is still to be paid.</p>
      )}
      {fee.changedAt && fee.changedFromMinor !== null && fee.changedFromMinor !== fee.amount && (
        <p className={classes.quiet}>
          Changed {dateAndTime(fee.changedAt, zone)}; it was {money(fee.changedFromMinor)}.
        </p>
      )}
      {lines.length > 0 && <PriceLines lines={lines} currency={fee.currency} />}
      <Outcome fee={fee} />
    </div>
  );
}

function Outcome({ fee }: { readonly fee: Fee }) {
  const { outcome, currency } = fee;
  const reported = outcome.stripeFeeMinor !== null && outcome.settlementCurrency !== null;
  if (!reported && (outcome.estimatedStripeFeeMinor === null || fee.amount === 0 || fee.onSiteMinor > 0)) return null;
  const lines: readonly PriceLine[] = reported
    ? [
        { label: 'Stripe’s fee', minor: -(outcome.stripeFeeMinor ?? 0) },
        { label: 'Vestibule’s fee', minor: -(outcome.platformFeeMinor ?? 0) },
        { label: 'Left for you', minor: outcome.netMinor ?? 0, total: true },
      ]
    : [
        { label: 'Stripe’s fee (estimate)', minor: -(outcome.estimatedStripeFeeMinor ?? 0) },
        { label: 'Vestibule’s fee', minor: -fee.platformFeeMinor },
        { label: 'Left for you (estimate)', minor: outcome.estimatedNetMinor ?? 0, total: true },
      ];
  const off = (outcome.netMinor ?? 0) - (outcome.estimatedNetMinor ?? 0);
  const comparable = reported && outcome.estimatedNetMinor !== null && outcome.settlementCurrency === currency;
  return (
    <details className={classes.outcome}>
      <summary>{reported ? 'What is left for you' : 'What will be left for you'}</summary>
      <PriceLines lines={lines} currency={outcome.settlementCurrency ?? currency} />
      {comparable && (
        <p className={classes.quiet}>
          {off === 0
            ? 'Just as estimated.'
            : `Estimated were ${moneyText({ amount: outcome.estimatedNetMinor ?? 0, currency })}: ${moneyText({ amount: Math.abs(off), currency })} ${off < 0 ? 'less' : 'more'} came. Stripe’s figures are what counts.`}
        </p>
      )}
    </details>
  );
}
