import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listZoneQuestions } from '../api/clock.ts';
import { Notice } from './notice.tsx';
import { longDate, placeOf } from './times.ts';
import { listed, t } from '../texts/texts.ts';

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
      title={t('The times of {{count}} appointments have to be confirmed', { count: open.length })}
    >
      {t('The clocks of {{places}} follow other rules than when they were booked.', {
        places: listed([...new Set(open.map(({ timeZone }) => placeOf(timeZone)))]),
      })}
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
