import type { ReactNode } from 'react';
import type { Transaction, TransactionTotals } from '../../api/transactions.ts';
import { moneyText } from '../../ui/money.ts';
import { StateBadge } from '../../ui/state-badge.tsx';
import classes from '../../ui/table.module.css';
import { dateAndTime } from '../../ui/times.ts';
import { STATUS_TONES, STATUS_WORDS } from './filter.ts';
import { disputed, reported, some } from './money-cells.ts';
import { t } from '../../texts/texts.ts';

interface TransactionsTableProps {
  readonly items: readonly Transaction[];
  readonly totals: readonly TransactionTotals[];
  readonly showPractice: boolean;
  readonly zone: string;
  readonly open: string | undefined;
  /** Of another filter, until the lines of this one are here. */
  readonly isOld: boolean;
  readonly onOpen: (id: string) => void;
}

/** What was asked, what Stripe and the platform kept, what is left: one row a payment, one line of totals a currency. */
export function TransactionsTable({ items, totals, showPractice, zone, open, isOld, onOpen }: TransactionsTableProps) {
  const hasDisputes = [...items, ...totals].some((line) => (disputed(line) ?? 0) !== 0);
  const figures = [
    t('Gross'),
    t('Tax on fees'),
    t('Stripe fee'),
    t('Platform fee'),
    t('Refunded'),
    ...(hasDisputes ? [t('Disputes')] : []),
  ];
  return (
    <div
      className={classes.scroll}
      tabIndex={0}
      role="region"
      aria-label={t('Transactions, scrollable')}
      aria-busy={isOld}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('Date')}</th>
            {showPractice && (
              <th scope="col" className={classes.wideOnly}>
                {t('Practice')}
              </th>
            )}
            <th scope="col" className={classes.wideOnly}>
              {t('Practitioner')}
            </th>
            <th scope="col" className={classes.wideOnly}>
              {t('Status')}
            </th>
            {figures.map((name, place) => (
              <th key={name} scope="col" className={`${classes.amount} ${place === 0 ? '' : classes.wideOnly}`}>
                {name}
              </th>
            ))}
            <th scope="col" className={classes.amount}>
              {t('Net')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.id} className={classes.rowLink} data-open={row.id === open} onClick={() => onOpen(row.id)}>
              <td>
                <button
                  type="button"
                  className={classes.open}
                  onClick={(event) => {
                    event.stopPropagation();
                    onOpen(row.id);
                  }}
                >
                  {dateAndTime(row.paidAt ?? row.createdAt, zone)}
                </button>
                <div className={classes.narrowOnly}>
                  <Status row={row} />
                </div>
              </td>
              {showPractice && <td className={classes.wideOnly}>{row.practice.name}</td>}
              <td className={classes.wideOnly}>{row.practitioner.name}</td>
              <td className={classes.wideOnly}>
                <Status row={row} />
              </td>
              <Amount>{moneyText({ amount: row.gross, currency: row.currency })}</Amount>
              <Amount wide>{figure(reported(row, row.tax))}</Amount>
              <Amount wide>{figure(reported(row, row.stripeFee))}</Amount>
              <Amount wide>{figure(reported(row, row.platformFee))}</Amount>
              <Amount wide>{some(row.refunded, row.currency)}</Amount>
              {hasDisputes && <Amount wide>{some(disputed(row) ?? 0, row.settlementCurrency ?? row.currency)}</Amount>}
              <Amount>{figure(reported(row, row.net))}</Amount>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {totals.map((total) => (
            <Totals key={`${total.currency} ${total.settlementCurrency}`} {...{ total, showPractice, hasDisputes }} />
          ))}
        </tfoot>
      </table>
    </div>
  );
}

interface TotalsProps {
  readonly total: TransactionTotals;
  readonly showPractice: boolean;
  readonly hasDisputes: boolean;
}
function Totals({ total, showPractice, hasDisputes }: TotalsProps) {
  const settled = (amount: number) => moneyText({ amount, currency: total.settlementCurrency });
  return (
    <tr>
      <th scope="row">
        {total.settlementCurrency === total.currency
          ? t('{{number}} paid in {{currency}}', { number: total.count, currency: total.currency })
          : t('{{number}} paid in {{currency}}, paid out in {{settlementCurrency}}', {
              number: total.count,
              currency: total.currency,
              settlementCurrency: total.settlementCurrency,
            })}
      </th>
      <td className={`${classes.wideOnly} ${classes.quiet}`} colSpan={showPractice ? 3 : 2}>
        {total.reported === total.count
          ? t('Fees of all known')
          : t('Fees of {{number}} not yet known', { number: total.count - total.reported })}
      </td>
      <Amount>{moneyText({ amount: total.gross, currency: total.currency })}</Amount>
      <Amount wide>{settled(total.tax)}</Amount>
      <Amount wide>{settled(total.stripeFee)}</Amount>
      <Amount wide>{settled(total.platformFee)}</Amount>
      <Amount wide>{some(total.refunded, total.currency)}</Amount>
      {hasDisputes && <Amount wide>{some(disputed(total) ?? 0, total.settlementCurrency)}</Amount>}
      <Amount>{settled(total.net)}</Amount>
    </tr>
  );
}

const Status = ({ row }: { readonly row: Transaction }) => (
  <>
    <StateBadge tone={row.flag ? 'bad' : STATUS_TONES[row.status]}>{STATUS_WORDS[row.status]}</StateBadge>
    {(row.dispute ?? 0) > 0 && <StateBadge tone="bad">{t('Disputed')}</StateBadge>}
  </>
);

const Amount = ({ wide = false, children }: { readonly wide?: boolean; readonly children: ReactNode }) => (
  <td className={`${classes.amount} ${wide ? classes.wideOnly : ''}`}>{children}</td>
);
const figure = (text: string | undefined): ReactNode =>
  text ?? <span className={classes.unknown}>{t('not yet known')}</span>;
