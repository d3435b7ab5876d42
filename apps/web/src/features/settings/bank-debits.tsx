import { NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { wordsFor } from '../../api/http.ts';
import { changePayments } from '../../api/payments.ts';
import type { PracticePayments } from '../../api/types.ts';
import { useKeepPayments } from './use-keep-payments.ts';
import { t } from '../../texts/texts.ts';

const DAYS = [3, 4, 5, 7, 10, 15, 20];

/** How far away a session must be for its fee to be paid by a debit that the bank confirms days later. */
export function BankDebits({ payments, owner }: { readonly payments: PracticePayments; readonly owner: boolean }) {
  const keep = useKeepPayments();
  const saving = useMutation({ mutationFn: changePayments, onSuccess: keep });
  const chosen = payments.debitBusinessDays;
  const days = chosen === null || DAYS.includes(chosen) ? DAYS : [...DAYS, chosen].sort((a, b) => a - b);
  return (
    <NativeSelect
      label={t('Payments by bank debit')}
      description={t(
        'Banks take two or three business days to confirm a debit, longer around public holidays, and nobody is let in before. Which debits there are, you choose in your Stripe account.',
      )}
      value={chosen === null ? '' : String(chosen)}
      disabled={!owner || saving.isPending}
      error={saving.error && wordsFor(saving.error)}
      data={[
        ...days.map((count) => ({
          value: String(count),
          label: t('When the appointment is more than {{count}} business days away', { count }),
        })),
        { value: '', label: t('Never') },
      ]}
      onChange={({ currentTarget: { value } }) =>
        saving.mutate({ debitBusinessDays: value === '' ? null : Number(value) })
      }
    />
  );
}
