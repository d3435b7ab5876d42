import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { removePerson } from '../../api/in-call.ts';
import { rotateLink, waiveFee, withdrawGuest } from '../../api/participants.ts';
import type { Participant } from '../../api/types.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { moneyText } from '../../ui/money.ts';
import { useSessionAct } from './use-session-act.ts';
import { t } from '../../texts/texts.ts';

interface DialogProps {
  readonly participant: Participant;
  readonly sessionId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function RotateDialog({ participant, sessionId, opened, onClose }: DialogProps) {
  const act = useSessionAct(sessionId, () => rotateLink(participant.id), t('There is a new link now.'), onClose);
  return (
    <ConfirmDialog
      opened={opened}
      title={t('Replace {{participant}}’s link?', { participant: participant.name })}
      confirm={t('Replace link')}
      act={act}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <Text>
        {t(
          'The old link stops working at once, also for somebody who is in the room by it. A payment already made stays.',
        )}
      </Text>
    </ConfirmDialog>
  );
}

export function RemoveDialog({ participant, sessionId, opened, onClose }: DialogProps) {
  const [words, setWords] = useState('');
  const act = useSessionAct(
    sessionId,
    () => removePerson(sessionId, participant.id, words.trim()),
    t('{{participant}} is out of the call.', { participant: participant.name }),
    onClose,
  );
  return (
    <ConfirmDialog
      opened={opened}
      title={t('Remove {{participant}} from the call?', { participant: participant.name })}
      confirm={t('Remove')}
      danger
      act={act}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <Text mb="md">
        {t(
          'They are out within seconds and stay out until somebody in the call lets them back in, or they get a new link. The others reconnect for a moment.',
        )}
      </Text>
      <TextInput
        label={t('What they read')}
        description={t('Optional')}
        value={words}
        maxLength={500}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        data-autofocus
      />
    </ConfirmDialog>
  );
}

export function WaiveDialog({ participant, sessionId, opened, onClose }: DialogProps) {
  const [reason, setReason] = useState('');
  const act = useSessionAct(sessionId, () => waiveFee(participant.id, reason.trim()), t('The fee is waived.'), onClose);
  return (
    <ConfirmDialog
      opened={opened}
      title={t('Waive the fee of {{participant}}?', { participant: participant.name })}
      confirm={t('Waive fee')}
      act={act}
      disabled={reason.trim() === ''}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <Text mb="md">
        {participant.fee
          ? t('{{amount}} is no longer owed. {{participant}} can come in without paying.', {
              amount: moneyText(participant.fee),
              participant: participant.name,
            })
          : t('{{participant}} can come in without paying.', { participant: participant.name })}
      </Text>
      <TextInput
        label={t('Reason')}
        description={t('For your own records')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        data-autofocus
      />
    </ConfirmDialog>
  );
}

export function WithdrawDialog({ participant, sessionId, opened, onClose }: DialogProps) {
  const act = useSessionAct(
    sessionId,
    () => withdrawGuest(participant.id),
    t('The invitation is taken back.'),
    onClose,
  );
  return (
    <ConfirmDialog
      opened={opened}
      title={t('Take {{participant}}’s invitation back?', { participant: participant.name })}
      confirm={t('Take it back')}
      danger
      act={act}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <Text>{t('The link stops working at once. If they are in the call, they are out within seconds.')}</Text>
    </ConfirmDialog>
  );
}
