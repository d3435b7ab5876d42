import {
  CURRENCIES,
  feeProblem,
  isCurrency,
  PAYMENT_POLICIES,
  type Currency,
  type PaymentPolicy,
} from '@vestibule/kernel';
import { Button, Group, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { fieldWords, Problem } from '../../api/http.ts';
import { changeAppointmentType, createAppointmentType, listAppointmentTypes } from '../../api/practice.ts';
import type { AppointmentType, Practice, TaxKind } from '../../api/types.ts';
import { minorUnits, moneyText, noAmountYet, typedAmount } from '../../ui/money.ts';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { lengthWords } from '../../ui/times.ts';
import { ReturnTermsForm } from './return-terms.tsx';
import { basisPointsOf, typedPercent } from '../../ui/percent.ts';
import classes from './settings.module.css';
import { SaveRow } from '../../ui/save-row.tsx';
import { said, t } from '../../texts/texts.ts';

const POLICIES: Readonly<Record<PaymentPolicy, string>> = said({
  before_join: () => t('paid before joining'),
  before_confirmation: () => t('paid to confirm the booking'),
  after: () => t('paid after the appointment'),
  none: () => t('never charged'),
});

export function AppointmentTypes({ practice, editable }: { readonly practice: Practice; readonly editable: boolean }) {
  const [edited, setEdited] = useState<AppointmentType | 'new'>();
  const [terms, setTerms] = useState<AppointmentType>();
  const asked = useQuery({ queryKey: ['appointment-types'], queryFn: listAppointmentTypes });
  return (
    <Card
      title={t('Appointment types')}
      actions={
        editable && (
          <Button variant="light" size="sm" onClick={() => setEdited('new')}>
            {t('Add a type')}
          </Button>
        )
      }
    >
      <QueryState asked={asked} lines={2}>
        {(items) =>
          items.length === 0 ? (
            <p className={classes.quiet}>
              {t('None yet. A type fills in length and fee when an appointment is made.')}
            </p>
          ) : (
            <ul className={classes.list}>
              {items.map((type) => (
                <li key={type.id} className={classes.item}>
                  <div>
                    <strong>{type.name}</strong>
                    <span className={classes.quiet}>
                      {lengthWords(type.minutes)},{' '}
                      {type.fee && type.takesPayment
                        ? `${moneyText(type.fee)}, ${POLICIES[type.paymentPolicy]}`
                        : t('no fee')}
                      {type.archived && ` ${t('(archived)')}`}
                    </span>
                  </div>
                  {editable && (
                    <Group gap="xs">
                      <Button
                        variant="subtle"
                        size="sm"
                        onClick={() => setTerms(type)}
                        aria-label={t('Cancelling {{type}}', { type: type.name })}
                      >
                        {t('Cancelling')}
                      </Button>
                      <Button
                        variant="default"
                        size="sm"
                        onClick={() => setEdited(type)}
                        aria-label={t('Change {{type}}', { type: type.name })}
                      >
                        {t('Change')}
                      </Button>
                    </Group>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
      <Dialog
        opened={terms !== undefined}
        onClose={() => setTerms(undefined)}
        title={t('Cancelling and not coming: {{terms}}', { terms: terms?.name ?? '' })}
      >
        {terms && <ReturnTermsForm typeId={terms.id} editable={editable} />}
      </Dialog>
      <Dialog
        opened={edited !== undefined}
        onClose={() => setEdited(undefined)}
        title={edited === 'new' ? t('New appointment type') : t('Change appointment type')}
      >
        {edited && (
          <TypeForm
            key={edited === 'new' ? 'new' : edited.id}
            type={edited === 'new' ? undefined : edited}
            practice={practice}
            onDone={() => setEdited(undefined)}
          />
        )}
      </Dialog>
    </Card>
  );
}

interface TypeValues {
  readonly name: string;
  readonly minutes: string;
  readonly amount: string;
  readonly currency: Currency;
  readonly policy: PaymentPolicy;
  readonly taxKind: TaxKind;
  readonly taxPercent: string;
  readonly taxName: string;
  readonly label: string;
  readonly takesPayment: boolean;
  readonly alwaysShown: boolean;
  readonly waitingRoom: boolean;
  readonly autoAdmit: boolean;
  /** Empty: as the practice has it. */
  readonly earlyMinutes: string;
  readonly graceMinutes: string;
}

const TAX_KINDS: Readonly<Record<TaxKind, string>> = said({
  free: () => t('free of tax'),
  inclusive: () => t('contained in the fee'),
  exclusive: () => t('on top of the fee'),
});

const ownMinutes = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));
const windowProblem = (typed: string): string | null => {
  const minutes = ownMinutes(typed);
  return minutes === null || (Number.isInteger(minutes) && minutes >= 0 && minutes <= 240)
    ? null
    : t('Please enter 0 to 240, or nothing');
};

function termsOf({
  taxKind,
  taxPercent,
  taxName,
  label,
  takesPayment,
  alwaysShown,
  waitingRoom,
  autoAdmit,
  earlyMinutes,
  graceMinutes,
}: TypeValues) {
  return {
    tax: {
      kind: taxKind,
      ...(taxKind === 'free' ? {} : { basisPoints: basisPointsOf(taxPercent) ?? 0 }),
      ...(taxName.trim() ? { name: taxName.trim() } : {}),
    },
    label: label.trim() || null,
    takesPayment,
    priceShown: alwaysShown ? 'always' : 'when_payable',
    waitingRoom,
    autoAdmit: waitingRoom && autoAdmit,
    earlyMinutes: ownMinutes(earlyMinutes),
    graceMinutes: ownMinutes(graceMinutes),
  } as const;
}

function amountProblem(amount: string, { currency }: TypeValues): string | null {
  if (amount.trim() === '') return null;
  const minor = minorUnits(amount, currency);
  if (minor === undefined) return t('Please enter an amount like 80 or 80.00');
  const problem = feeProblem({ amount: minor, currency });
  return problem ? fieldWords(problem) : null;
}

function TypeForm({
  type,
  practice,
  onDone,
}: {
  readonly type: AppointmentType | undefined;
  readonly practice: Practice;
  readonly onDone: () => void;
}) {
  const queries = useQueryClient();
  const form = useForm<TypeValues>({
    initialValues: {
      name: type?.name ?? '',
      minutes: String(type?.minutes ?? 30),
      amount: type?.fee ? typedAmount(type.fee) : '',
      currency: type?.fee?.currency ?? practice.currency,
      policy: type?.paymentPolicy ?? 'before_join',
      taxKind: type?.tax.kind ?? 'free',
      taxPercent: typedPercent(type?.tax.basisPoints || 1000),
      taxName: type?.tax.name ?? '',
      label: type?.label ?? '',
      takesPayment: type?.takesPayment ?? true,
      alwaysShown: type?.priceShown !== 'when_payable',
      waitingRoom: type?.waitingRoom ?? true,
      autoAdmit: type?.autoAdmit ?? false,
      earlyMinutes: String(type?.earlyMinutes ?? ''),
      graceMinutes: String(type?.graceMinutes ?? ''),
    },
    validate: {
      name: (value) => (value.trim() === '' ? t('Please enter a name') : null),
      minutes: (value) =>
        Number.isInteger(Number(value)) && Number(value) > 0 ? null : t('Please enter whole minutes'),
      amount: amountProblem,
      earlyMinutes: windowProblem,
      graceMinutes: windowProblem,
      taxPercent: (value, { taxKind }) =>
        taxKind === 'free' || (basisPointsOf(value) ?? 0) > 0 ? null : t('A number like 10'),
    },
  });
  const saving = useMutation({
    mutationFn: (change: { values: TypeValues; archived?: boolean }) => {
      const { name, minutes, amount, currency, policy } = change.values;
      const minor = minorUnits(amount, currency) ?? 0;
      const input = {
        name: name.trim(),
        minutes: Number(minutes),
        fee: minor > 0 && policy !== 'none' ? { amount: minor, currency } : null,
        paymentPolicy: minor > 0 ? policy : 'none',
        ...termsOf(change.values),
      } as const;
      if (!type) {
        const { fee, ...rest } = input;
        return createAppointmentType(fee ? { ...rest, fee } : rest);
      }
      return changeAppointmentType(type.id, change.archived === undefined ? input : { archived: change.archived });
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['appointment-types'] });
      onDone();
    },
    onError: (error) => {
      if (!(error instanceof Problem)) return;
      form.setErrors(
        Object.fromEntries(
          error.fields.map(({ field, message }) => [field.startsWith('fee') ? 'amount' : field, message]),
        ),
      );
    },
  });
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => saving.mutate({ values }))}>
      <TextInput label={t('Name')} description={t('Clients see it')} {...form.getInputProps('name')} data-autofocus />
      <TextInput label={t('Length in minutes')} inputMode="numeric" {...form.getInputProps('minutes')} />
      <div className={classes.money}>
        <TextInput label={t('Fee')} inputMode="decimal" placeholder={noAmountYet()} {...form.getInputProps('amount')} />
        <NativeSelect
          label={t('Currency')}
          data={Object.keys(CURRENCIES)}
          {...form.getInputProps('currency')}
          onChange={({ currentTarget }) =>
            isCurrency(currentTarget.value) && form.setFieldValue('currency', currentTarget.value)
          }
        />
      </div>
      <NativeSelect
        label={t('When to pay')}
        data={PAYMENT_POLICIES.map((value) => ({ value, label: POLICIES[value] }))}
        {...form.getInputProps('policy')}
      />
      <div className={classes.pair}>
        <NativeSelect
          label={t('Tax')}
          data={Object.entries(TAX_KINDS).map(([value, label]) => ({ value, label }))}
          {...form.getInputProps('taxKind')}
        />
        <TextInput label={t('Name of the tax')} placeholder={t('GST')} {...form.getInputProps('taxName')} />
      </div>
      {form.getValues().taxKind !== 'free' && (
        <TextInput label={t('Rate in per cent')} inputMode="decimal" {...form.getInputProps('taxPercent')} />
      )}
      <TextInput
        label={t('Payments are called')}
        description={t('On receipts and at Stripe, before the practitioner’s name. No clinical words')}
        placeholder={t('Telehealth session')}
        {...form.getInputProps('label')}
      />
      <Switch
        label={t('Takes payment')}
        description={t('Off: nobody is ever charged for it here')}
        {...form.getInputProps('takesPayment', { type: 'checkbox' })}
      />
      <Switch
        label={t('Clients always see the price')}
        description={t('Off: only where there is something to pay')}
        {...form.getInputProps('alwaysShown', { type: 'checkbox' })}
      />
      <Switch
        label={t('Waiting room')}
        description={t('Clients knock, and a person lets them in')}
        {...form.getInputProps('waitingRoom', { type: 'checkbox' })}
      />
      <Switch
        label={t('Let them in by itself once the practitioner is in')}
        disabled={!form.getValues().waitingRoom}
        {...form.getInputProps('autoAdmit', { type: 'checkbox' })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('Minutes open before')}
          description={t('Of the start')}
          inputMode="numeric"
          placeholder={t('{{earlyMinutes}}, as for all', { earlyMinutes: practice.earlyMinutes })}
          {...form.getInputProps('earlyMinutes')}
        />
        <TextInput
          label={t('Minutes open after')}
          description={t('Of the end')}
          inputMode="numeric"
          placeholder={t('{{graceMinutes}}, as for all', { graceMinutes: practice.graceMinutes })}
          {...form.getInputProps('graceMinutes')}
        />
      </div>
      <SaveRow saving={saving}>
        {type && (
          <Button
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            onClick={() => saving.mutate({ values: form.getValues(), archived: !type.archived })}
          >
            {type.archived ? t('Use again') : t('Archive')}
          </Button>
        )}
      </SaveRow>
    </form>
  );
}
