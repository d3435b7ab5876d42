import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCalendarPlus, IconVideo } from '@tabler/icons-react';
import { listSessions } from '../../api/sessions.ts';
import type { Me, Practice, Session } from '../../api/types.ts';
import { DisputesBanner } from '../../ui/disputes-banner.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { NextPage } from '../../ui/next-page.tsx';
import { Page } from '../../ui/page.tsx';
import { PaymentsBanner } from '../../ui/payments-banner.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { PresenceBadge, StandingBadge } from '../../ui/standing-badge.tsx';
import { ZoneQuestionsBanner } from '../../ui/zone-questions-banner.tsx';
import {
  clockTime,
  instantsOf,
  longDate,
  placeOf,
  relativeWords,
  viewerZone,
  wallDate,
  wallPlus,
} from '../../ui/times.ts';
import { useNow } from '../../ui/use-now.ts';
import classes from './agenda.module.css';
import { said, t } from '../../texts/texts.ts';

const PHASES: Readonly<Partial<Record<Session['phase'], string>>> = said({
  open: () => t('Room open'),
  over: () => t('Over'),
  cancelled: () => t('Cancelled'),
  ended: () => t('Ended'),
});

/** The day as the practice's clocks see it, from midnight on, so that a finished morning can still be read in the afternoon. */
const midnight = (nowMs: number, zone: string): string =>
  new Date(instantsOf(`${wallDate(nowMs, zone)}T00:00`, zone)[0] ?? nowMs - 43_200_000).toISOString();

type Person = NonNullable<Me['member']>;

export function Agenda({ practice, member }: { readonly practice: Practice; readonly member: Person }) {
  const memberId = member.id;
  const nowMs = useNow(30_000);
  const zone = practice.timeZone;
  const from = midnight(nowMs, zone);
  const asked = useInfiniteQuery({
    queryKey: ['sessions', 'agenda', from],
    queryFn: ({ pageParam }) => listSessions({ from, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 30_000,
  });
  const schedule = (
    <LinkButton to="/sessions/new" leftSection={<IconCalendarPlus size={20} aria-hidden="true" />}>
      {t('New appointment')}
    </LinkButton>
  );
  return (
    <Page
      title={t('Appointments')}
      lead={
        viewerZone() === zone
          ? longDate(nowMs, zone)
          : t('{{date}}, times in {{place}}', { date: longDate(nowMs, zone), place: placeOf(zone) })
      }
      actions={schedule}
    >
      <PaymentsBanner practice={practice} role={member.role} />
      <DisputesBanner role={member.role} />
      <ZoneQuestionsBanner zone={zone} />
      <QueryState asked={asked}>
        {({ pages }) => {
          const sessions = pages.flatMap(({ items }) => items);
          return sessions.length === 0 ? (
            <Empty />
          ) : (
            <>
              <Days sessions={sessions} zone={zone} memberId={memberId} nowMs={nowMs} />
              <NextPage asked={asked}>{t('Show later appointments')}</NextPage>
            </>
          );
        }}
      </QueryState>
    </Page>
  );
}

function Empty() {
  return (
    <div className={classes.empty}>
      <h2>{t('No appointments coming up')}</h2>
      <p>{t('Make one, and your client gets a link of their own to pay and to come in by.')}</p>
      <LinkButton to="/sessions/new" variant="light">
        {t('Make the first one')}
      </LinkButton>
    </div>
  );
}

interface DaysProps {
  readonly sessions: readonly Session[];
  readonly zone: string;
  readonly memberId: string;
  readonly nowMs: number;
}

function Days({ sessions, zone, memberId, nowMs }: DaysProps) {
  const today = wallDate(nowMs, zone);
  const tomorrow = wallPlus(`${today}T00:00`, 1440).slice(0, 10);
  const days = Map.groupBy(sessions, ({ startsAt }) => wallDate(startsAt, zone));
  return [...days].map(([day, ofDay]) => (
    <section key={day} aria-label={longDate(ofDay[0]?.startsAt ?? nowMs, zone)}>
      <h2 className={classes.day}>
        {day === today ? t('Today') : day === tomorrow ? t('Tomorrow') : longDate(ofDay[0]?.startsAt ?? nowMs, zone)}
      </h2>
      <ul className={classes.list}>
        {ofDay.map((session) => (
          <Row key={session.id} session={session} zone={zone} memberId={memberId} nowMs={nowMs} />
        ))}
      </ul>
    </section>
  ));
}

function Row({ session, zone, memberId, nowMs }: Omit<DaysProps, 'sessions'> & { readonly session: Session }) {
  const { participants, practitioner, phase } = session;
  const names = participants.map(({ name }) => name).join(', ');
  const quiet = phase === 'over' || phase === 'cancelled' || phase === 'ended';
  return (
    <li className={classes.row} data-quiet={quiet} data-session={session.id}>
      <div className={classes.when}>
        <strong>{clockTime(session.startsAt, zone)}</strong>
        <span>{t('to {{endsAt}}', { endsAt: clockTime(session.endsAt, zone) })}</span>
        {phase === 'upcoming' && <span>{relativeWords(session.startsAt, nowMs)}</span>}
      </div>
      <div className={classes.who}>
        <Link className={classes.name} to="/sessions/$sessionId" params={{ sessionId: session.id }}>
          {names || session.title}
        </Link>
        <span className={classes.title}>
          {practitioner.id === memberId
            ? session.title
            : t('{{title}} with {{practitioner}}', { title: session.title, practitioner: practitioner.name })}
        </span>
        <span className={classes.badges}>
          {PHASES[phase] && <span className={classes.phase}>{PHASES[phase]}</span>}
          {participants
            .filter(({ kind }) => kind === 'client')
            .map(({ id, standing }) => (
              <StandingBadge key={id} standing={standing} />
            ))}
          {phase === 'open' &&
            participants.map(({ id, present, name }) => (
              <PresenceBadge key={id} present={present} {...(participants.length > 1 ? { name } : {})} />
            ))}
        </span>
      </div>
      {phase === 'open' && session.canJoin && (
        <LinkButton
          to="/sessions/$sessionId/call"
          params={{ sessionId: session.id }}
          className={classes.join}
          leftSection={<IconVideo size={20} aria-hidden="true" />}
        >
          {t('Join call')}
        </LinkButton>
      )}
    </li>
  );
}
