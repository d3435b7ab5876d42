import type { PlatformFeeReport } from '../../api/reports.ts';
import { moneyText } from '../../ui/money.ts';
import { Card } from '../../ui/page.tsx';
import table from '../../ui/table.module.css';
import { periodName } from './words.ts';
import { t } from '../../texts/texts.ts';

interface PlatformFeesProps {
  readonly items: PlatformFeeReport['items'];
  readonly groupBy: 'week' | 'month';
  readonly showPractice: boolean;
}

/** What the platform kept, by whose appointments it was; newest first. */
export function PlatformFees({ items, groupBy, showPractice }: PlatformFeesProps) {
  if (items.length === 0) return null;
  return (
    <Card title={t('The platform’s fee by practitioner')}>
      <div className={table.scroll} tabIndex={0} role="region" aria-label={t('The platform’s fee, scrollable')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{groupBy === 'week' ? t('Week of') : t('Month')}</th>
              {showPractice && <th scope="col">{t('Practice')}</th>}
              <th scope="col">{t('Practitioner')}</th>
              <th scope="col" className={table.amount}>
                {t('Taken')}
              </th>
              <th scope="col" className={table.amount}>
                {t('Given back')}
              </th>
              <th scope="col" className={table.amount}>
                {t('Kept')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.toReversed().map(({ period, practice, practitioner, currency, taken, returned, kept }) => (
              <tr key={`${period} ${practice.id} ${practitioner.id} ${currency}`}>
                <th scope="row">{periodName(period, groupBy)}</th>
                {showPractice && <td>{practice.name}</td>}
                <td>{practitioner.name}</td>
                <td className={table.amount}>{moneyText({ amount: taken, currency })}</td>
                <td className={table.amount}>{returned === 0 ? '–' : moneyText({ amount: returned, currency })}</td>
                <td className={table.amount}>{moneyText({ amount: kept, currency })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
