import { useQuery } from '@tanstack/react-query';
import { readTimeline } from '../../api/sessions.ts';
import type { TimelineEntry } from '../../api/types.ts';
import { QueryState } from '../../ui/query-state.tsx';
import { clockTime, shortDate } from '../../ui/times.ts';
import classes from './session-page.module.css';
import { sentenceFor, toneOf } from './timeline-words.ts';

interface TimelineProps {
  readonly sessionId: string;
  readonly practitionerName: string;
  readonly zone: string;
}

/** What happened, oldest first; new lines appear by themselves. */
export function Timeline({ sessionId, practitionerName, zone }: TimelineProps) {
  const asked = useQuery({
    queryKey: ['timeline', sessionId],
    queryFn: () => readTimeline(sessionId),
    refetchInterval: 15_000,
  });
  return (
    <QueryState asked={asked}>
      {(entries) => (
        <ol className={classes.timeline} aria-live="polite" aria-relevant="additions">
          {entries.map((entry) => (
            <Line key={entry.id} entry={entry} practitionerName={practitionerName} zone={zone} />
          ))}
        </ol>
      )}
    </QueryState>
  );
}

function Line({ entry, practitionerName, zone }: Omit<TimelineProps, 'sessionId'> & { readonly entry: TimelineEntry }) {
  return (
    <li className={classes.entry} data-tone={toneOf(entry.kind)}>
      <div>
        <p>{sentenceFor(entry, practitionerName, zone)}</p>
        <time dateTime={entry.at}>
          {shortDate(entry.at, zone)}, {clockTime(entry.at, zone)}
        </time>
      </div>
    </li>
  );
}
