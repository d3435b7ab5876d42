import { Textarea } from '@mantine/core';
import { isCurrency } from '@vestibule/kernel';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { acceptMismatch, repairMismatch, type Mismatch, type Repair } from '../../api/books.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { accountWords } from '../../ui/kind-words.ts';
import { moneyText } from '../../ui/money.ts';
import { Notice } from '../../ui/notice.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import classes from './mismatches.module.css';
import { t } from '../../texts/texts.ts';

interface DialogProps {
  readonly mismatch: Mismatch;
  readonly onClose: () => void;
}

function useSettled(onClose: () => void) {
  const queries = useQueryClient();
  return async (message: string) => {
    notifications.show({ message });
    onClose();
    await Promise.all(
      ['mismatches', 'reconciliations', 'transactions'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    );
  };
}

/** What would be done is shown before it is done. */
export function RepairDialog({ mismatch, isOperator, onClose }: DialogProps & { readonly isOperator: boolean }) {
  const settled = useSettled(onClose);
  const asked = useQuery({
    queryKey: ['dry-run', mismatch.id],
    queryFn: () => repairMismatch(mismatch.id, true),
    staleTime: 0,
    retry: false,
  });
  const act = useMutation({
    mutationFn: () => repairMismatch(mismatch.id, false),
    onSuccess: ({ words }) => settled(words),
  });
  const plan = asked.data;
  const mayRepair = plan !== undefined && plan.isPossible && (isOperator || !plan.byOperatorOnly);
  return (
    <ConfirmDialog
      opened
      title={mismatch.title}
      confirm={t('Repair it')}
      stay={mayRepair ? t('Not now') : t('Close')}
      act={act}
      disabled={!mayRepair}
      onConfirm={() => act.mutate()}
      onClose={onClose}
    >
      <QueryState asked={asked} lines={2}>
        {(dryRun) => <Plan plan={dryRun} isOperator={isOperator} />}
      </QueryState>
    </ConfirmDialog>
  );
}

function Plan({ plan, isOperator }: { readonly plan: Repair; readonly isOperator: boolean }) {
  const text = (amount: number): string => {
    const { currency } = plan.mismatch;
    return currency !== null && isCurrency(currency) ? moneyText({ amount, currency }) : String(amount);
  };
  return (
    <>
      <p>{plan.words}</p>
      {plan.steps.length > 0 && (
        <ol className={classes.steps}>
          {plan.steps.map((step, index) => (
            <li key={`${step.act} ${index}`}>
              {step.words}
              {step.amount !== null && ` (${text(step.amount)})`}
              {step.lines && (
                <table className={classes.entries} aria-label={t('Entries')}>
                  <tbody>
                    {step.lines.map(({ account, amount }) => (
                      <tr key={account}>
                        <th scope="row">{accountWords(account)}</th>
                        <td>{text(amount)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </li>
          ))}
        </ol>
      )}
      {!plan.isPossible && <Notice title={t('A person is needed')}>{plan.mismatch.advice}</Notice>}
      {plan.isPossible && plan.byOperatorOnly && !isOperator && (
        <Notice title={t('Only an operator may have this done')}>
          {t('Please ask the people who run this installation.')}
        </Notice>
      )}
    </>
  );
}

/** Somebody has looked, and says why it stays. */
export function AcceptDialog({ mismatch, onClose }: DialogProps) {
  const settled = useSettled(onClose);
  const [note, setNote] = useState('');
  const act = useMutation({
    mutationFn: () => acceptMismatch(mismatch.id, note.trim()),
    onSuccess: () => settled(t('It is noted, and closed.')),
  });
  return (
    <ConfirmDialog
      opened
      title={t('It is right as it is?')}
      confirm={t('Note it and close')}
      act={act}
      disabled={note.trim() === ''}
      onConfirm={() => act.mutate()}
      onClose={onClose}
    >
      <p>{mismatch.words}</p>
      <Textarea
        label={t('Why')}
        description={t('Kept with it, and in the audit log')}
        value={note}
        maxLength={500}
        autosize
        minRows={2}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        data-autofocus
      />
    </ConfirmDialog>
  );
}
