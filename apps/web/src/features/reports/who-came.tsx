import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type AttendanceReport, attendanceCsvUrl, type ReportAsked } from '../../api/reports.ts';
import { Card } from '../../ui/page.tsx';
import table from '../../ui/table.module.css';
import classes from './reports.module.css';
import { periodName } from './words.ts';
import { t } from '../../texts/texts.ts';

const counts = () =>
  [
    ['appointments', t('Appointments')],
    ['attended', t('Met')],
    ['clientAbsent', t('Client absent')],
    ['practitionerAbsent', t('Practitioner absent')],
    ['nobody', t('Nobody came')],
    ['unclear', t('Unclear')],
    ['minutesTogether', t('Minutes together')],
    ['deviceCheckFailures', t('Device trouble')],
  ] as const;

interface WhoCameProps {
  readonly items: AttendanceReport['items'];
  readonly asking: ReportAsked;
  readonly showPractice: boolean;
}

/** Who came to what is over, by practitioner; newest first. */
export function WhoCame({ items, asking, showPractice }: WhoCameProps) {
  if (items.length === 0) return null;
  return (
    <Card
      title={t('Who came')}
      actions={
        <Button
          component="a"
          href={attendanceCsvUrl(asking)}
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
        >
          {t('Who came, as CSV')}
        </Button>
      }
    >
      <p className={classes.about}>
        {asking.groupBy === 'week'
          ? t('Appointments that are over, by the week in which they began; cancelled ones left out.')
          : t('Appointments that are over, by the month in which they began; cancelled ones left out.')}
      </p>
      <div className={table.scroll} tabIndex={0} role="region" aria-label={t('Who came, scrollable')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{asking.groupBy === 'week' ? t('Week of') : t('Month')}</th>
              {showPractice && <th scope="col">{t('Practice')}</th>}
              <th scope="col">{t('Practitioner')}</th>
              {counts().map(([name, label]) => (
                <th key={name} scope="col" className={table.amount}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.toReversed().map((item) => (
              <tr key={`${item.period} ${item.practice.id} ${item.practitioner.id}`}>
                <th scope="row">{periodName(item.period, asking.groupBy)}</th>
                {showPractice && <td>{item.practice.name}</td>}
                <td>{item.practitioner.name}</td>
                {counts().map(([name]) => (
                  <td key={name} className={table.amount}>
                    {item[name] === 0 ? '–' : item[name]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
