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
import { serverSays, t } from '../../texts/texts.ts';

interface ExplainDialogProps {
  readonly participant: Participant;
  readonly zone: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function askedWords(question: string, name: string): string {
  switch (question) {
    case 'state':
      return t('{{name}} looked at their page.', { name });
    case 'pass':
      return t('{{name}} asked to come in.', { name });
    case 'stay':
      return t('{{name}} was checked in the room.', { name });
    default:
      return t('{{name}} asked.', { name });
  }
}

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
    <Dialog
      opened={opened}
      title={t('Can {{participant}} get in?', { participant: participant.name })}
      onClose={onClose}
    >
      <div className={classes.fields}>
        <TextInput
          type="datetime-local"
          label={t('At this time')}
          description={t('Any time, past or to come')}
          value={wall}
          error={at === undefined ? t('There is no such time here') : undefined}
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
                  title={`${couldEnter ? t('Yes') : t('No')}. ${serverSays(sentence)}`}
                >
                  {cure && <p>{serverSays(cure)}</p>}
                  {!couldEnter && changesAt && (
                    <p>{t('By itself this changes {{changesAt}}.', { changesAt: dateAndTime(changesAt, zone) })}</p>
                  )}
                  <p>
                    {basis === 'answered_then' && answeredAt
                      ? t('This is what they were told at {{answeredAt}}.', { answeredAt: clockTime(answeredAt, zone) })
                      : t('As things stand now.')}
                  </p>
                </Notice>
                {log.length > 0 && (
                  <>
                    <p className={classes.quiet}>{t('Half an hour around it')}</p>
                    <ul className={classes.refunds}>
                      {log.map((line) => (
                        <li key={`${line.at}${line.question}`}>
                          <p>
                            {clockTime(line.at, zone)}: {askedWords(line.question, participant.name)}{' '}
                            {serverSays(line.sentence)}
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
