import { NativeSelect, Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeConcession, createConcession, listConcessions } from '../../api/prices.ts';
import type { Concession, ConcessionInput, Practice } from '../../api/types.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { minorUnits, moneyText, typedAmount } from '../../ui/money.ts';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { basisPointsOf, typedPercent } from '../../ui/percent.ts';
import classes from './settings.module.css';
import { SaveRow } from '../../ui/save-row.tsx';
import { t } from '../../texts/texts.ts';

const offWords = ({ basisPoints, amount }: Concession): string =>
  amount === null
    ? t('{{typedPercent}} % off', { typedPercent: typedPercent(basisPoints ?? 0) })
    : t('{{amount}} off', { amount: moneyText(amount) });

/** Who pays less. Chosen for a client when an appointment is made; what was agreed with somebody stays. */
export function Concessions({ practice, editable }: { readonly practice: Practice; readonly editable: boolean }) {
  const [edited, setEdited] = useState<Concession | 'new'>();
  const asked = useQuery({ queryKey: ['concessions'], queryFn: listConcessions });
  const close = () => setEdited(undefined);
  return (
    <Card
      title={t('Concessions')}
      actions={
        editable && (
          <Button variant="light" size="sm" onClick={() => setEdited('new')}>
            {t('Add a concession')}
          </Button>
        )
      }
    >
      <QueryState asked={asked} lines={2}>
        {(items) =>
          items.length === 0 ? (
            <p className={classes.quiet}>{t('None yet: students or pensioners, for example, who pay less.')}</p>
          ) : (
            <ul className={classes.list}>
              {items.map((item) => (
                <li key={item.id} className={classes.item}>
                  <div>
                    <strong>{item.name}</strong>
                    <span className={classes.quiet}>
                      {offWords(item)}
                      {item.archived && ` ${t('(archived)')}`}
                    </span>
                  </div>
                  {editable && (
                    <Button
                      variant="default"
                      size="sm"
                      onClick={() => setEdited(item)}
                      aria-label={t('Change {{item}}', { item: item.name })}
                    >
                      {t('Change')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
      <Dialog
        opened={edited !== undefined}
        onClose={close}
        title={edited === 'new' ? t('New concession') : t('Change concession')}
      >
        {edited && (
          <ConcessionForm
            key={edited === 'new' ? 'new' : edited.id}
            concession={edited === 'new' ? undefined : edited}
            practice={practice}
            onDone={close}
          />
        )}
      </Dialog>
    </Card>
  );
}

interface ConcessionFormProps {
  readonly concession: Concession | undefined;
  readonly practice: Practice;
  readonly onDone: () => void;
}

function ConcessionForm({ concession, practice, onDone }: ConcessionFormProps) {
  const queries = useQueryClient();
  const currency = concession?.amount?.currency ?? practice.currency;
  const form = useForm({
    initialValues: {
      name: concession?.name ?? '',
      kind: concession?.amount ? 'amount' : 'percent',
      value: concession?.amount ? typedAmount(concession.amount) : typedPercent(concession?.basisPoints ?? 2000),
    },
    validate: {
      name: (value) => (value.trim() === '' ? t('Please enter a name') : null),
      value: (value, { kind }) => {
        const number = kind === 'percent' ? basisPointsOf(value) : minorUnits(value, currency);
        if (number === undefined || number === 0)
          return kind === 'percent' ? t('A number like 20') : t('An amount like 10.00');
        return kind === 'percent' && number > 10_000 ? t('At most 100 %') : null;
      },
    },
  });
  const { kind } = form.getValues();
  const saving = useMutation({
    mutationFn: ({ archived }: { archived?: boolean }) => {
      const values = form.getValues();
      const off =
        values.kind === 'percent'
          ? { basisPoints: basisPointsOf(values.value) ?? 0 }
          : { amount: { amount: minorUnits(values.value, currency) ?? 0, currency } };
      const input: ConcessionInput = { name: values.name.trim(), ...off };
      if (!concession) return createConcession(input);
      return changeConcession(concession.id, archived === undefined ? input : { archived });
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['concessions'] });
      onDone();
    },
  });
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit(() => saving.mutate({}))}>
      <TextInput label={t('Name')} description={t('Clients see it')} {...form.getInputProps('name')} data-autofocus />
      <div className={classes.pair}>
        <NativeSelect
          label={t('Takes off')}
          data={[
            { value: 'percent', label: t('A part of the fee') },
            { value: 'amount', label: t('An amount') },
          ]}
          {...form.getInputProps('kind')}
        />
        <TextInput
          label={kind === 'percent' ? t('Per cent') : t('Amount in {{currency}}', { currency })}
          inputMode="decimal"
          {...form.getInputProps('value')}
        />
      </div>
      <SaveRow saving={saving}>
        {concession && (
          <Button
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            onClick={() => saving.mutate({ archived: !concession.archived })}
          >
            {concession.archived ? t('Use again') : t('Archive')}
          </Button>
        )}
      </SaveRow>
    </form>
  );
}
