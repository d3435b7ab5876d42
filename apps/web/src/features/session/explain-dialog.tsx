import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { serverClock } from '../../api/server-clock.ts';
import { explainGate } from '../../api/participants.ts';
import type { Participant } from '../../api/types.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { clockTime, dateAndTime, instantsOf, wallTime } from '../../ui/times.ts';
import classes from './session-page.module.css';

interface ExplainDialogProps {
  readonly participant: Participant;
  readonly zone: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

const QUESTIONS: Readonly<Record<string, string>> = {
  state: 'looked at their page',
  pass: 'asked to come in',
  stay: 'was checked in the room',
};

/** "Could they join at that moment?": what the gate says, or said, and what would change it. */
export function ExplainDialog({ participant, zone, opened, onClose }: ExplainDialogProps) {
  const [wall, setWall] = useState(() => wallTime(serverClock.nowMs(), zone));
  const [instant] = instantsOf(wall, zone);
  const at = instant === undefined ? undefined : new Date(instant).toISOString();
  const asked = useQuery({
    queryKey: ['session', 'explained', participant.id, at],
    queryFn: () => explainGate(participant.id, at),
    enabled: opened && at !== undefined,
  });
  return (
    <Dialog opened={opened} title={`Can ${participant.name} get in?`} onClose={onClose}>
      <div className={classes.fields}>
        <TextInput
          type="datetime-local"
          label="At this time"
          description="Any time, past or to come"
          value={wall}
          error={at === undefined ? 'There is no such time here' : undefined}
          onChange={({ currentTarget }) => setWall(currentTarget.value)}
          data-autofocus
        />
        {at !== undefined && (
          <QueryState asked={asked}>
            {({ couldEnter, sentence, cure, basis, answeredAt, changesAt, log }) => (
              <>
                <Notice
                  tone={couldEnter ? 'good' : 'info'}
                  announce="status"
                  title={`${couldEnter ? 'Yes' : 'No'}. ${sentence}`}
                >
                  {cure && <p>{cure}</p>}
                  {!couldEnter && changesAt && <p>By itself this changes {dateAndTime(changesAt, zone)}.</p>}
                  <p>
                    {basis === 'answered_then' && answeredAt
                      ? `This is what they were told at ${clockTime(answeredAt, zone)}.`
                      : 'As things stand now.'}
                  </p>
                </Notice>
                {log.length > 0 && (
                  <>
                    <p className={classes.quiet}>Half an hour around it</p>
                    <ul className={classes.refunds}>
                      {log.map((line) => (
                        <li key={`${line.at}${line.question}`}>
                          <p>
                            {clockTime(line.at, zone)}: {participant.name} {QUESTIONS[line.question] ?? 'asked'}.{' '}
                            {line.sentence}
                          </p>
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </>
            )}
          </QueryState>
        )}
      </div>
    </Dialog>
  );
}
