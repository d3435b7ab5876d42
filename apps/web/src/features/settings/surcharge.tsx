import { Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeSurcharge, readSurcharge } from '../../api/prices.ts';
import type { Surcharge } from '../../api/types.ts';
import { minorUnits, typedAmount } from '../../ui/money.ts';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { basisPointsOf, typedPercent } from '../../ui/percent.ts';
import classes from './settings.module.css';
import { SaveRow } from '../../ui/save-row.tsx';
import { serverSays, t } from '../../texts/texts.ts';

/** Whether clients pay for the card payment. Where the law forbids it, the card says so and why, and offers nothing. */
export function SurchargeCard({ editable }: { readonly editable: boolean }) {
  const asked = useQuery({ queryKey: ['surcharge'], queryFn: readSurcharge });
  return (
    <Card title={t('Card payment surcharge')}>
      <QueryState asked={asked} lines={2}>
        {(data) =>
          data.lawful ? (
            <SurchargeForm surcharge={data} editable={editable} />
          ) : (
            <p className={classes.quiet}>
              {t('Not available in your country: {{reason}}.', { reason: serverSays(data.reason ?? '') })}
            </p>
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
      percent: (value) => (basisPointsOf(value) === undefined ? t('A number like 2.5') : null),
      fixed: (value) => (minorUnits(value, currency) === undefined ? t('An amount like 0.30') : null),
      cap: (value) =>
        value.trim() !== '' && minorUnits(value, currency) === undefined ? t('An amount like 5.00, or nothing') : null,
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
      notifications.show({
        message: data.isOn ? t('New fees carry the surcharge.') : t('New fees carry no surcharge.'),
      });
    },
  });
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => saving.mutate(values))}>
      <Switch
        label={t('Clients pay for the card payment')}
        description={surcharge.disclose}
        disabled={!editable}
        {...form.getInputProps('isOn', { type: 'checkbox' })}
      />
      <div className={classes.pair}>
        <TextInput label={t('Per cent')} inputMode="decimal" disabled={!editable} {...form.getInputProps('percent')} />
        <TextInput
          label={t('And in {{currency}}', { currency })}
          inputMode="decimal"
          disabled={!editable}
          {...form.getInputProps('fixed')}
        />
      </div>
      <TextInput
        label={t('At most, in {{currency}}', { currency })}
        description={t('Optional')}
        inputMode="decimal"
        disabled={!editable}
        {...form.getInputProps('cap')}
      />
      <SaveRow saving={saving} editable={editable} />
    </form>
  );
}
