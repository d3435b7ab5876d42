import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeMessageSettings, type MessageSettings } from '../../api/message-settings.ts';
import { midSentence } from '../../ui/kind-words.ts';
import { MESSAGE_WORDS } from '../../ui/message-words.ts';
import { Card } from '../../ui/page.tsx';
import { alwaysSent, beforeWords, languageWords, MESSAGE_SETTINGS, REMIND_CHOICES } from './messages-words.ts';
import classes from './settings.module.css';
import { SaveRow } from '../../ui/save-row.tsx';
import { t } from '../../texts/texts.ts';

const OUR_COLOUR = '#0f6b5c';
const MOST_REMINDERS = 3;
const USUAL_NIGHT = { from: '21:00', until: '08:00' };

const valuesOf = ({ language, colour, remindMinutes, quietHours, offKinds }: MessageSettings) => ({
  language,
  hasColour: colour !== null,
  colour: colour ?? OUR_COLOUR,
  reminders: Array.from({ length: MOST_REMINDERS }, (_, place) => String(remindMinutes[place] ?? '')),
  hasQuietHours: quietHours !== null,
  quietHours: { ...(quietHours ?? USUAL_NIGHT) },
  offKinds: [...offKinds],
});

interface StyleProps {
  readonly settings: MessageSettings;
  readonly editable: boolean;
}

/** Language, colour, reminders, and what is not sent. */
export function MessageStyle({ settings, editable }: StyleProps) {
  const queries = useQueryClient();
  const form = useForm({ initialValues: valuesOf(settings) });
  const saving = useMutation({
    mutationFn: ({ language, hasColour, colour, reminders, hasQuietHours, quietHours, offKinds }: typeof form.values) =>
      changeMessageSettings({
        language,
        colour: hasColour ? colour : null,
        remindMinutes: [...new Set(reminders.filter((one) => one !== '').map(Number))],
        quietHours: hasQuietHours ? quietHours : null,
        offKinds,
      }),
    onSuccess: (kept) => {
      queries.setQueryData(MESSAGE_SETTINGS, kept);
      form.setValues(valuesOf(kept));
      notifications.show({ message: t('Saved. It holds for everything that is sent from now on.') });
    },
  });
  const { values } = form;
  const times = [...new Set([...REMIND_CHOICES, ...settings.remindMinutes])].toSorted((one, other) => one - other);
  const choices = [
    { value: '', label: t('none') },
    ...times.map((minutes) => ({ value: String(minutes), label: beforeWords(minutes) })),
  ];
  return (
    <Card title={t('How you write')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((wanted) => saving.mutate(wanted))}>
        <NativeSelect
          label={t('Language')}
          description={t('For whoever has no other language of their own')}
          disabled={!editable}
          data={settings.kinds[0]?.wordings.map(({ language }) => ({
            value: language,
            label: languageWords(language),
          }))}
          {...form.getInputProps('language')}
        />
        <Switch
          label={t('A colour of our own')}
          description={t(
            'On the button in mails. Where it would be hard to see, it is made a little darker or lighter',
          )}
          disabled={!editable}
          {...form.getInputProps('hasColour', { type: 'checkbox' })}
        />
        {values.hasColour && (
          <TextInput label={t('Colour')} type="color" disabled={!editable} {...form.getInputProps('colour')} />
        )}
        {values.reminders.map((_, place) => (
          <NativeSelect
            key={`reminder ${String(place)}`}
            label={t('Reminder {{place}}', { place: String(place + 1) })}
            disabled={!editable || values.offKinds.includes('reminder')}
            data={choices}
            {...form.getInputProps(`reminders.${String(place)}`)}
          />
        ))}
        <Switch
          label={t('Quiet hours for texts')}
          description={t(
            'Texts wait for their end, by the clocks of whoever reads them. What belongs to an appointment that is near goes at once',
          )}
          disabled={!editable}
          {...form.getInputProps('hasQuietHours', { type: 'checkbox' })}
        />
        {values.hasQuietHours && (
          <>
            <TextInput
              label={t('Quiet from')}
              type="time"
              disabled={!editable}
              {...form.getInputProps('quietHours.from')}
            />
            <TextInput
              label={t('Quiet until')}
              type="time"
              disabled={!editable}
              {...form.getInputProps('quietHours.until')}
            />
          </>
        )}
        {settings.kinds
          .filter(({ mayBeOff }) => mayBeOff)
          .map(({ kind }) => (
            <Switch
              key={kind}
              label={t('Send: {{message}}', { message: midSentence(MESSAGE_WORDS[kind]) })}
              disabled={!editable}
              checked={!values.offKinds.includes(kind)}
              onChange={({ currentTarget }) =>
                form.setFieldValue(
                  'offKinds',
                  currentTarget.checked ? values.offKinds.filter((one) => one !== kind) : [...values.offKinds, kind],
                )
              }
            />
          ))}
        <p className={classes.quiet}>{alwaysSent()}</p>
        <SaveRow saving={saving} editable={editable} />
      </form>
    </Card>
  );
}
