import type { LedgerTransaction, TransactionDetail } from '../../api/transactions.ts';
import { CopyId } from '../../ui/copy-id.tsx';
import { accountWords, midSentence, sentence } from '../../ui/kind-words.ts';
import { moneyText } from '../../ui/money.ts';
import { SheetPart } from '../../ui/side-sheet.tsx';
import { dateAndTime } from '../../ui/times.ts';
import classes from './transaction-sheet.module.css';
import { eventWords } from './words.ts';
import { t } from '../../texts/texts.ts';

interface InZone {
  readonly zone: string;
}

export const Refunds = ({ refunds, zone }: InZone & Pick<TransactionDetail, 'refunds'>) => (
  <SheetPart title={t('Refunds')}>
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
  <SheetPart title={t('What happened')}>
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
        {book === 'platform' ? t('{{kind}}, the platform’s book', { kind: sentence(kind) }) : sentence(kind)}
        <span className={classes.quiet}>
          {' '}
          · {dateAndTime(occurredAt, zone)} ·{' '}
          <CopyId id={balanceTransactionId} label={t('the id of the balance transaction')} />
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
    <SheetPart title={t('Told by Stripe')}>
      <ul className={classes.lines}>
        {webhooks.map(({ id, kind, receivedAt, handledAt, attempts, lastError }) => (
          <li key={id}>
            <span>
              {kind}
              <span className={handledAt ? classes.quiet : classes.bad}>
                {' · '}
                {handledAt ? t('handled') : t('not handled after {{attempts}} tries', { attempts })}
                {!handledAt && lastError && ` (${lastError})`}
              </span>
              <br />
              <CopyId id={id} label={t('the id of the event {{kind}}', { kind })} />
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
    [t('Payment'), transaction.chargeId],
    [t('Payment intent'), transaction.paymentIntentId],
    [t('Charge at Stripe'), transaction.stripeChargeId],
    [t('Checkout'), transaction.checkoutSessionId],
    [t('Application fee'), transaction.applicationFeeId],
    [t('Stripe account'), transaction.accountId],
    [t('Appointment'), transaction.sessionId],
    [t('Participant'), transaction.participantId],
    ...refunds.map(({ stripeRefundId }) => [t('Refund'), stripeRefundId] as const),
    ...attempts
      .filter(({ id }) => id !== transaction.id)
      .map(
        ({ attempt, id, status }) =>
          [t('Try {{attempt}} ({{state}})', { attempt, state: midSentence(sentence(status)) }), id] as const,
      ),
  ];
  return (
    <SheetPart title={t('Ids')}>
      <dl className={classes.ids}>
        {ids.map(([label, id]) =>
          id === null ? null : (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                <CopyId id={id} label={t('the id: {{label}}', { label })} />
              </dd>
            </div>
          ),
        )}
      </dl>
    </SheetPart>
  );
}
