import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Card } from '../../ui/page.tsx';
import table from '../../ui/table.module.css';
import type { PeriodChartProps } from './period-chart.tsx';
import classes from './reports.module.css';
import { t } from '../../texts/texts.ts';

const NoPicture = () => <p className={classes.about}>{t('The picture couldn’t be loaded. Its figures are below.')}</p>;
const PeriodChart = lazy(() => import('./period-chart.tsx').catch(() => ({ default: NoPicture })));

interface ChartCardProps extends PeriodChartProps {
  readonly title: string;
  readonly about: string;
  readonly periodName: string;
}

const FEWEST_SHOWN = 6;

/** Weeks before anything happened would press the rest of the picture into hairlines. The table has them all. */
function sinceTheFirst({ rows, series }: PeriodChartProps): PeriodChartProps['rows'] {
  const first = rows.findIndex((row) => series.some(({ name }) => typeof row[name] === 'number' && row[name] !== 0));
  return first < 0 ? rows : rows.slice(Math.max(0, Math.min(first, rows.length - FEWEST_SHOWN)));
}

/** A chart, and the same figures as a table for whoever reads rather than looks. */
export function ChartCard({ title, about, periodName, ...chart }: ChartCardProps) {
  return (
    <Card title={title}>
      <p className={classes.about}>{about}</p>
      <div className={classes.chart}>
        <Suspense fallback={<Skeleton height={240} />}>
          <PeriodChart {...chart} rows={sinceTheFirst(chart)} />
        </Suspense>
      </div>
      <details className={classes.figures}>
        <summary>{t('Figures of “{{title}}”', { title })}</summary>
        <div
          className={table.scroll}
          tabIndex={0}
          role="region"
          aria-label={t('Figures of {{title}}, scrollable', { title })}
        >
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{periodName}</th>
                {chart.series.map(({ name, label }) => (
                  <th key={name} scope="col" className={table.amount}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {chart.rows.map((row) => (
                <tr key={row['period']}>
                  <th scope="row">{row['label']}</th>
                  {chart.series.map(({ name }) => {
                    const value = row[name];
                    return (
                      <td key={name} className={table.amount}>
                        {typeof value === 'number' && value !== 0 ? chart.words(value) : '–'}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Card>
  );
}
