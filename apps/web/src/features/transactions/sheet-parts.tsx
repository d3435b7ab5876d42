import type { LedgerTransaction, TransactionDetail } from '../../api/transactions.ts';
import { CopyId } from '../../ui/copy-id.tsx';
import { accountWords, sentence } from '../../ui/kind-words.ts';
import { moneyText } from '../../ui/money.ts';
import { SheetPart } from '../../ui/side-sheet.tsx';
import { dateAndTime } from '../../ui/times.ts';
import classes from './transaction-sheet.module.css';
import { eventWords } from './words.ts';

interface InZone {
  readonly zone: string;
}

export const Refunds = ({ refunds, zone }: InZone & Pick<TransactionDetail, 'refunds'>) => (
  <SheetPart title="Refunds">
    <ul className={classes.lines}>
      {refunds.map((refund) => (
        <li key={refund.id}>
          <span>
            {moneyText(refund)} · {sentence(refund.status)}
            {refund.reason && <span className={classes.quiet}> · {refund.reason}</span>}
          </span>
          <time dateTime={refund.createdAt}>{dateAndTime(refund.createdAt, zone)}</time>
        </li>
      ))}
    </ul>
  </SheetPart>
);

/** As it happened: a line can be written after a later one. */
const byTime = (one: { readonly at: string }, other: { readonly at: string }): number =>
  Date.parse(one.at) - Date.parse(other.at);

export const Timeline = ({ timeline, zone }: InZone & Pick<TransactionDetail, 'timeline'>) => (
  <SheetPart title="What happened">
    <ol className={classes.lines}>
      {timeline.toSorted(byTime).map(({ at, kind, detail }, index) => (
        <li key={`${at} ${index}`}>
          <span>{eventWords(kind, detail)}</span>
          <time dateTime={at}>{dateAndTime(at, zone)}</time>
        </li>
      ))}
    </ol>
  </SheetPart>
);

/** One movement of a balance. Positive: into the account. The lines sum to zero. */
export function LedgerLines({ posted, zone }: InZone & { readonly posted: LedgerTransaction }) {
  const { book, kind, currency, lines, occurredAt, balanceTransactionId } = posted;
  return (
    <table className={classes.ledger}>
      <caption>
        {sentence(kind)}
        {book === 'platform' && ', the platform’s book'}
        <span className={classes.quiet}>
          {' '}
          · {dateAndTime(occurredAt, zone)} ·{' '}
          <CopyId id={balanceTransactionId} label="the id of the balance transaction" />
        </span>
      </caption>
      <tbody>
        {lines.map(({ account, amountMinor }) => (
          <tr key={account}>
            <th scope="row">{accountWords(account)}</th>
            <td>{moneyText({ amount: amountMinor, currency })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Webhooks({ webhooks, zone }: InZone & Pick<TransactionDetail, 'webhooks'>) {
  if (webhooks.length === 0) return null;
  return (
    <SheetPart title="Told by Stripe">
      <ul className={classes.lines}>
        {webhooks.map(({ id, kind, receivedAt, handledAt, attempts, lastError }) => (
          <li key={id}>
            <span>
              {kind}
              <span className={handledAt ? classes.quiet : classes.bad}>
                {handledAt ? ' · handled' : ` · not handled after ${attempts} tries`}
                {!handledAt && lastError && ` (${lastError})`}
              </span>
              <br />
              <CopyId id={id} label={`the id of the event ${kind}`} />
            </span>
            <time dateTime={receivedAt}>{dateAndTime(receivedAt, zone)}</time>
          </li>
        ))}
      </ul>
    </SheetPart>
  );
}

/** Every id, to be found again in Stripe, in a log, in an e-mail. */
export function Ids({ detail }: { readonly detail: TransactionDetail }) {
  const { transaction, refunds, attempts } = detail;
  const ids: readonly (readonly [string, string | null])[] = [
    ['Payment', transaction.chargeId],
    ['Payment intent', transaction.paymentIntentId],
    ['Charge at Stripe', transaction.stripeChargeId],
    ['Checkout', transaction.checkoutSessionId],
    ['Application fee', transaction.applicationFeeId],
    ['Stripe account', transaction.accountId],
    ['Appointment', transaction.sessionId],
    ['Participant', transaction.participantId],
    ...refunds.map(({ stripeRefundId }) => ['Refund', stripeRefundId] as const),
    ...attempts
      .filter(({ id }) => id !== transaction.id)
      .map(({ attempt, id, status }) => [`Try ${attempt} (${sentence(status).toLowerCase()})`, id] as const),
  ];
  return (
    <SheetPart title="Ids">
      <dl className={classes.ids}>
        {ids.map(([label, id]) =>
          id === null ? null : (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                <CopyId id={id} label={`the id: ${label}`} />
              </dd>
            </div>
          ),
        )}
      </dl>
    </SheetPart>
  );
}
