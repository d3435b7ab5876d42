import type { Fee, Participant } from '../../api/types.ts';
import { moneyText } from '../../ui/money.ts';
import { PriceLines } from '../../ui/price-lines.tsx';
import { priceLines, taxWords, type PriceLine } from '../../ui/price-words.ts';
import { dateAndTime } from '../../ui/times.ts';
import classes from './session-page.module.css';
import { t } from '../../texts/texts.ts';

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
        {[
          tax
            ? t('Fee {{amount}} ({{tax}})', { amount: money(fee.amount), tax })
            : t('Fee {{amount}}', { amount: money(fee.amount) }),
          fee.paidAt && t('paid {{paidAt}}', { paidAt: dateAndTime(fee.paidAt, zone) }),
          fee.onSiteMinor > 0 && t('{{amount}} paid at the practice', { amount: money(fee.onSiteMinor) }),
          fee.refundedMinor > 0 && t('{{amount}} returned', { amount: money(fee.refundedMinor) }),
        ]
          .filter(Boolean)
          .join(', ')}
        {fee.receiptUrl && (
          <>
            {'. '}
            <a href={fee.receiptUrl} target="_blank" rel="noreferrer">
              {t('Receipt')}
            </a>
          </>
        )}
      </p>
      {standing === 'due' && fee.outstandingMinor < fee.amount && (
        <p className={classes.failure}>
          {t('{{amount}} is still to be paid.', { amount: money(fee.outstandingMinor) })}
        </p>
      )}
      {fee.changedAt && fee.changedFromMinor !== null && fee.changedFromMinor !== fee.amount && (
        <p className={classes.quiet}>
          {t('Changed {{changedAt}}; it was {{amount}}.', {
            changedAt: dateAndTime(fee.changedAt, zone),
            amount: money(fee.changedFromMinor),
          })}
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
        { label: t('Stripe’s fee'), minor: -(outcome.stripeFeeMinor ?? 0) },
        { label: t('Vestibule’s fee'), minor: -(outcome.platformFeeMinor ?? 0) },
        { label: t('Left for you'), minor: outcome.netMinor ?? 0, total: true },
      ]
    : [
        { label: t('Stripe’s fee (estimate)'), minor: -(outcome.estimatedStripeFeeMinor ?? 0) },
        { label: t('Vestibule’s fee'), minor: -fee.platformFeeMinor },
        { label: t('Left for you (estimate)'), minor: outcome.estimatedNetMinor ?? 0, total: true },
      ];
  const off = (outcome.netMinor ?? 0) - (outcome.estimatedNetMinor ?? 0);
  const comparable = reported && outcome.estimatedNetMinor !== null && outcome.settlementCurrency === currency;
  return (
    <details className={classes.outcome}>
      <summary>{reported ? t('What is left for you') : t('What will be left for you')}</summary>
      <PriceLines lines={lines} currency={outcome.settlementCurrency ?? currency} />
      {comparable && (
        <p className={classes.quiet}>
          {off === 0
            ? t('Just as estimated.')
            : off < 0
              ? t('Estimated were {{amount}}: {{off}} less came. Stripe’s figures are what counts.', {
                  amount: moneyText({ amount: outcome.estimatedNetMinor ?? 0, currency }),
                  off: moneyText({ amount: -off, currency }),
                })
              : t('Estimated were {{amount}}: {{off}} more came. Stripe’s figures are what counts.', {
                  amount: moneyText({ amount: outcome.estimatedNetMinor ?? 0, currency }),
                  off: moneyText({ amount: off, currency }),
                })}
        </p>
      )}
    </details>
  );
}
