import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { removePerson } from '../../api/in-call.ts';
import { rotateLink, waiveFee, withdrawGuest } from '../../api/participants.ts';
import type { Participant } from '../../api/types.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { moneyText } from '../../ui/money.ts';
import { useSessionAct } from './use-session-act.ts';

interface DialogProps {
  readonly participant: Participant;
  readonly sessionId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function RotateDialog({ participant, sessionId, opened, onClose }: DialogProps) {
  const act = useSessionAct(sessionId, () => rotateLink(participant.id), 'There is a new link now.', onClose);
  return (
    <ConfirmDialog
      opened={opened}
      title={`Replace ${participant.name}’s link?`}
      confirm="Replace link"
      act={act}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <Text>
        The old link stops working at once, also for somebody who is in the room by it. A payment already made stays.
      </Text>
    </ConfirmDialog>
  );
}

export function RemoveDialog({ participant, sessionId, opened, onClose }: DialogProps) {
  const [words, setWords] = useState('');
  const act = useSessionAct(
    sessionId,
    () => removePerson(sessionId, participant.id, words.trim()),
    `${participant.name} is out of the call.`,
    onClose,
  );
  return (
    <ConfirmDialog
      opened={opened}
      title={`Remove ${participant.name} from the call?`}
      confirm="Remove"
      danger
      act={act}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <Text mb="md">
        They are out within seconds and stay out until somebody in the call lets them back in, or they get a new link.
        The others reconnect for a moment.
      </Text>
      <TextInput
        label="What they read"
        description="Optional"
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
  const act = useSessionAct(sessionId, () => waiveFee(participant.id, reason.trim()), 'The fee is waived.', onClose);
  return (
    <ConfirmDialog
      opened={opened}
      title={`Waive the fee of ${participant.name}?`}
      confirm="Waive fee"
      act={act}
      disabled={reason.trim() === ''}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <Text mb="md">
        {participant.fee && `${moneyText(participant.fee)} is no longer owed. `}
        {participant.name} can come in without paying.
      </Text>
      <TextInput
        label="Reason"
        description="For your own records"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        data-autofocus
      />
    </ConfirmDialog>
  );
}

export function WithdrawDialog({ participant, sessionId, opened, onClose }: DialogProps) {
  const act = useSessionAct(sessionId, () => withdrawGuest(participant.id), 'The invitation is taken back.', onClose);
  return (
    <ConfirmDialog
      opened={opened}
      title={`Take ${participant.name}’s invitation back?`}
      confirm="Take it back"
      danger
      act={act}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <Text>The link stops working at once. If they are in the call, they are out within seconds.</Text>
    </ConfirmDialog>
  );
}
