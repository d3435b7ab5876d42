import { CURRENCIES, isCurrency, PAYMENT_POLICIES } from '@vestibule/kernel';
import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { wordsFor } from '../../api/http.ts';
import { serverClock } from '../../api/server-clock.ts';
import { scheduleSession } from '../../api/sessions.ts';
import type { AppointmentType, Concession, Me, Member, NewSession, Practice, Session } from '../../api/types.ts';
import { ClientLanguageSelect } from '../../ui/client-language-select.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/page.tsx';
import { POLICY_WORDS } from '../../ui/policy-words.ts';
import { OverlapNotice, StartChoices } from '../../ui/time-refusals.tsx';
import { useRequestKeys } from '../../ui/use-request-keys.ts';
import { ClientPreview } from './client-preview.tsx';
import {
  feeOf,
  firstValues,
  problemsIn,
  requestOf,
  type ScheduleWish,
  startNow,
  startOf,
  valuesOfType,
  wallStart,
  type FormValues,
} from './form-values.ts';
import { notPayable } from './not-payable.ts';
import { QuoteLines } from './quote-lines.tsx';
import classes from './schedule-form.module.css';
import { refusalOf } from './server-answers.ts';
import { useQuote } from './use-quote.ts';
import { noAmountYet } from '../../ui/money.ts';
import { ZoneSelect } from '../../ui/zone-select.tsx';
import { t } from '../../texts/texts.ts';

interface ScheduleFormProps {
  readonly practice: Practice;
  readonly member: NonNullable<Me['member']>;
  readonly types: readonly AppointmentType[];
  readonly practitioners: readonly Member[];
  readonly concessions: readonly Concession[];
  readonly onMade: (session: Session) => void;
  /** What was asked for elsewhere: a start on the practice's clock, and with whom. */
  readonly wish?: ScheduleWish;
}

const LENGTHS = ['10', '15', '20', '30', '45', '50', '60', '90'];

