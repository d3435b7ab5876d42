import { useQuery } from '@tanstack/react-query';
import { readTimeline } from '../../api/sessions.ts';
import type { TimelineEntry, TimelineProof } from '../../api/types.ts';
import { Notice } from '../../ui/notice.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { clockTime, shortDate } from '../../ui/times.ts';
import classes from './session-page.module.css';
import { sentenceFor, toneOf } from './timeline-words.ts';
import { t } from '../../texts/texts.ts';

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
      {({ items, proof }) => (
        <>
          <ol className={classes.timeline} aria-live="polite" aria-relevant="additions">
            {inOrder(items).map((entry) => (
              <Line key={entry.id} entry={entry} practitionerName={practitionerName} zone={zone} />
            ))}
          </ol>
          <Seal proof={proof} />
        </>
      )}
    </QueryState>
  );
}

/** By when it happened: a line can be written after a later one, and the evidence has them in this order too. */
const inOrder = (items: readonly TimelineEntry[]): readonly TimelineEntry[] =>
  items.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));

/** Whether these lines are still the ones that were written. */
function Seal({ proof }: { readonly proof: TimelineProof }) {
  if (proof.findings.length > 0)
    return (
      <Notice tone="bad" title={t('This record was changed from outside')}>
        {t('{{count}} places do not fit the seal. Do not use it as evidence; ask whoever runs this installation.', {
          count: proof.findings.length,
        })}
      </Notice>
    );
  return (
    <p className={classes.quiet}>
      {`${t('{{count}} lines, sealed and unchanged', { count: proof.length })}${proof.head ? ` · ${proof.head.slice(0, 8)}` : ''}`}
    </p>
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
