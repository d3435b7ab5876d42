import { PAYMENT_POLICIES, type PaymentPolicy } from '@vestibule/kernel';
import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { changeFee, payOnSite } from '../../api/participants.ts';
import { listConcessions } from '../../api/prices.ts';
import type { Fee, Participant } from '../../api/types.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { minorUnits, moneyText, typedAmount } from '../../ui/money.ts';
import { POLICY_WORDS } from '../../ui/policy-words.ts';
import classes from './session-page.module.css';
import { useSessionAct } from './use-session-act.ts';

interface FeeDialogProps {
  readonly participant: Participant;
  readonly fee: Fee;
  readonly sessionId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The base is typed; concession, tax and surcharge are worked out by the server, as when the appointment was made. */
export function ChangeFeeDialog({ participant, fee, sessionId, opened, onClose }: FeeDialogProps) {
  const [amount, setAmount] = useState(typedAmount({ amount: fee.parts.baseMinor, currency: fee.currency }));
  const [policy, setPolicy] = useState<PaymentPolicy>(fee.policy);
  const [concessionId, setConcessionId] = useState(fee.parts.concessionId ?? '');
  const [reason, setReason] = useState('');
  const concessions = useQuery({ queryKey: ['concessions'], queryFn: listConcessions, enabled: opened });
  const offered = (concessions.data ?? []).filter(({ id, archived }) => !archived || id === concessionId);
  const minor = policy === 'none' ? 0 : minorUnits(amount, fee.currency);
  const act = useSessionAct(
    sessionId,
    () =>
      changeFee(participant.id, {
        ...(policy === 'none' ? {} : { amount: minor ?? 0, concessionId: concessionId || null }),
        policy,
        reason: reason.trim(),
      }),
    'The fee is changed. Your client’s page shows it.',
    onClose,
  );
  return (
    <ConfirmDialog
      opened={opened}
      title={`Change the fee of ${participant.name}?`}
      confirm="Change fee"
      act={act}
      disabled={minor === undefined || reason.trim() === ''}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <div className={classes.fields}>
        <Text>
          A payment page that is open now is closed. What was paid and is too much goes back by itself; what is missing
          can be paid with the same link{fee.policy === 'after' ? '' : ', and until then the room stays closed'}.
        </Text>
        <TextInput
          label={`Fee in ${fee.currency}`}
          description={fee.parts.taxKind === 'exclusive' ? 'Before concession and tax' : 'Before concession'}
          inputMode="decimal"
          value={amount}
          disabled={policy === 'none'}
          error={minor === undefined ? 'Please enter an amount like 80.00' : undefined}
          onChange={({ currentTarget }) => setAmount(currentTarget.value)}
          data-autofocus
        />
        {offered.length > 0 && (
          <NativeSelect
            label="Concession"
            data={[{ value: '', label: 'None' }, ...offered.map(({ id, name }) => ({ value: id, label: name }))]}
            value={concessionId}
            disabled={policy === 'none'}
            onChange={({ currentTarget }) => setConcessionId(currentTarget.value)}
          />
        )}
        <NativeSelect
          label="When to pay"
          data={PAYMENT_POLICIES.map((value) => ({ value, label: POLICY_WORDS[value] }))}
          value={policy}
          onChange={({ currentTarget }) =>
            setPolicy(PAYMENT_POLICIES.find((one) => one === currentTarget.value) ?? policy)
          }
        />
        <TextInput
          label="Reason"
          description="For your own records"
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </div>
    </ConfirmDialog>
  );
}

/** No card fields: the money is in the till, or went through the practice’s own terminal. */
export function OnSiteDialog({ participant, fee, sessionId, opened, onClose }: FeeDialogProps) {
  const surcharge = fee.outstandingMinor === fee.amount ? fee.parts.surchargeMinor : 0;
  const left = { amount: fee.outstandingMinor - surcharge, currency: fee.currency };
  const [amount, setAmount] = useState(typedAmount(left));
  const [method, setMethod] = useState<'cash' | 'terminal'>('terminal');
  const [note, setNote] = useState('');
  const minor = minorUnits(amount, fee.currency);
  const problem =
    minor === undefined || minor === 0
      ? 'Please enter an amount like 80.00'
      : minor > left.amount
        ? `At most ${moneyText(left)} is still to be paid`
        : undefined;
  const act = useSessionAct(
    sessionId,
    () =>
      payOnSite(participant.id, {
        method,
        ...(minor === undefined || minor === left.amount ? {} : { amount: minor }),
        ...(note.trim() ? { note: note.trim() } : {}),
      }),
    'It is written down as paid at the practice.',
    onClose,
  );
  return (
    <ConfirmDialog
      opened={opened}
      title={`Did ${participant.name} pay at the practice?`}
      confirm="Paid at the practice"
      act={act}
      disabled={problem !== undefined}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <div className={classes.fields}>
        <Text>
          {surcharge > 0 && 'Without a card there is no surcharge. '}Your name is kept with it, and no platform fee is
          taken. If your client pays online at the same moment, that payment goes back by itself.
        </Text>
        <NativeSelect
          label="How"
          data={[
            { value: 'terminal', label: 'At our own card terminal' },
            { value: 'cash', label: 'In cash' },
          ]}
          value={method}
          onChange={({ currentTarget }) => setMethod(currentTarget.value === 'cash' ? 'cash' : 'terminal')}
        />
        <TextInput
          label={`Amount in ${fee.currency}`}
          inputMode="decimal"
          value={amount}
          error={problem}
          onChange={({ currentTarget }) => setAmount(currentTarget.value)}
        />
        <TextInput
          label="Note"
          description="Optional; no card numbers"
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </div>
    </ConfirmDialog>
  );
}
