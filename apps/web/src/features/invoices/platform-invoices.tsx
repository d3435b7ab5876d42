import { useInfiniteQuery } from '@tanstack/react-query';
import { listPlatformInvoices, platformInvoicePdfUrl } from '../../api/invoices.ts';
import { keepLines } from '../../ui/keep-lines.ts';
import { moneyText } from '../../ui/money.ts';
import classes from '../../ui/table.module.css';
import { InvoicePages, PdfLink } from './invoice-parts.tsx';
import { viewerLocale } from '../../ui/times.ts';
import { t } from '../../texts/texts.ts';

interface PlatformInvoicesProps {
  readonly asking: { readonly from?: string; readonly to?: string };
  readonly showPractice: boolean;
}

const monthName = (month: string): string =>
  new Intl.DateTimeFormat(viewerLocale(), { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    new Date(`${month}T00:00Z`),
  );

/** What the platform invoiced for its fees, month by month. */
export function PlatformInvoices({ asking, showPractice }: PlatformInvoicesProps) {
  const asked = useInfiniteQuery({
    queryKey: ['platform-invoices', asking],
    queryFn: ({ pageParam }) => listPlatformInvoices(asking, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => keepLines(before),
  });
  return (
    <InvoicePages
      asked={asked}
      empty={t('None in this time. One is written in the first days of a month, for the fees of the month before.')}
    >
      {(items) => (
        <div
          className={classes.scroll}
          tabIndex={0}
          role="region"
          aria-label={t('Invoices of the platform, scrollable')}
          aria-busy={asked.isPlaceholderData}
        >
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('Number')}</th>
                <th scope="col">{t('Month')}</th>
                {showPractice && <th scope="col">{t('Practice')}</th>}
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
              {items.map(({ id, number, month, practice, currency, totalMinor, tax }) => (
                <tr key={id}>
                  <th scope="row">{number}</th>
                  <td>{monthName(month)}</td>
                  {showPractice && <td>{practice.name}</td>}
                  <td className={`${classes.amount} ${classes.wideOnly}`}>
                    {tax.amountMinor === 0 ? '–' : moneyText({ amount: tax.amountMinor, currency })}
                  </td>
                  <td className={classes.amount}>{moneyText({ amount: totalMinor, currency })}</td>
                  <td>
                    <PdfLink href={platformInvoicePdfUrl(id)} number={number} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </InvoicePages>
  );
}
