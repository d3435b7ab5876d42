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
          title="How it was"
          actions={
            items.length > 0 && (
              <Button
                component="a"
                href={feedbackCsvUrl(asking)}
                variant="default"
                leftSection={<IconDownload size={18} aria-hidden="true" />}
              >
                How it was, as CSV
              </Button>
            )
          }
        >
          <p className={classes.about}>
            {items.length === 0
              ? 'Nobody has said yet how their appointment was. Whoever was in the call is asked afterwards, from 1 to 5.'
              : `From 1 (bad) to 5 (very good), asked after the call, by the ${asking.groupBy} of the appointment.`}
          </p>
          {items.length > 0 && <Averages items={items} groupBy={asking.groupBy} />}
          {words.length > 0 && (
            <ul className={classes.said} aria-label="In their words">
              {words.map(({ sessionId, practitioner, startsAt, stars, words: said }) => (
                <li key={`${sessionId} ${said}`}>
                  <blockquote>{said}</blockquote>
                  <p className={classes.about}>
                    {stars} of 5,{' '}
                    <Link to="/sessions/$sessionId" params={{ sessionId }}>
                      {shortDate(startsAt, zone)} with {practitioner.name}
                    </Link>
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
    <div className={table.scroll} tabIndex={0} role="region" aria-label="How it was, scrollable">
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{groupBy === 'week' ? 'Week of' : 'Month'}</th>
            <th scope="col">Practitioner</th>
            <th scope="col" className={table.amount}>
              Answers
            </th>
            <th scope="col" className={table.amount}>
              Average
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
