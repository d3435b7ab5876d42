import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import {
  type ConversionReport,
  type FeeReport,
  readAttendanceReport,
  readConversion,
  readFees,
  readPlatformFees,
  type ReportAsked,
} from '../../api/reports.ts';
import { serverClock } from '../../api/server-clock.ts';
import { Page } from '../../ui/page.tsx';
import { PeriodFields } from '../../ui/period-fields.tsx';
import type { NamedPeriod } from '../../ui/period.ts';
import { QueryState } from '../../ui/query-state.tsx';
import table from '../../ui/table.module.css';
import { PracticeField, PractitionerField } from '../../ui/who-fields.tsx';
import { CurrencyReport } from './currency-report.tsx';
import { askedBy, periodOf, periodsOf, reportFilterFrom, type ReportFilter } from './filter.ts';
import { PlatformFees } from './platform-fees.tsx';
import { ChartCard } from './report-parts.tsx';
import { csvOf } from './csv.ts';
import classes from './reports.module.css';
import { HowItWas } from './how-it-was.tsx';
import { WhoCame } from './who-came.tsx';
import { periodName } from './words.ts';
import { viewerLocale } from '../../ui/times.ts';
import { t } from '../../texts/texts.ts';

const OFFERED: readonly NamedPeriod[] = ['30-days', 'month', 'last-month', 'year'];

interface ReportsPageProps {
  /** The filter lives in the address, so that a view can be bookmarked and sent. */
  readonly filter: ReportFilter;
  readonly onFilter: (filter: ReportFilter) => void;
  readonly zone: string;
  /** An operator sees all practices, or one. */
  readonly isOperator: boolean;
}

/** What came in, what it cost, what went back and how many came, by week or month of the practice's own calendar. */
export function ReportsPage({ filter, onFilter, zone, isOperator }: ReportsPageProps) {
  const asking = askedBy(filter, serverClock.nowMs(), zone);
  const fees = useQuery({ queryKey: ['reports', 'fees', asking], queryFn: () => readFees(asking) });
  const platformFees = useQuery({ queryKey: ['reports', 'platform', asking], queryFn: () => readPlatformFees(asking) });
  const conversion = useQuery({ queryKey: ['reports', 'conversion', asking], queryFn: () => readConversion(asking) });
  const attendance = useQuery({
    queryKey: ['reports', 'attendance', asking],
    queryFn: () => readAttendanceReport(asking),
  });
  const set = (change: Readonly<Record<string, string | undefined>>) =>
    onFilter(reportFilterFrom({ ...filter, ...change }));
  const { period: _period, from: _from, to: _to, ...rest } = filter;
  return (
    <Page
      title={t('Reports')}
      lead={
        isOperator
          ? t('What moved, by the day it moved where each practice is; from the same books as every other page.')
          : t('What moved, by the day it moved; from the same books as every other page.')
      }
      width="wide"
      actions={fees.data && fees.data.periods.length > 0 && <CsvButton report={fees.data} asking={asking} />}
    >
      <form className={table.filters} aria-label={t('Filter')} onSubmit={(event) => event.preventDefault()}>
        <PeriodFields
          period={periodOf(filter)}
          zone={zone}
          offered={OFFERED}
          onPeriod={(period) => onFilter({ ...rest, ...period })}
        />
        <NativeSelect
          label={t('By')}
          value={asking.groupBy}
          data={[
            { value: 'week', label: t('Week') },
            { value: 'month', label: t('Month') },
          ]}
          onChange={({ currentTarget }) => set({ by: currentTarget.value })}
        />
        {isOperator ? (
          <PracticeField practiceId={filter.practiceId} onPractice={(practiceId) => set({ practiceId })} />
        ) : (
          <PractitionerField
            practitioner={filter.practitioner}
            onPractitioner={(practitioner) => set({ practitioner })}
          />
        )}
        {Object.keys(filter).length > 0 && (
          <Button variant="subtle" onClick={() => onFilter({})}>
            {t('Clear filter')}
          </Button>
        )}
      </form>
      <QueryState asked={fees} lines={6}>
        {({ periods, totals }) =>
          totals.length === 0 ? (
            <div className={table.empty}>
              <p>{t('No money moved in this time.')}</p>
            </div>
          ) : (
            totals.map((total) => (
              <CurrencyReport
                key={total.currency}
                total={total}
                periods={periods.filter(({ currency }) => currency === total.currency)}
                all={periodsOf(asking)}
                groupBy={asking.groupBy}
              />
            ))
          )
        }
      </QueryState>
      <QueryState asked={conversion}>{(report) => <Conversion report={report} asking={asking} />}</QueryState>
      <QueryState asked={attendance}>
        {({ items }) => <WhoCame items={items} asking={asking} showPractice={isOperator} />}
      </QueryState>
      {!isOperator && <HowItWas asking={asking} zone={zone} />}
      <QueryState asked={platformFees}>
        {({ items }) => <PlatformFees items={items} groupBy={asking.groupBy} showPractice={isOperator} />}
      </QueryState>
    </Page>
  );
}

const countText = (count: number): string => new Intl.NumberFormat(viewerLocale()).format(count);

function Conversion({ report, asking }: { readonly report: ConversionReport; readonly asking: ReportAsked }) {
  if (report.periods.length === 0) return null;
  const found = new Map(report.periods.map((row) => [row.period, row]));
  const none = { invited: 0, opened: 0, paid: 0, attended: 0 };
  return (
    <div className={classes.charts}>
      <ChartCard
        title={t('From link to appointment')}
        about={t('Clients with a fee, by the week or month of their appointment; cancelled ones left out.')}
        periodName={asking.groupBy === 'week' ? t('Week of') : t('Month')}
        kind="bars"
        series={[
          { name: 'invited', label: t('Had a fee'), color: 'gray.6' },
          { name: 'opened', label: t('Opened the link'), color: 'lamp.6' },
          { name: 'paid', label: t('Paid'), color: 'spruce.4' },
          { name: 'attended', label: t('Came'), color: 'spruce.7' },
        ]}
        rows={periodsOf(asking).map((period) => ({
          ...none,
          ...found.get(period),
          period,
          label: periodName(period, asking.groupBy),
        }))}
        words={countText}
        short={countText}
      />
    </div>
  );
}

/** The figures on the screen, as a file. */
function CsvButton({ report, asking }: { readonly report: FeeReport; readonly asking: ReportAsked }) {
  return (
    <Button
      component="a"
      href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(report))}`}
      download={`fees-by-${asking.groupBy}-${asking.from}.csv`}
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden="true" />}
    >
      {t('Download CSV')}
    </Button>
  );
}
