import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type DeviceResult, tellDeviceCheck } from '../../api/attendance.ts';
import { isProblem, Unreachable } from '../../api/http.ts';
import { doorTalkKey, raiseHand, readDoorTalk, sayAtDoor } from '../../api/in-call.ts';
import { readPeople, takePass } from '../../api/join.ts';
import type { JoinView, PassWish } from '../../api/types.ts';
import type { Devices } from '../../api/waiting.ts';
import { BOTH_ON, rememberChoices, rememberedChoices, type MediaChoices } from '../../ui/media-choices.ts';
import { chime } from '../../ui/chime.ts';
import { OfflineBanner } from '../../ui/offline-banner.tsx';
import { JoinLayout } from './join-layout.tsx';
import { GateScreen } from './gate-screen.tsx';
import { JoinFailed, LoadingJoin, UnknownLink } from './no-view.tsx';
import type { CameBack } from './pay.tsx';
import { CheckingPayment } from './processing.tsx';
import type { JoinSlots } from './slots.ts';
import { clockTime } from '../../ui/times.ts';
import { LinkToken } from './link-token.ts';
import { TakeoverQuestion } from './takeover-question.tsx';
import { useJoin } from './use-join.ts';
import { useReturning } from './use-returning.ts';
import { t } from '../../texts/texts.ts';

interface JoinPageProps extends JoinSlots {
  readonly token: string;
  /** Set when one comes back from the checkout. */
  readonly checkoutSessionId?: string | undefined;
  readonly cancelled?: boolean;
}

/** Everything behind `/j/<token>`. The server's answer decides the screen; this page only remembers where one stands in front of the door. */
export function JoinPage({ token, checkoutSessionId, cancelled = false, ...slots }: JoinPageProps) {
  const join = useJoin(token);
  const returning = useReturning(token, checkoutSessionId);
  const link = `${window.location.origin}/j/${token}`;

  useEffect(() => {
    // Back or reload must not repeat "you came from the checkout": the address becomes the plain link again.
    if (returning !== 'looking') window.history.replaceState(null, '', `/j/${encodeURIComponent(token)}`);
  }, [returning, token]);

  if (isProblem(join.error, 'LINK_UNKNOWN', 'NOT_FOUND')) return <UnknownLink />;
  if (returning === 'looking') return <CheckingPayment view={join.data} />;
  if (!join.data) {
    return join.error ? (
      <JoinFailed error={join.error} onRetry={() => void join.refetch()} retrying={join.isFetching} />
    ) : (
      <LoadingJoin />
    );
  }
  const cameBack: CameBack = returning === 'not_yet' ? 'not_yet' : cancelled ? 'cancelled' : undefined;
  return (
    <>
      <OfflineBanner unreachable={join.error instanceof Unreachable} />
      <TakeoverQuestion view={join.data} token={token} />
      <AtTheDoor view={join.data} token={token} link={link} cameBack={cameBack} askAgain={join.askAgain} {...slots} />
    </>
  );
}

interface AtTheDoorProps extends JoinSlots {
  readonly view: JoinView;
  readonly token: string;
  readonly link: string;
  readonly cameBack: CameBack;
  readonly askAgain: () => Promise<JoinView | undefined>;
}

