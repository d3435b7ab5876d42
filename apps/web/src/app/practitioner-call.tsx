import './styles-call.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { isProblem } from '../api/http.ts';
import { useHost } from './use-host.ts';
import { readSession, readSessionPeople, takeMemberPass } from '../api/sessions.ts';
import type { Me, PassWish, Session } from '../api/types.ts';
import { Call } from '../features/call/call.tsx';
import { DeviceCheck } from '../features/device-check/device-check.tsx';
import { MoreTime } from '../features/session/more-time.tsx';
import { WaitingBar } from '../features/waiting/waiting-bar.tsx';
import type { MediaChoices } from '../ui/media-choices.ts';
import { rememberChoices } from '../ui/media-choices.ts';
import { InviteGuest } from '../ui/invite-guest.tsx';
import { Page } from '../ui/page.tsx';
import { QueryState } from '../ui/query-state.tsx';
import { NotFoundPage } from './plain-pages.tsx';
import classes from './practitioner-call.module.css';
import { t } from '../texts/texts.ts';

interface PractitionerCallProps {
  readonly sessionId: string;
  readonly member: NonNullable<Me['member']>;
}

/** The practitioner's way in: the same check and the same call as the client's, with the practitioner's own pass. */
export function PractitionerCall({ sessionId, member }: PractitionerCallProps) {
  const asked = useQuery({
    queryKey: ['session', sessionId],
    queryFn: () => readSession(sessionId),
    refetchInterval: 15_000,
  });
  if (isProblem(asked.error) && asked.error.status === 404)
    return (
      <main>
        <NotFoundPage />
      </main>
    );
  return asked.data ? (
    <Inside session={asked.data} member={member} askAgain={asked.refetch} />
  ) : (
    <main>
      <Page title={t('Join call')}>
        <QueryState asked={asked}>{() => null}</QueryState>
      </Page>
    </main>
  );
}

interface InsideProps {
  readonly session: Session;
  readonly member: NonNullable<Me['member']>;
  readonly askAgain: () => Promise<unknown>;
}

function Inside({ session, member, askAgain }: InsideProps) {
  const navigate = useNavigate();
  const [choices, setChoices] = useState<MediaChoices>();
  const { id, phase, canJoin } = session;
  const open = phase === 'open' && canJoin;
  const back = useCallback(
    () => void navigate({ to: '/sessions/$sessionId', params: { sessionId: id } }),
    [navigate, id],
  );
  useEffect(() => {
    // The room closed, or never was this member's: the session's page says why.
    if (!open && phase !== 'upcoming') back();
  }, [open, phase, back]);

  const takePass = useCallback((wish: PassWish) => takeMemberPass(id, wish), [id]);
  const readPeople = useCallback(() => readSessionPeople(id), [id]);
  const askGate = useCallback(async () => void (await askAgain()), [askAgain]);
  const { talk, host } = useHost(id, member.id);
  const clients = session.participants.map(({ name }) => name).join(', ');

  if (!choices || !open) {
    return (
      <main className={classes.check}>
        <DeviceCheck
          heading={t('Check your camera and microphone')}
          lead={
            clients ? t('Before your call with {{clients}}.', { clients }) : t('Before your call with your client.')
          }
          notYet={open ? t('You haven’t joined yet.') : t('The room isn’t open yet.')}
          doneLabel={open ? t('Join now') : t('Done')}
          doneUnseenLabel={open ? t('Join now without camera') : t('Done without camera')}
          onDone={(chosen) => {
            rememberChoices(chosen);
            if (open) setChoices(chosen);
            else back();
          }}
          onBack={back}
        />
      </main>
    );
  }
  return (
    <>
      <WaitingBar session={session} />
      <Call
        roomKey={id}
        title={clients || session.title}
        selfName={member.name}
        notHereYet={
          session.participants.length === 1
            ? t('{{clients}} isn’t here yet', { clients })
            : t('Nobody else is here yet')
        }
        endsAt={session.endsAt}
        closesAt={session.closesAt}
        choices={choices}
        takePass={takePass}
        readPeople={readPeople}
        askGate={askGate}
        onLeave={back}
        talk={talk}
        host={host}
        actions={
          <>
            <InviteGuest sessionId={id} />
            <MoreTime session={session} />
          </>
        }
      />
    </>
  );
}
