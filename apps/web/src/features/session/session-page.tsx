import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconVideo } from '@tabler/icons-react';
import { useEffect } from 'react';
import { isProblem } from '../../api/http.ts';
import { serverClock } from '../../api/server-clock.ts';
import { readSession } from '../../api/sessions.ts';
import type { Practice, Session } from '../../api/types.ts';
import { assertNever } from '../../ui/assert-never.ts';
import { Countdown } from '../../ui/countdown.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { clockTime, dateAndTime, longDate, placeOf, sameWallTime, viewerZone } from '../../ui/times.ts';
import { ChatKept, FeedbackGiven } from './afterwards.tsx';
import { EvidenceLinks } from './evidence-links.tsx';
import { Messages } from './messages.tsx';
import { ParticipantCard } from './participant-card.tsx';
import { SessionActions } from './session-actions.tsx';
import classes from './session-page.module.css';
import { Timeline } from './timeline.tsx';
import { WhoWasThere } from './who-was-there.tsx';
import { ZoneQuestion } from './zone-question.tsx';
import { t } from '../../texts/texts.ts';

interface SessionPageProps {
  readonly sessionId: string;
  readonly practice: Practice;
  /** Owners may take evidence with them. */
  readonly isOwner: boolean;
  /** Owners and reception hand sessions to another practitioner. */
  readonly mayHandOver: boolean;
  /** Shown instead of everything when there is no such session here. */
  readonly notFound: React.ReactNode;
  /** Who waits to be let in. */
  readonly AtTheDoor: React.ComponentType<{ readonly session: Session }>;
}

export function SessionPage({ sessionId, notFound, ...shown }: SessionPageProps) {
  const asked = useQuery({
    queryKey: ['session', sessionId],
    queryFn: () => readSession(sessionId),
    refetchInterval: 15_000,
  });
  useAskAtTheTurns(asked.data);
  if (isProblem(asked.error) && asked.error.status === 404) return notFound;
  return asked.data ? (
    <Loaded session={asked.data} {...shown} />
  ) : (
    <Page title={t('Appointment')}>
      <QueryState asked={asked}>{() => null}</QueryState>
    </Page>
  );
}

/** The room opens and closes by the clock: the page asks again at that very moment. */
function useAskAtTheTurns(session: Session | undefined): void {
  const queries = useQueryClient();
  const id = session?.id;
  const next = [session?.opensAt, session?.closesAt]
    .flatMap((at) => (at === undefined ? [] : [Date.parse(at)]))
    .find((at) => at > serverClock.nowMs());
  useEffect(() => {
    if (id === undefined || next === undefined) return undefined;
    const timer = setTimeout(
      () => void queries.invalidateQueries({ queryKey: ['session', id] }),
      Math.min(2 ** 31 - 1, next - serverClock.nowMs() + 150),
    );
    return () => clearTimeout(timer);
  }, [queries, id, next]);
}

function Loaded({
  session,
  practice,
  isOwner,
  mayHandOver,
  AtTheDoor,
}: Omit<SessionPageProps, 'sessionId' | 'notFound'> & { readonly session: Session }) {
  const zone = practice.timeZone;
  const mine = viewerZone();
  const names = session.participants.map(({ name }) => name).join(', ');
  const lead = `${session.title} · ${t('{{date}}, {{startsAt}} to {{endsAt}}', { date: longDate(session.startsAt, zone), startsAt: clockTime(session.startsAt, zone), endsAt: clockTime(session.endsAt, zone) })}`;
  return (
    <Page
      title={names || session.title}
      width="wide"
      lead={
        <>
          {lead}
          {!sameWallTime(session.startsAt, zone, mine) &&
            ` ${t('({{place}}; {{startsAt}} for you)', {
              place: placeOf(zone),
              startsAt: dateAndTime(session.startsAt, mine),
            })}`}
        </>
      }
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          <ZoneQuestion session={session} />
          <Door session={session} zone={zone} />
          <AtTheDoor session={session} />
          {session.participants.map((participant) => (
            <ParticipantCard key={participant.id} participant={participant} session={session} zone={zone} />
          ))}
          {session.canJoin && <ChatKept session={session} zone={zone} />}
          {(session.canJoin || isOwner) && <FeedbackGiven session={session} zone={zone} />}
          <SessionActions session={session} zone={zone} mayHandOver={mayHandOver} />
          {session.phase !== 'cancelled' && <WhoWasThere session={session} zone={zone} />}
        </div>
        <div className={classes.main}>
          <Messages session={session} zone={zone} />
          <Card title={t('What happened')}>
            <Timeline sessionId={session.id} practitionerName={session.practitioner.name} zone={zone} />
            {isOwner && <EvidenceLinks sessionId={session.id} />}
          </Card>
        </div>
      </div>
    </Page>
  );
}

/** Whether the room is open, and the way in; by the same clock as the heading. */
function Door({ session, zone }: { readonly session: Session; readonly zone: string }) {
  switch (session.phase) {
    case 'open':
      return (
        <Card>
          <div className={classes.door}>
            <div>
              <p className={classes.doorTitle}>{t('The room is open')}</p>
              <p>
                {session.practitionerPresent && !session.canJoin
                  ? t('It closes at {{closesAt}}. {{practitioner}} is in.', {
                      closesAt: clockTime(session.closesAt, zone),
                      practitioner: session.practitioner.name,
                    })
                  : t('It closes at {{closesAt}}.', { closesAt: clockTime(session.closesAt, zone) })}
              </p>
            </div>
            {session.canJoin && (
              <LinkButton
                to="/sessions/$sessionId/call"
                params={{ sessionId: session.id }}
                size="lg"
                leftSection={<IconVideo aria-hidden="true" />}
              >
                {t('Join call')}
              </LinkButton>
            )}
          </div>
          {!session.canJoin && (
            <p className={classes.quiet}>
              {t('Only {{practitioner}} can join this call.', { practitioner: session.practitioner.name })}
            </p>
          )}
        </Card>
      );
    case 'upcoming':
      return (
        <Card>
          <p>{t('The room opens at {{opensAt}}', { opensAt: clockTime(session.opensAt, zone) })}</p>
          <Countdown toward={session.opensAt} label={t('until the room opens')} />
        </Card>
      );
    case 'cancelled':
      return (
        <Notice
          title={
            session.cancelledBy === 'client'
              ? t('The client cancelled this appointment')
              : t('This appointment was cancelled')
          }
        >
          {session.cancelledAt &&
            `${t('On {{cancelledAt}}.', { cancelledAt: dateAndTime(session.cancelledAt, zone) })} `}
          {session.cancelReason}
        </Notice>
      );
    case 'ended':
      return (
        <Notice title={t('This appointment has ended')}>
          {session.endedAt && t('At {{endedAt}}.', { endedAt: dateAndTime(session.endedAt, zone) })}
        </Notice>
      );
    case 'over':
      return (
        <Notice title={t('This appointment is over')}>
          {t('The room closed at {{closesAt}}.', { closesAt: dateAndTime(session.closesAt, zone) })}
        </Notice>
      );
    default:
      return assertNever(session.phase);
  }
}
