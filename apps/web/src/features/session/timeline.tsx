import { useQuery } from '@tanstack/react-query';
import { readTimeline } from '../../api/sessions.ts';
import type { TimelineEntry } from '../../api/types.ts';
import { QueryState } from '../../ui/query-state.tsx';
import { clockTime, shortDate } from '../../ui/times.ts';
import classes from './session-page.module.css';
import { sentenceFor, toneOf } from './timeline-words.ts';

/** What happened, oldest first; new lines appear by themselves. */
export function Timeline({ sessionId, zone }: { readonly sessionId: string; readonly zone: string }) {
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
            <Line key={entry.id} entry={entry} zone={zone} />
          ))}
        </ol>
      )}
    </QueryState>
  );
}

function Line({ entry, zone }: { readonly entry: TimelineEntry; readonly zone: string }) {
  return (
    <li className={classes.entry} data-tone={toneOf(entry.kind)}>
      <div>
        <p>{sentenceFor(entry)}</p>
        <time dateTime={entry.at}>
          {shortDate(entry.at, zone)}, {clockTime(entry.at, zone)}
        </time>
      </div>
    </li>
  );
}
