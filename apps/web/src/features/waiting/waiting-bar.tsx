import type { Session } from '../../api/types.ts';
import { isWaiting, useChimeForNew, useWaiting } from './use-waiting.ts';
import { Person } from './waiting-panel.tsx';
import classes from './waiting.module.css';

/** In the call: whoever is at the door, above everything else, until they are let in or declined. */
export function WaitingBar({ session }: { readonly session: Session }) {
  const asked = useWaiting(session.id, session.waitingRoom);
  const waiting = asked.data?.items.filter((person) => isWaiting(person) && person.here);
  useChimeForNew(waiting?.map(({ participantId }) => participantId));
  if (!waiting || waiting.length === 0) return null;
  return (
    <section className={classes.bar} aria-label="Waiting room" role="status">
      <ul className={classes.people}>
        {waiting.map((person) => (
          <Person key={person.participantId} person={person} sessionId={session.id} compact />
        ))}
      </ul>
    </section>
  );
}
