import { useQuery } from '@tanstack/react-query';
import { type AttendedParticipant, type Presence, readAttendance } from '../../api/attendance.ts';
import type { Session } from '../../api/types.ts';
import { deviceTrouble, deviceWords } from '../../ui/device-words.ts';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { clockTime, dateAndTime, wallDate } from '../../ui/times.ts';
import { minutesWords, spanWords, verdictWords } from './attendance-words.ts';
import classes from './who-was-there.module.css';
import { t } from '../../texts/texts.ts';

/** Who came, when and for how long; and of whoever did not, how far they got. */
export function WhoWasThere({ session, zone }: { readonly session: Session; readonly zone: string }) {
  const asked = useQuery({
    queryKey: ['session', session.id, 'attendance'],
    queryFn: () => readAttendance(session.id),
    refetchInterval: session.phase === 'open' ? 15_000 : false,
  });
  return (
    <Card title={t('Who was there')}>
      <QueryState asked={asked} lines={3}>
        {({ practitioner, participants, isOver }) => (
          <ul className={classes.people}>
            <li>
              <h3 className={classes.name}>{practitioner.name}</h3>
              <InTheRoom presence={practitioner} zone={zone} isOver={isOver} />
            </li>
            {participants.map((person) => (
              <Person
                key={person.id}
                person={person}
                practitionerName={practitioner.name}
                zone={zone}
                isOver={isOver}
                day={wallDate(session.startsAt, zone)}
              />
            ))}
          </ul>
        )}
      </QueryState>
    </Card>
  );
}

interface PersonProps {
  readonly person: AttendedParticipant;
  readonly practitionerName: string;
  readonly zone: string;
  readonly isOver: boolean;
  /** Of the appointment, in that zone. */
  readonly day: string;
}

function Person({ person, practitionerName, zone, isOver, day }: PersonProps) {
  const when = (at: string): string => (wallDate(at, zone) === day ? clockTime(at, zone) : dateAndTime(at, zone));
  const { deviceCheck } = person;
  const steps = [
    { done: person.linkOpenedAt, label: t('Opened the link'), not: t('Has not opened the link') },
    { done: person.paidAt, label: t('Paid'), not: undefined },
    { done: person.knockedAt, label: t('Came to the waiting room'), not: undefined },
    { done: person.letInAt, label: t('Was let in'), not: undefined },
  ];
  return (
    <li>
      <h3 className={classes.name}>
        {person.name}
        {person.kind === 'guest' && ` ${t('(guest)')}`}
      </h3>
      {person.cancelledAt !== null ? (
        <p>{t('Called off, {{when}}.', { when: when(person.cancelledAt) })}</p>
      ) : (
        person.verdict !== null && <p>{verdictWords(person.verdict, person.name, practitionerName)}</p>
      )}
      <dl className={classes.steps}>
        {steps.map(({ done, label, not }) =>
          done === null ? (
            not !== undefined && (
              <div key={label}>
                <dt>{not}</dt>
                <dd>–</dd>
              </div>
            )
          ) : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{when(done)}</dd>
            </div>
          ),
        )}
        {deviceCheck && (
          <div>
            <dt>
              {deviceCheck.passed ? t('Checked camera and microphone') : t('The device check found trouble')}
              <span className={classes.detail} data-trouble={!deviceCheck.passed}>
                {deviceCheck.passed ? deviceWords(deviceCheck) : deviceTrouble(deviceCheck)}
              </span>
            </dt>
            <dd>{when(deviceCheck.checkedAt)}</dd>
          </div>
        )}
      </dl>
      <InTheRoom presence={person} zone={zone} isOver={isOver} />
      {person.secondsTogether > 0 && (
        <p className={classes.together}>
          {t('Together with {{practitionerName}} for {{minutes}}', {
            practitionerName,
            minutes: minutesWords(person.secondsTogether),
          })}
        </p>
      )}
    </li>
  );
}

function InTheRoom({
  presence: { spans, reconnects, seconds },
  zone,
  isOver,
}: {
  readonly presence: Presence;
  readonly zone: string;
  readonly isOver: boolean;
}) {
  if (spans.length === 0)
    return <p className={classes.quiet}>{isOver ? t('Was not in the room.') : t('Not in the room yet.')}</p>;
  const spansText = spans.map((span) => spanWords(span, zone)).join(', ');
  return (
    <>
      <p>
        {spans.length > 1
          ? t('In the room {{spans}} ({{time}})', { spans: spansText, time: minutesWords(seconds) })
          : t('In the room {{spans}}', { spans: spansText })}
      </p>
      {reconnects > 0 && (
        <p className={classes.quiet}>
          {t('Dropped out and came straight back {{count}} times.', { count: reconnects })}
        </p>
      )}
    </>
  );
}
