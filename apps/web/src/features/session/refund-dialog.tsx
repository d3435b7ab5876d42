import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { refundFee } from '../../api/participants.ts';
import type { Fee, Participant } from '../../api/types.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { minorUnits, moneyText, typedAmount } from '../../ui/money.ts';
import { useSessionAct } from './use-session-act.ts';

interface RefundDialogProps {
  readonly participant: Participant;
  readonly fee: Fee;
  readonly sessionId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** All that is left, unless another amount is typed. */
export function RefundDialog({ participant, fee, sessionId, opened, onClose }: RefundDialogProps) {
  const left = { amount: fee.refundableMinor, currency: fee.currency };
  const [amount, setAmount] = useState(typedAmount(left));
  const [reason, setReason] = useState('');
  const minor = minorUnits(amount, fee.currency);
  const problem =
    minor === undefined || minor === 0
      ? 'Please enter an amount like 80.00'
      : minor > left.amount
        ? `At most ${moneyText(left)} can be returned`
        : undefined;
  const act = useSessionAct(
    sessionId,
    () =>
      refundFee(participant.id, {
        ...(minor === undefined || minor === left.amount ? {} : { amount: minor }),
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      }),
    'The money is on its way back.',
    onClose,
  );
  return (
    <ConfirmDialog
      opened={opened}
      title={`Return money to ${participant.name}?`}
      confirm={
        minor !== undefined && !problem
          ? `Return ${moneyText({ amount: minor, currency: fee.currency })}`
          : 'Return money'
      }
      act={act}
      disabled={problem !== undefined}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <Text mb="md">
        It goes back to the card it came from, usually within 5 to 10 business days. When everything is returned, the
        link no longer opens the room.
      </Text>
      <TextInput
        label={`Amount in ${fee.currency}`}
        inputMode="decimal"
        value={amount}
        error={problem}
        onChange={({ currentTarget }) => setAmount(currentTarget.value)}
        mb="md"
        data-autofocus
      />
      <TextInput
        label="Reason"
        description="Optional"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
