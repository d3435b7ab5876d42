import { PEOPLE_IN_A_ROOM } from '@vestibule/kernel';
import { NumberInput, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../api/http.ts';
import { changePractice } from '../../api/practice.ts';
import type { Practice } from '../../api/types.ts';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/page.tsx';
import classes from './settings.module.css';
import { SaveRow } from '../../ui/save-row.tsx';
import { t } from '../../texts/texts.ts';

const ZONES = Intl.supportedValuesOf('timeZone');
const valuesOf = (practice: Practice) => ({
  name: practice.name,
  timeZone: practice.timeZone,
  phone: practice.phone ?? '',
  email: practice.email ?? '',
  earlyMinutes: practice.earlyMinutes as number | string,
  graceMinutes: practice.graceMinutes as number | string,
  mostPeople: practice.mostPeople as number | string,
  messagesKeptDays: practice.messagesKeptDays as number | string,
});
const wholeMinutes = (value: number | string) =>
  Number.isInteger(value) && Number(value) >= 0 ? null : t('Please enter whole minutes, 0 or more');

const whole = (least: number, most: number) => (value: number | string) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most
    ? null
    : t('Please enter a whole number from {{least}} to {{most}}', { least, most });

export function PracticeForm({ practice, editable }: { readonly practice: Practice; readonly editable: boolean }) {
  const queries = useQueryClient();
  const form = useForm({
    initialValues: valuesOf(practice),
    validate: {
      name: (value) => (value.trim() === '' ? t('Please enter a name') : null),
      earlyMinutes: wholeMinutes,
      graceMinutes: wholeMinutes,
      mostPeople: whole(PEOPLE_IN_A_ROOM.least, PEOPLE_IN_A_ROOM.most),
      messagesKeptDays: whole(1, 3650),
    },
  });
  const saving = useMutation({
    mutationFn: ({ name, timeZone, phone, email, ...numbers }: typeof form.values) =>
      changePractice({
        name: name.trim(),
        timeZone,
        phone: phone.trim() || null,
        email: email.trim() || null,
        earlyMinutes: Number(numbers.earlyMinutes),
        graceMinutes: Number(numbers.graceMinutes),
        mostPeople: Number(numbers.mostPeople),
        messagesKeptDays: Number(numbers.messagesKeptDays),
      }),
    onSuccess: (changed) => {
      queries.setQueryData(['practice'], changed);
      void queries.invalidateQueries({ queryKey: ['me'] });
      form.setInitialValues(valuesOf(changed));
      form.setValues(valuesOf(changed));
      notifications.show({ message: t('Saved.') });
    },
    onError: (error) => {
      if (error instanceof Problem)
        form.setErrors(Object.fromEntries(error.fields.map(({ field, message }) => [field, message])));
    },
  });
  const zones = ZONES.includes(practice.timeZone) ? ZONES : [practice.timeZone, ...ZONES];
  return (
    <Card title={t('Practice')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => saving.mutate(values))}>
        <TextInput label={t('Name')} readOnly={!editable} {...form.getInputProps('name')} />
        <Select
          label={t('Time zone')}
          searchable
          allowDeselect={false}
          limit={60}
          readOnly={!editable}
          data={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          {...form.getInputProps('timeZone')}
        />
        <div className={classes.pair}>
          <TextInput label={t('Phone for clients')} type="tel" readOnly={!editable} {...form.getInputProps('phone')} />
          <TextInput
            label={t('E-mail for clients')}
            type="email"
            readOnly={!editable}
            {...form.getInputProps('email')}
          />
        </div>
        <div className={classes.pair}>
          <NumberInput
            label={t('Room opens early by (minutes)')}
            min={0}
            allowDecimal={false}
            readOnly={!editable}
            {...form.getInputProps('earlyMinutes')}
          />
          <NumberInput
            label={t('Room stays open after the end (minutes)')}
            min={0}
            allowDecimal={false}
            readOnly={!editable}
            {...form.getInputProps('graceMinutes')}
          />
        </div>
        <p className={classes.quiet}>
          {t('Payments in {{currency}}. New appointments use these minutes; those already made keep theirs.', {
            currency: practice.currency,
          })}
        </p>
        <div className={classes.pair}>
          <NumberInput
            label={t('People in an appointment')}
            description={t('The practitioner among them. Whoever is invited already stays invited.')}
            min={PEOPLE_IN_A_ROOM.least}
            max={PEOPLE_IN_A_ROOM.most}
            allowDecimal={false}
            readOnly={!editable}
            {...form.getInputProps('mostPeople')}
          />
          <NumberInput
            label={t('Messages are kept for (days)')}
            description={t('What is written in the waiting room and the call. Then it is deleted for good.')}
            min={1}
            max={3650}
            allowDecimal={false}
            readOnly={!editable}
            {...form.getInputProps('messagesKeptDays')}
          />
        </div>
        {Number(form.values.messagesKeptDays) < practice.messagesKeptDays && (
          <Notice tone="bad" announce="status" title={t('Older messages go at once')}>
            {t(
              'What was written in appointments that ended more than {{messagesKeptDays}} days ago is deleted soon after you save, and does not come back.',
              { messagesKeptDays: String(form.values.messagesKeptDays) },
            )}
          </Notice>
        )}
        <SaveRow saving={saving} fieldsTell editable={editable} disabled={!form.isDirty()} />
      </form>
    </Card>
  );
}
