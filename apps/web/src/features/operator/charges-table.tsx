import type { Currency } from '@vestibule/kernel';
import type { ReactNode } from 'react';
import type { Transaction, TransactionStatus, TransactionTotals } from '../../api/types.ts';
import { moneyText } from '../../ui/money.ts';
import { dateAndTime } from '../../ui/times.ts';
import classes from './charges.module.css';
import { STATUS_WORDS } from './filter.ts';

interface ChargesTableProps {
  readonly items: readonly Transaction[];
  readonly totals: readonly TransactionTotals[];
  readonly showPractice: boolean;
  readonly zone: string;
}

/** What was asked, what Stripe and the platform kept, what is left: one row a charge, one line of totals a currency. */
export function ChargesTable({ items, totals, showPractice, zone }: ChargesTableProps) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Charges, scrollable">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Date</th>
            {showPractice && <th scope="col">Practice</th>}
            <th scope="col">Practitioner</th>
            <th scope="col">Status</th>
            {['Gross', 'Stripe fee', 'Tax', 'Platform fee', 'Refunded', 'Net'].map((name) => (
              <th key={name} scope="col" className={classes.amount}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.id}>
              <td>
                {dateAndTime(row.paidAt ?? row.createdAt, zone)}
                {row.paymentIntentId && <code className={classes.id}>{row.paymentIntentId}</code>}
              </td>
              {showPractice && <td>{row.practice.name}</td>}
              <td>{row.practitioner.name}</td>
              <td>{STATUS_WORDS[row.status]}</td>
              <Amount>{moneyText({ amount: row.gross, currency: row.currency })}</Amount>
              <Amount>{reported(row, row.stripeFee)}</Amount>
              <Amount>{reported(row, row.tax)}</Amount>
              <Amount>{reported(row, row.platformFee)}</Amount>
              <Amount>{some(row.refunded, row.currency)}</Amount>
              <Amount>{reported(row, row.net)}</Amount>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {totals.map((total) => (
            <tr key={`${total.currency} ${total.settlementCurrency}`}>
              <th scope="row" colSpan={showPractice ? 4 : 3}>
                {total.count} paid in {total.currency}
                {total.settlementCurrency !== total.currency && `, paid out in ${total.settlementCurrency}`}
              </th>
              <Amount>{moneyText({ amount: total.gross, currency: total.currency })}</Amount>
              <Amount>{moneyText({ amount: total.stripeFee, currency: total.settlementCurrency })}</Amount>
              <Amount>{moneyText({ amount: total.tax, currency: total.settlementCurrency })}</Amount>
              <Amount>{moneyText({ amount: total.platformFee, currency: total.settlementCurrency })}</Amount>
              <Amount>{some(total.refunded, total.currency)}</Amount>
              <Amount>{moneyText({ amount: total.net, currency: total.settlementCurrency })}</Amount>
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  );
}

const Amount = ({ children }: { readonly children: ReactNode }) => <td className={classes.amount}>{children}</td>;

const some = (amount: number, currency: Currency): string => (amount === 0 ? '–' : moneyText({ amount, currency }));

/** Statuses in which money has moved, so that Stripe is going to report what it cost. */
const MOVED: readonly TransactionStatus[] = ['paid', 'refunded', 'partially_refunded'];

/** One of Stripe's own figures, in the currency that the account is paid out in. */
function reported(row: Transaction, amount: number | null): ReactNode {
  if (amount !== null) return moneyText({ amount, currency: row.settlementCurrency ?? row.currency });
  if (!MOVED.includes(row.status)) return '–';
  return <span className={classes.unknown}>not yet known</span>;
}
