import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listZoneQuestions } from '../api/clock.ts';
import { Notice } from './notice.tsx';
import { longDate, placeOf } from './times.ts';

const POLL_MS = 60_000;

/** Said where work is done: the clocks of a place changed under appointments, and until somebody says which time counts nobody is told one. */
export function ZoneQuestionsBanner({ zone }: { readonly zone: string }) {
  const asked = useQuery({
    queryKey: ['sessions', 'zone-questions'],
    queryFn: listZoneQuestions,
    refetchInterval: POLL_MS,
    retry: false,
  });
  const open = (asked.data?.items ?? []).filter(({ phase }) => phase === 'upcoming');
  if (open.length === 0) return null;
  return (
    <Notice
      tone="bad"
      announce="status"
      title={
        open.length === 1
          ? 'The time of an appointment has to be confirmed'
          : `The times of ${open.length} appointments have to be confirmed`
      }
    >
      The clocks of {[...new Set(open.map(({ timeZone }) => placeOf(timeZone)))].join(' and ')} follow other rules than
      when they were booked.
      <ul>
        {open.slice(0, 5).map(({ id, title, participants, startsAt }) => (
          <li key={id}>
            <Link to="/sessions/$sessionId" params={{ sessionId: id }}>
              {participants.map(({ name }) => name).join(', ') || title}
            </Link>
            , {longDate(startsAt, zone)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
