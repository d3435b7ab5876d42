import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { invoicePdfUrl, listInvoices } from '../../api/invoices.ts';
import type { Invoice, InvoicesAsked } from '../../api/types.ts';
import { keepLines } from '../../ui/keep-lines.ts';
import { moneyText } from '../../ui/money.ts';
import classes from '../../ui/table.module.css';
import { dateAndTime, shortDate } from '../../ui/times.ts';
import { InvoicePages, PdfLink } from './invoice-parts.tsx';
import { said, t } from '../../texts/texts.ts';

const STATUS_WORDS: Readonly<Record<Invoice['status'], string>> = said({
  due: () => t('To be paid'),
  paid: () => t('Paid'),
  credited: () => t('Taken back'),
  credit: () => t('Credit note'),
});

interface ClientInvoicesProps {
  readonly asking: InvoicesAsked;
  readonly isFiltered: boolean;
  readonly zone: string;
}

/** Every invoice and credit note that the practice's clients were given. */
export function ClientInvoices({ asking, isFiltered, zone }: ClientInvoicesProps) {
  const asked = useInfiniteQuery({
    queryKey: ['invoices', asking],
    queryFn: ({ pageParam }) => listInvoices(asking, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => keepLines(before),
    refetchInterval: 30_000,
  });
  return (
    <InvoicePages
      asked={asked}
      empty={isFiltered ? t('No invoices match this filter.') : t('No invoices yet. One is written for every payment.')}
    >
      {(items) => <ClientTable items={items} zone={zone} isOld={asked.isPlaceholderData} />}
    </InvoicePages>
  );
}

interface ClientTableProps {
  readonly items: readonly Invoice[];
  readonly zone: string;
  readonly isOld: boolean;
}

function ClientTable({ items, zone, isOld }: ClientTableProps) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('Invoices, scrollable')} aria-busy={isOld}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('Number')}</th>
            <th scope="col" className={classes.wideOnly}>
              {t('Date')}
            </th>
            <th scope="col">{t('Client')}</th>
            <th scope="col" className={classes.wideOnly}>
              {t('Practitioner')}
            </th>
            <th scope="col">{t('Status')}</th>
            <th scope="col" className={`${classes.amount} ${classes.wideOnly}`}>
              {t('Tax')}
            </th>
            <th scope="col" className={classes.amount}>
              {t('Total')}
            </th>
            <th scope="col">
              <span className={classes.hidden}>{t('File')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/sessions/$sessionId" params={{ sessionId: row.sessionId }}>
                  {row.number}
                </Link>
              </th>
              <td className={classes.wideOnly}>{dateAndTime(row.issuedAt, zone)}</td>
              <td>
                {row.client}
                <div className={`${classes.narrowOnly} ${classes.quiet}`}>{shortDate(row.issuedAt, zone)}</div>
              </td>
              <td className={classes.wideOnly}>{row.practitioner}</td>
              <td>
                {row.about === null ? STATUS_WORDS[row.status] : t('Takes back from {{about}}', { about: row.about })}
              </td>
              <td className={`${classes.amount} ${classes.wideOnly}`}>{signed(row, row.tax.amountMinor)}</td>
              <td className={classes.amount}>{signed(row, row.totalMinor)}</td>
              <td>
                <PdfLink href={invoicePdfUrl(row.id)} number={row.number} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a credit note takes back is written with a minus. */
const signed = ({ kind, currency }: Invoice, amount: number): string =>
  amount === 0 ? '–' : `${kind === 'credit_note' ? '−' : ''}${moneyText({ amount, currency })}`;
