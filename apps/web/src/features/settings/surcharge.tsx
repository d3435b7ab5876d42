import { Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeSurcharge, readSurcharge } from '../../api/prices.ts';
import type { Surcharge } from '../../api/types.ts';
import { minorUnits, typedAmount } from '../../ui/money.ts';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { basisPointsOf, typedPercent } from './percent.ts';
import classes from './settings.module.css';
import { SaveRow } from '../../ui/save-row.tsx';

/** Whether clients pay for the card payment. Where the law forbids it, the card says so and why, and offers nothing. */
export function SurchargeCard({ editable }: { readonly editable: boolean }) {
  const asked = useQuery({ queryKey: ['surcharge'], queryFn: readSurcharge });
  return (
    <Card title="Card payment surcharge">
      <QueryState asked={asked} lines={2}>
        {(data) =>
          data.lawful ? (
            <SurchargeForm surcharge={data} editable={editable} />
          ) : (
            <p className={classes.quiet}>Not available in your country: {data.reason}.</p>
          )
        }
      </QueryState>
    </Card>
  );
}

function SurchargeForm({ surcharge, editable }: { readonly surcharge: Surcharge; readonly editable: boolean }) {
  const queries = useQueryClient();
  const { currency } = surcharge;
  const form = useForm({
    initialValues: {
      isOn: surcharge.isOn,
      percent: typedPercent(surcharge.basisPoints),
      fixed: typedAmount({ amount: surcharge.fixedMinor, currency }),
      cap: surcharge.capMinor === null ? '' : typedAmount({ amount: surcharge.capMinor, currency }),
    },
    validate: {
      percent: (value) => (basisPointsOf(value) === undefined ? 'A number like 2.5' : null),
      fixed: (value) => (minorUnits(value, currency) === undefined ? 'An amount like 0.30' : null),
      cap: (value) =>
        value.trim() !== '' && minorUnits(value, currency) === undefined ? 'An amount like 5.00, or nothing' : null,
    },
  });
  const saving = useMutation({
    mutationFn: (values: ReturnType<typeof form.getValues>) =>
      changeSurcharge({
        isOn: values.isOn,
        basisPoints: basisPointsOf(values.percent) ?? 0,
        fixedMinor: minorUnits(values.fixed, currency) ?? 0,
        ...(values.cap.trim() ? { capMinor: minorUnits(values.cap, currency) ?? 0 } : {}),
      }),
    onSuccess: (data) => {
      queries.setQueryData(['surcharge'], data);
      notifications.show({ message: data.isOn ? 'New fees carry the surcharge.' : 'New fees carry no surcharge.' });
    },
  });
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => saving.mutate(values))}>
      <Switch
        label="Clients pay for the card payment"
        description={surcharge.disclose}
        disabled={!editable}
        {...form.getInputProps('isOn', { type: 'checkbox' })}
      />
      <div className={classes.pair}>
        <TextInput label="Per cent" inputMode="decimal" disabled={!editable} {...form.getInputProps('percent')} />
        <TextInput
          label={`And in ${currency}`}
          inputMode="decimal"
          disabled={!editable}
          {...form.getInputProps('fixed')}
        />
      </div>
      <TextInput
        label={`At most, in ${currency}`}
        description="Optional"
        inputMode="decimal"
        disabled={!editable}
        {...form.getInputProps('cap')}
      />
      <SaveRow saving={saving} editable={editable} />
    </form>
  );
}
