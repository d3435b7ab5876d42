import type { Session } from '../../api/types.ts';
import { AboveAll } from '../../ui/above-all.tsx';
import { TakeoverLine, useTakeovers } from './takeovers.tsx';
import { isWaiting, useChimeForNew, useWaiting } from './use-waiting.ts';
import { Person } from './waiting-panel.tsx';
import classes from './waiting.module.css';
import { t } from '../../texts/texts.ts';

/** In the call: whoever is at the door, or asks to go on on another device, above everything else, until they have an answer. */
export function WaitingBar({ session }: { readonly session: Session }) {
  const asked = useWaiting(session.id, session.waitingRoom);
  const waiting =
    asked.data?.items.filter((person) => isWaiting(person) && person.here && person.refusedBecause === null) ?? [];
  const takeovers = useTakeovers(session.id, true).data?.items ?? [];
  const isKnown = asked.data !== undefined || !session.waitingRoom;
  useChimeForNew(isKnown ? [...waiting, ...takeovers].map(({ participantId }) => participantId) : undefined);
  if (waiting.length + takeovers.length === 0) return null;
  return (
    <AboveAll label={t('Waiting room')} announce="status">
      <ul className={classes.people}>
        {waiting.map((person) => (
          <Person key={person.participantId} person={person} sessionId={session.id} compact />
        ))}
        {takeovers.map((one) => (
          <TakeoverLine key={one.participantId} asked={one} sessionId={session.id} />
        ))}
      </ul>
    </AboveAll>
  );
}