function AtTheDoor({ view, token, link, cameBack, askAgain, DeviceCheck, Call }: AtTheDoorProps) {
  const [place, setPlace] = useState<'outside' | 'checking' | 'inside'>('outside');
  const [choices, setChoices] = useState<MediaChoices | undefined>(rememberedChoices);
  const [wasInside, setWasInside] = useState(false);
  const [wasEnded, setWasEnded] = useState(false);
  const [waited, setWaited] = useState(false);
  const [asks, setAsks] = useState(false);
  const entering = view.state === 'enter';
  const atTheDoor = view.state === 'waiting';

  const join = () => {
    setWasInside(true);
    setPlace('inside');
  };

  // Ended, and open again: nobody left, so that the page does not ask whether it was by accident.
  if (entering && wasEnded) {
    setWasEnded(false);
    setWasInside(false);
  }
  if (view.reason === 'ended' && !wasEnded) setWasEnded(true);

  // Whoever was put out has not left.
  if (view.state === 'declined' && wasInside) setWasInside(false);
  // The gate turned no: whoever was inside is in front of the door again.
  if (!entering && place === 'inside') setPlace('outside');

  // Whoever waits is in the moment the door opens: nobody has to find a button then.
  if (atTheDoor && !waited) setWaited(true);
  if (!atTheDoor && waited) {
    setWaited(false);
    if (entering && choices !== undefined) join();
  }
  // So is whoever asked for the link, the moment it has come over.
  if (asks && view.state !== 'elsewhere') {
    setAsks(false);
    if (entering && choices !== undefined) join();
  }
  const wasAtTheDoor = useRef(false);
  useEffect(() => {
    if (wasAtTheDoor.current && entering) chime();
    wasAtTheDoor.current = atTheDoor;
  }, [atTheDoor, entering]);

  const done = (chosen: MediaChoices) => {
    rememberChoices(chosen);
    setChoices(chosen);
    if (entering) setWasInside(true);
    setPlace(entering ? 'inside' : 'outside');
  };
  const pass = useCallback((wish: PassWish) => takePass(token, wish), [token]);
  const people = useCallback(() => readPeople(token), [token]);
  // What the check found helps whoever lets them in; nobody is kept out for want of telling it.
  const tell = (found: DeviceResult) => void tellDeviceCheck(token, found).catch(() => undefined);
  const askGate = useCallback(async () => void (await askAgain()), [askAgain]);
  const self = view.participant.id;
  const talk = useMemo(
    () => ({
      key: doorTalkKey(token),
      self,
      read: () => readDoorTalk(token),
      say: (id: string, text: string) => sayAtDoor(token, id, text),
      raise: (up: boolean) => raiseHand(token, up),
    }),
    [token, self],
  );

  if (entering && place === 'inside') {
    return (
      <Call
        roomKey={token}
        title={t('Appointment with {{practitioner}}', { practitioner: view.practitioner.name })}
        selfName={view.participant.name}
        notHereYet={t('{{practitioner}} isn’t here yet', { practitioner: view.practitioner.name })}
        endsAt={view.session.endsAt}
        closesAt={view.session.closesAt}
        choices={choices ?? BOTH_ON}
        takePass={pass}
        readPeople={people}
        askGate={askGate}
        onLeave={() => setPlace('outside')}
        talk={talk}
      />
    );
  }
  const mayCheck = entering || atTheDoor || view.state === 'wait' || view.state === 'knock';
  const mustCheck = (entering || view.state === 'knock') && choices === undefined;
  if (mayCheck && (place === 'checking' || mustCheck)) {
    return (
      <JoinLayout view={view} door={entering ? 'open' : 'ajar'} step="Check" wide>
        <DeviceCheck
          heading={t('Check your camera and microphone')}
          {...(entering
            ? {
                lead: view.practitioner.present
                  ? t('The room is open and {{practitioner}} is there. One quick look before you go in.', {
                      practitioner: view.practitioner.name,
                    })
                  : t('The room is open. One quick look before you go in.'),
              }
            : {})}
          notYet={
            view.state === 'wait'
              ? t('You haven’t joined yet. The room opens at {{opensAt}}.', {
                  opensAt: clockTime(view.session.opensAt),
                })
              : t('You haven’t joined yet.')
          }
          doneLabel={entering ? t('Join now') : t('Done')}
          doneUnseenLabel={entering ? t('Join now without camera') : t('Done without camera')}
          onDone={done}
          onResult={tell}
          {...(mustCheck ? {} : { onBack: () => setPlace('outside') })}
        />
      </JoinLayout>
    );
  }
  return (
    <LinkToken value={token}>
      <GateScreen
        view={view}
        token={token}
        link={link}
        cameBack={cameBack}
        checked={choices !== undefined}
        wasInside={wasInside}
        devices={devicesOf(choices)}
        onCheck={() => setPlace('checking')}
        onJoin={join}
        onAsk={setAsks}
        onStale={() => void askAgain()}
      />
    </LinkToken>
  );
}

/** What the practitioner reads before letting somebody in. */
const devicesOf = (choices: MediaChoices | undefined): Devices =>
  choices === undefined
    ? { camera: 'unknown', microphone: 'unknown' }
    : { camera: choices.camera ? 'ready' : 'off', microphone: choices.microphone ? 'ready' : 'off' };
