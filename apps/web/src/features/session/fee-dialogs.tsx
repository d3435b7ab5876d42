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
import { t } from '../../texts/texts.ts';

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
    t('The fee is changed. Your client’s page shows it.'),
    onClose,
  );
  return (
    <ConfirmDialog
      opened={opened}
      title={t('Change the fee of {{participant}}?', { participant: participant.name })}
      confirm={t('Change fee')}
      act={act}
      disabled={minor === undefined || reason.trim() === ''}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <div className={classes.fields}>
        <Text>
          {fee.policy === 'after'
            ? t(
                'A payment page that is open now is closed. What was paid and is too much goes back by itself; what is missing can be paid with the same link.',
              )
            : t(
                'A payment page that is open now is closed. What was paid and is too much goes back by itself; what is missing can be paid with the same link, and until then the room stays closed.',
              )}
        </Text>
        <TextInput
          label={t('Fee in {{currency}}', { currency: fee.currency })}
          description={fee.parts.taxKind === 'exclusive' ? t('Before concession and tax') : t('Before concession')}
          inputMode="decimal"
          value={amount}
          disabled={policy === 'none'}
          error={minor === undefined ? t('Please enter an amount like 80.00') : undefined}
          onChange={({ currentTarget }) => setAmount(currentTarget.value)}
          data-autofocus
        />
        {offered.length > 0 && (
          <NativeSelect
            label={t('Concession')}
            data={[{ value: '', label: t('None') }, ...offered.map(({ id, name }) => ({ value: id, label: name }))]}
            value={concessionId}
            disabled={policy === 'none'}
            onChange={({ currentTarget }) => setConcessionId(currentTarget.value)}
          />
        )}
        <NativeSelect
          label={t('When to pay')}
          data={PAYMENT_POLICIES.map((value) => ({ value, label: POLICY_WORDS[value] }))}
          value={policy}
          onChange={({ currentTarget }) =>
            setPolicy(PAYMENT_POLICIES.find((one) => one === currentTarget.value) ?? policy)
          }
        />
        <TextInput
          label={t('Reason')}
          description={t('For your own records')}
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
      ? t('Please enter an amount like 80.00')
      : minor > left.amount
        ? t('At most {{amount}} is still to be paid', { amount: moneyText(left) })
        : undefined;
  const act = useSessionAct(
    sessionId,
    () =>
      payOnSite(participant.id, {
        method,
        ...(minor === undefined || minor === left.amount ? {} : { amount: minor }),
        ...(note.trim() ? { note: note.trim() } : {}),
      }),
    t('It is written down as paid at the practice.'),
    onClose,
  );
  return (
    <ConfirmDialog
      opened={opened}
      title={t('Did {{participant}} pay at the practice?', { participant: participant.name })}
      confirm={t('Paid at the practice')}
      act={act}
      disabled={problem !== undefined}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <div className={classes.fields}>
        <Text>
          {surcharge > 0 && <>{t('Without a card there is no surcharge.')} </>}
          {t(
            'Your name is kept with it, and no platform fee is taken. If your client pays online at the same moment, that payment goes back by itself.',
          )}
        </Text>
        <NativeSelect
          label={t('How')}
          data={[
            { value: 'terminal', label: t('At our own card terminal') },
            { value: 'cash', label: t('In cash') },
          ]}
          value={method}
          onChange={({ currentTarget }) => setMethod(currentTarget.value === 'cash' ? 'cash' : 'terminal')}
        />
        <TextInput
          label={t('Amount in {{currency}}', { currency: fee.currency })}
          inputMode="decimal"
          value={amount}
          error={problem}
          onChange={({ currentTarget }) => setAmount(currentTarget.value)}
        />
        <TextInput
          label={t('Note')}
          description={t('Optional; no card numbers')}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </div>
    </ConfirmDialog>
  );
}
