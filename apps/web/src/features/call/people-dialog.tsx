import { Button, TextInput } from '@mantine/core';
import { useIsMuted, useRemoteParticipants } from '@livekit/components-react';
import { useMutation } from '@tanstack/react-query';
import { Track, type Participant } from 'livekit-client';
import { useState } from 'react';
import { wordsFor } from '../../api/http.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { HandMark } from './hands.tsx';
import classes from './people.module.css';
import { t } from '../../texts/texts.ts';

/** What whoever holds the session can do with the others. */
export interface HostPowers {
  readonly mute: (participantId: string) => Promise<unknown>;
  readonly lowerHand: (participantId: string) => Promise<unknown>;
  readonly remove: (participantId: string, message: string) => Promise<unknown>;
  readonly letBackIn: (participantId: string) => Promise<unknown>;
  /** For everybody, at once. */
  readonly end: () => Promise<unknown>;
  readonly removed: readonly { readonly participantId: string; readonly name: string }[];
}

interface PeopleDialogProps {
  readonly opened: boolean;
  readonly host: HostPowers;
  readonly hands: readonly string[];
  readonly nameOf: (identity: string) => string;
  readonly onClose: () => void;
}

export function PeopleDialog({ opened, host, hands, nameOf, onClose }: PeopleDialogProps) {
  const others = useRemoteParticipants();
  const [removing, setRemoving] = useState<string>();
  const [words, setWords] = useState('');
  const doing = useMutation({ mutationFn: (act: () => Promise<unknown>) => act() });
  const removal = useMutation({
    mutationFn: (participantId: string) => host.remove(participantId, words.trim()),
    onSuccess: () => setRemoving(undefined),
  });
  const name = removing === undefined ? '' : nameOf(removing);
  return (
    <>
      <Dialog opened={opened && removing === undefined} onClose={onClose} title={t('People')}>
        {others.length === 0 && <p className={classes.nobody}>{t('Nobody else is in the room.')}</p>}
        <ul className={classes.people}>
          {others.map((person) => (
            <Person
              key={person.identity}
              person={person}
              name={nameOf(person.identity)}
              handIsUp={hands.includes(person.identity)}
              onMute={() => doing.mutate(() => host.mute(person.identity))}
              onLower={() => doing.mutate(() => host.lowerHand(person.identity))}
              onRemove={() => {
                setWords('');
                removal.reset();
                setRemoving(person.identity);
              }}
            />
          ))}
          {host.removed.map(({ participantId, name: who }) => (
            <li key={participantId} className={classes.person}>
              <p className={classes.who}>{who}</p>
              <p className={classes.facts}>{t('removed from the call')}</p>
              <Button size="sm" variant="default" onClick={() => doing.mutate(() => host.letBackIn(participantId))}>
                {t('Let {{who}} back in', { who })}
              </Button>
            </li>
          ))}
        </ul>
        {doing.error && (
          <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
            {wordsFor(doing.error)}
          </Notice>
        )}
      </Dialog>
      <ConfirmDialog
        opened={removing !== undefined}
        title={t('Remove {{name}} from the call?', { name })}
        confirm={t('Remove')}
        stay={t('Back')}
        danger
        act={removal}
        onConfirm={() => removing !== undefined && removal.mutate(removing)}
        onClose={() => setRemoving(undefined)}
      >
        <TextInput
          label={t('What they read')}
          description={t(
            'Optional. They are out within seconds and stay out until you let them back in. The others reconnect for a moment.',
          )}
          value={words}
          maxLength={500}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          data-autofocus
        />
      </ConfirmDialog>
    </>
  );
}

interface PersonProps {
  readonly person: Participant;
  readonly name: string;
  readonly handIsUp: boolean;
  readonly onMute: () => void;
  readonly onLower: () => void;
  readonly onRemove: () => void;
}

function Person({ person, name, handIsUp, onMute, onLower, onRemove }: PersonProps) {
  const muted = useIsMuted({ participant: person, source: Track.Source.Microphone });
  return (
    <li className={classes.person}>
      <p className={classes.who}>
        {name}
        {handIsUp && <HandMark />}
      </p>
      {muted && <p className={classes.facts}>{t('muted')}</p>}
      <div className={classes.row}>
        {handIsUp && (
          <Button size="sm" variant="default" onClick={onLower} aria-label={t('Lower hand of {{name}}', { name })}>
            {t('Lower hand')}
          </Button>
        )}
        {!muted && (
          <Button size="sm" variant="default" onClick={onMute} aria-label={t('Mute {{name}}', { name })}>
            {t('Mute')}
          </Button>
        )}
        <Button size="sm" variant="subtle" color="brick" onClick={onRemove} aria-label={t('Remove {{name}}', { name })}>
          {t('Remove')}
        </Button>
      </div>
    </li>
  );
}
