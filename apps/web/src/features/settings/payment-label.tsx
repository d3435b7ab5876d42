import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Problem, wordsFor } from '../../api/http.ts';
import { changePayments } from '../../api/payments.ts';
import type { PracticePayments } from '../../api/types.ts';
import { Card } from '../../ui/page.tsx';
import classes from './settings.module.css';
import { useKeepPayments } from './use-keep-payments.ts';
import { t } from '../../texts/texts.ts';

/** What stands on receipts and in Stripe, before the practitioner's name. */
export function PaymentLabel({ payments, owner }: { readonly payments: PracticePayments; readonly owner: boolean }) {
  const [label, setLabel] = useState(payments.label);
  const keep = useKeepPayments();
  const saving = useMutation({ mutationFn: changePayments, onSuccess: keep });
  const save = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ label: label.trim() === '' ? null : label.trim() });
  };
  const problem = saving.error && saving.error instanceof Problem && saving.error.fields[0]?.message;
  return (
    <Card title={t('What payments are booked under')}>
      <form className={classes.form} noValidate onSubmit={save}>
        <TextInput
          label={t('Label')}
          description={t(
            'Clients read “{{trim}} with Dr Example” when they pay and on their receipt. Keep it neutral: it must not say what the appointment is about.',
            { trim: label.trim() || t('Telehealth session') },
          )}
          value={label}
          readOnly={!owner}
          error={saving.error && (problem || wordsFor(saving.error))}
          onChange={({ currentTarget }) => setLabel(currentTarget.value)}
        />
        {owner && (
          <Group justify="flex-end">
            <Button type="submit" loading={saving.isPending} disabled={label.trim() === payments.label}>
              {t('Save label')}
            </Button>
          </Group>
        )}
      </form>
    </Card>
  );
}
