import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconDownload } from '@tabler/icons-react';
import { feedbackCsvUrl, type FeedbackReport, readFeedbackReport, type ReportAsked } from '../../api/reports.ts';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import table from '../../ui/table.module.css';
import { shortDate } from '../../ui/times.ts';
import classes from './reports.module.css';
import { periodName } from './words.ts';
import { t } from '../../texts/texts.ts';
import { Rich } from '../../texts/rich.tsx';

interface HowItWasProps {
  readonly asking: ReportAsked;
  readonly zone: string;
}

/** What clients and guests said of the calls: averages by practitioner, and their words. For owners. */
export function HowItWas({ asking, zone }: HowItWasProps) {
  const asked = useQuery({ queryKey: ['reports', 'feedback', asking], queryFn: () => readFeedbackReport(asking) });
  return (
    <QueryState asked={asked}>
      {({ items, words }) => (
        <Card
          title={t('How it was')}
          actions={
            items.length > 0 && (
              <Button
                component="a"
                href={feedbackCsvUrl(asking)}
                variant="default"
                leftSection={<IconDownload size={18} aria-hidden="true" />}
              >
                {t('How it was, as CSV')}
              </Button>
            )
          }
        >
          <p className={classes.about}>
            {items.length === 0
              ? t(
                  'Nobody has said yet how their appointment was. Whoever was in the call is asked afterwards, from 1 to 5.',
                )
              : asking.groupBy === 'week'
                ? t('From 1 (bad) to 5 (very good), asked after the call, by the week of the appointment.')
                : t('From 1 (bad) to 5 (very good), asked after the call, by the month of the appointment.')}
          </p>
          {items.length > 0 && <Averages items={items} groupBy={asking.groupBy} />}
          {words.length > 0 && (
            <ul className={classes.said} aria-label={t('In their words')}>
              {words.map(({ sessionId, practitioner, startsAt, stars, words: said }) => (
                <li key={`${sessionId} ${said}`}>
                  <blockquote>{said}</blockquote>
                  <p className={classes.about}>
                    <Rich
                      text={t('{{stars}} of 5, <0>{{startsAt}} with {{practitioner}}</0>', {
                        stars,
                        startsAt: shortDate(startsAt, zone),
                        practitioner: practitioner.name,
                      })}
                      parts={[<Link key="0" to="/sessions/$sessionId" params={{ sessionId }} />]}
                    />
                  </p>
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
    </QueryState>
  );
}

function Averages({ items, groupBy }: Pick<FeedbackReport, 'items'> & Pick<ReportAsked, 'groupBy'>) {
  return (
    <div className={table.scroll} tabIndex={0} role="region" aria-label={t('How it was, scrollable')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{groupBy === 'week' ? t('Week of') : t('Month')}</th>
            <th scope="col">{t('Practitioner')}</th>
            <th scope="col" className={table.amount}>
              {t('Answers')}
            </th>
            <th scope="col" className={table.amount}>
              {t('Average')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.toReversed().map(({ period, practitioner, count, average }) => (
            <tr key={`${period} ${practitioner.id}`}>
              <th scope="row">{periodName(period, groupBy)}</th>
              <td>{practitioner.name}</td>
              <td className={table.amount}>{count}</td>
              <td className={table.amount}>{average.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
