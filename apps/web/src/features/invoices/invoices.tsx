import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { serverClock } from '../../api/server-clock.ts';
import { INVOICE_KINDS } from '../../api/types.ts';
import { Page } from '../../ui/page.tsx';
import { PeriodFields } from '../../ui/period-fields.tsx';
import { askedDays, type NamedPeriod } from '../../ui/period.ts';
import classes from '../../ui/table.module.css';
import { ClientInvoices } from './client-invoices.tsx';
import { invoiceFilterFrom, type InvoiceFilter } from './filter.ts';
import { PlatformInvoices } from './platform-invoices.tsx';
import { said, t } from '../../texts/texts.ts';

const KIND_WORDS = said({
  invoice: () => t('Invoices'),
  credit_note: () => t('Credit notes'),
});
const OFFERED: readonly NamedPeriod[] = ['all', 'month', 'last-month', 'year'];

interface InvoicesProps {
  readonly filter: InvoiceFilter;
  /** The filter lives in the address, so that a view can be bookmarked and sent. */
  readonly onFilter: (filter: InvoiceFilter) => void;
  readonly zone: string;
  /** Members read what clients were given, owners also what the platform invoiced, operators that alone, of all practices. */
  readonly reads: 'clients' | 'both' | 'platform';
}

export function Invoices({ filter, onFilter, zone, reads }: InvoicesProps) {
  const isPlatform = reads === 'platform' || (reads === 'both' && filter.of === 'platform');
  const { period, from, to, ...rest } = filter;
  const chosen = { ...(period ? { period } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const days = askedDays(chosen, serverClock.nowMs(), zone);
  const standing: InvoiceFilter = rest.of ? { of: rest.of } : {};
  const isFiltered = Object.keys(filter).length > Object.keys(standing).length;
  return (
    <Page
      title={t('Invoices')}
      lead={
        isPlatform
          ? t('For the platform’s fees of a month, which were taken from each payment: nothing is to be paid.')
          : t('Written when a client pays; a credit note when money goes back. Clients have them on their own page.')
      }
      width="wide"
      actions={
        reads === 'both' && (
          <SegmentedControl
            aria-label={t('Whose invoices')}
            value={isPlatform ? 'platform' : 'clients'}
            onChange={(of) => onFilter(of === 'platform' ? { ...chosen, of: 'platform' } : chosen)}
            data={[
              { value: 'clients', label: t('To clients') },
              { value: 'platform', label: t('From the platform') },
            ]}
          />
        )
      }
    >
      <form className={classes.filters} aria-label={t('Filter')} onSubmit={(event) => event.preventDefault()}>
        <PeriodFields
          period={Object.keys(chosen).length === 0 ? { period: 'all' } : chosen}
          zone={zone}
          offered={OFFERED}
          onPeriod={(next) => onFilter({ ...rest, ...next })}
        />
        {!isPlatform && (
          <NativeSelect
            label={t('Kind')}
            value={filter.kind ?? ''}
            data={[
              { value: '', label: t('All') },
              ...INVOICE_KINDS.map((value) => ({ value, label: KIND_WORDS[value] })),
            ]}
            onChange={({ currentTarget }) => onFilter(invoiceFilterFrom({ ...filter, kind: currentTarget.value }))}
          />
        )}
        {isFiltered && (
          <Button variant="subtle" onClick={() => onFilter(standing)}>
            {t('Clear filter')}
          </Button>
        )}
      </form>
      {isPlatform ? (
        <PlatformInvoices asking={days} showPractice={reads === 'platform'} />
      ) : (
        <ClientInvoices
          asking={{ ...days, ...(filter.kind ? { kind: filter.kind } : {}) }}
          isFiltered={isFiltered}
          zone={zone}
        />
      )}
    </Page>
  );
}
