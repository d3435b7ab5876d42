import '@mantine/charts/styles.css';
import { BarChart, LineChart } from '@mantine/charts';

export interface Series {
  readonly name: string;
  readonly label: string;
  readonly color: string;
}
export interface PeriodChartProps {
  readonly kind: 'bars' | 'line';
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  readonly series: readonly Series[];
  /** A figure in full, and short for the axis. */
  readonly words: (value: number) => string;
  readonly short: (value: number) => string;
}

/** A picture of figures that stand in a table below; loaded when it is needed, hidden from those who read the table instead. */
export default function PeriodChart({ kind, rows, series, words, short }: PeriodChartProps) {
  const shared = {
    h: 240,
    data: rows.map((row) => ({ ...row })),
    dataKey: 'label',
    series: series.map((one) => ({ ...one })),
    valueFormatter: words,
    yAxisProps: { tickFormatter: short, width: 64, allowDecimals: false },
    xAxisProps: { minTickGap: 24 },
    withLegend: series.length > 1,
    legendProps: { verticalAlign: 'bottom', itemSorter: null },
    gridAxis: 'x',
  } as const;
  return (
    <div aria-hidden="true">
      {kind === 'bars' ? (
        <BarChart {...shared} maxBarWidth={36} barChartProps={{ accessibilityLayer: false }} />
      ) : (
        <LineChart
          {...shared}
          yAxisProps={{ ...shared.yAxisProps, allowDecimals: true }}
          curveType="linear"
          connectNulls={false}
          lineChartProps={{ accessibilityLayer: false }}
        />
      )}
    </div>
  );
}
