import type { FeeReport, FeeTotal } from '../../api/reports.ts';
import { moneyText } from '../../ui/money.ts';
import { Card } from '../../ui/page.tsx';
import { ChartCard } from './report-parts.tsx';
import classes from './reports.module.css';
import { percentText } from '../../ui/percent.ts';
import { periodName, shortMoney } from './words.ts';
import { t } from '../../texts/texts.ts';

interface CurrencyReportProps {
  readonly total: FeeTotal;
  readonly periods: FeeReport['periods'];
  /** Every period of the time asked for, those in which nothing moved too. */
  readonly all: readonly string[];
  readonly groupBy: 'week' | 'month';
}

/** The books of one currency: sums, and how they came about. Amounts of two currencies are never added. */
export function CurrencyReport({ total, periods, all, groupBy }: CurrencyReportProps) {
  const { currency } = total;
  const money = (amount: number): string => moneyText({ amount, currency });
  const found = new Map(periods.map((row) => [row.period, row]));
  const rows = all.map((period) => {
    const row = found.get(period);
    return {
      period,
      label: periodName(period, groupBy),
      gross: row?.gross ?? 0,
      net: row?.net ?? 0,
      refunded: row?.refunded ?? 0,
      disputed: row?.disputed ?? 0,
      share: row?.feeShareBasisPoints ?? null,
    };
  });
  const shared = {
    rows,
    periodName: groupBy === 'week' ? t('Week of') : t('Month'),
    words: money,
    short: (minor: number) => shortMoney(minor, currency),
  } as const;
  return (
    <>
      <Card title={t('In {{currency}}', { currency })}>
        <Totals total={total} />
      </Card>
      <div className={classes.charts}>
        <ChartCard
          {...shared}
          title={t('Paid and left, {{currency}}', { currency })}
          about={t('What clients paid, and what is left of everything that moved in the same time.')}
          kind="bars"
          series={[
            { name: 'gross', label: t('Paid by clients'), color: 'spruce.4' },
            { name: 'net', label: t('Left for the practice'), color: 'spruce.7' },
          ]}
        />
        <ChartCard
          {...shared}
          title={t('Share of the fees, {{currency}}', { currency })}
          about={t('Stripe’s fees, their tax and the platform’s fee, as a part of what clients paid.')}
          kind="line"
          series={[{ name: 'share', label: t('Fees'), color: 'lamp.6' }]}
          words={percentText}
          short={percentText}
        />
        <ChartCard
          {...shared}
          title={t('Went back, {{currency}}', { currency })}
          about={t('Refunds, and what banks took back in disputes.')}
          kind="bars"
          series={[
            { name: 'refunded', label: t('Refunded'), color: 'gray.6' },
            { name: 'disputed', label: t('Disputed'), color: 'brick.5' },
          ]}
        />
      </div>
    </>
  );
}

function Totals({ total }: { readonly total: FeeTotal }) {
  const { currency } = total;
  const money = (amount: number): string => moneyText({ amount, currency });
  const facts: readonly (readonly [string, string, string?])[] = [
    [t('Paid by clients'), money(total.gross), t('{{count}} payments', { count: total.payments })],
    [t('Refunded'), money(total.refunded), t('{{count}} refunds', { count: total.refunds })],
    [t('Stripe’s fees'), money(total.stripeFee)],
    ...(total.tax === 0 ? [] : [[t('Tax on fees'), money(total.tax)] as const]),
    [t('Platform’s fee'), money(total.platformFee)],
    ...(total.disputed === 0 && total.disputeFee === 0 && total.disputes === 0
      ? []
      : [
          [
            t('Disputes and their fees'),
            money(total.disputed + total.disputeFee),
            t('{{count}} disputes', { count: total.disputes }),
          ] as const,
        ]),
    ...(total.other === 0 ? [] : [[t('Other movements'), money(total.other)] as const]),
    [t('Left for the practice'), money(total.net)],
    [t('Share of the fees'), total.feeShareBasisPoints === null ? '–' : percentText(total.feeShareBasisPoints)],
  ];
  return (
    <dl className={classes.totals}>
      {facts.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note && <div className={classes.note}>{note}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