export function ScheduleForm({
  practice,
  member,
  types,
  practitioners,
  concessions,
  onMade,
  wish = {},
}: ScheduleFormProps) {
  const queries = useQueryClient();
  const first =
    practitioners.find(({ id }) => id === wish.practitioner) ??
    practitioners.find(({ id }) => id === member.id) ??
    practitioners[0];
  const form = useForm<FormValues>({
    initialValues: { ...firstValues(serverClock.nowMs(), practice, first?.id ?? member.id), ...startOf(wish) },
    validate: problemsIn,
  });
  const values = form.getValues();
  /** The instant chosen when the typed time comes twice or not at all; it belongs to that typed time only. */
  const [chosen, setChosen] = useState<{ readonly for: string; readonly startsAt: string }>();
  const typed = `${wallStart(values)} ${values.zone}`;
  const exactStart = chosen?.for === typed ? chosen.startsAt : undefined;

  const keyFor = useRequestKeys();
  const making = useMutation({
    mutationFn: (request: NewSession) => scheduleSession(request, keyFor(request)),
    onSuccess: (session) => {
      void queries.invalidateQueries({ queryKey: ['sessions'] });
      queries.setQueryData(['session', session.id], session);
      onMade(session);
    },
    onError: (error) => form.setErrors(refusalOf(error)?.fields ?? {}),
  });
  const refusal = refusalOf(making.error);
  const title = types.find(({ id }) => id === values.typeId)?.name;
  const save = (now: FormValues, more: Partial<NewSession> = {}, start = exactStart) =>
    making.mutate({ ...requestOf(now, start, title), ...more });

  const setTyped = (change: Partial<FormValues>) => {
    form.setValues(change);
    making.reset();
  };
  const fee = feeOf(values);
  const quote = useQuote(values);
  const unpayable = notPayable(practice.payments);

  return (
    <div className={classes.columns}>
      <form
        className={classes.form}
        noValidate
        onSubmit={form.onSubmit((now) => save(now))}
        aria-label={t('New appointment')}
      >
        <Card title={t('What and who')}>
          {types.length > 0 && (
            <NativeSelect
              label={t('Appointment type')}
              data={[
                { value: '', label: t('Without a type') },
                ...types.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              {...form.getInputProps('typeId')}
              onChange={({ currentTarget }) => {
                const type = types.find(({ id }) => id === currentTarget.value);
                setTyped(type ? valuesOfType(type) : { typeId: '' });
              }}
            />
          )}
          {practitioners.length > 1 && member.role !== 'practitioner' && (
            <NativeSelect
              label={t('Practitioner')}
              data={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('practitionerId')}
            />
          )}
          <div className={classes.pair}>
            <TextInput label={t('Client’s name')} autoComplete="off" {...form.getInputProps('name')} />
            <TextInput
              label={t('Client’s mobile')}
              description={t('Optional: for text messages')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              type="tel"
              autoComplete="off"
              {...form.getInputProps('phone')}
            />
          </div>
          <div className={classes.pair}>
            <TextInput
              label={t('Client’s e-mail')}
              description={t('Optional')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              type="email"
              autoComplete="off"
              {...form.getInputProps('email')}
            />
            <ClientLanguageSelect
              description={t('In which they are written to')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('language')}
            />
          </div>
          <Switch
            label={t('Waiting room')}
            description={t('Your client knocks, and you let them in')}
            {...form.getInputProps('waitingRoom', { type: 'checkbox' })}
          />
        </Card>
        <Card
          title={t('When')}
          actions={
            <Button variant="light" size="sm" onClick={() => setTyped(startNow(serverClock.nowMs(), values.zone))}>
              {t('Now, for 30 minutes')}
            </Button>
          }
        >
          <div className={classes.when}>
            <TextInput label={t('Date')} type="date" {...form.getInputProps('date')} />
            <TextInput label={t('Start')} type="time" {...form.getInputProps('time')} />
            <TextInput
              label={t('Length in minutes')}
              inputMode="numeric"
              list="lengths"
              {...form.getInputProps('minutes')}
            />
            <datalist id="lengths">
              {LENGTHS.map((length) => (
                <option key={length} value={length}>
                  {t('{{length}} minutes', { length })}
                </option>
              ))}
            </datalist>
          </div>
          <div className={classes.pair}>
            <ZoneSelect
              label={t('Time zone')}
              practiceZone={practice.timeZone}
              allowDeselect={false}
              {...form.getInputProps('zone')}
            />
            <ZoneSelect
              label={t('Client’s time zone')}
              description={t('Optional: where they are, if it is elsewhere')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              placeholder={t('As their own device says')}
              practiceZone={practice.timeZone}
              clearable
              {...form.getInputProps('clientZone')}
              value={values.clientZone || null}
              onChange={(zone) => form.setFieldValue('clientZone', zone ?? '')}
            />
          </div>
          {refusal && refusal.choices.length > 0 && (
            <StartChoices
              choices={refusal.choices}
              zone={values.zone}
              onChoose={(startsAt) => {
                setChosen({ for: typed, startsAt });
                save(form.getValues(), {}, startsAt);
              }}
            />
          )}
        </Card>
        <Card title={t('Payment')}>
          <div className={classes.pair}>
            <div className={classes.money}>
              <TextInput
                label={t('Fee')}
                placeholder={noAmountYet()}
                inputMode="decimal"
                disabled={values.policy === 'none'}
                {...form.getInputProps('amount')}
                onBlur={() => form.validateField('amount')}
              />
              <NativeSelect
                label={t('Currency')}
                data={Object.keys(CURRENCIES)}
                disabled={values.policy === 'none'}
                {...form.getInputProps('currency')}
                onChange={({ currentTarget }) =>
                  isCurrency(currentTarget.value) && form.setFieldValue('currency', currentTarget.value)
                }
              />
            </div>
            <NativeSelect
              label={t('When to pay')}
              data={PAYMENT_POLICIES.map((policy) => ({ value: policy, label: POLICY_WORDS[policy] }))}
              {...form.getInputProps('policy')}
            />
          </div>
          {concessions.length > 0 && (
            <NativeSelect
              label={t('Concession')}
              data={[
                { value: '', label: t('None') },
                ...concessions.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              disabled={!fee}
              {...form.getInputProps('concessionId')}
            />
          )}
          {fee ? (
            <QuoteLines quote={quote.data?.quote ?? null} error={quote.error} />
          ) : (
            <p className={classes.hint}>{t('Without a fee, your client comes in without paying.')}</p>
          )}
          {fee && unpayable && (
            <Notice tone="bad" title={unpayable.title}>
              {unpayable.words}
            </Notice>
          )}
        </Card>
        {refusal?.conflicts && (
          <OverlapNotice
            conflicts={refusal.conflicts}
            zone={values.zone}
            busy={making.isPending}
            anyway={t('Schedule anyway')}
            onAnyway={() => save(form.getValues(), { allowOverlap: true })}
          />
        )}
        {making.error && (!refusal || refusal.general.length > 0) && (
          <Notice tone="bad" announce="alert" title={t('The appointment wasn’t made')}>
            {(refusal?.general ?? [wordsFor(making.error)]).map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p>{t('Everything you typed is still here. Please try again.')}</p>
          </Notice>
        )}
        {refusal && Object.keys(refusal.fields).length > 0 && refusal.choices.length === 0 && (
          <Notice tone="bad" announce="alert" title={t('Please look at the marked fields')} />
        )}
        <Button type="submit" size="lg" loading={making.isPending}>
          {t('Make appointment')}
        </Button>
      </form>
      <ClientPreview
        values={values}
        exactStart={exactStart}
        practice={practice}
        type={types.find(({ id }) => id === values.typeId)}
        totalMinor={fee ? quote.data?.quote?.totalMinor : undefined}
        practitionerName={practitioners.find(({ id }) => id === values.practitionerId)?.name ?? member.name}
      />
    </div>
  );
}
