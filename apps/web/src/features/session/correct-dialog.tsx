import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { correctParticipant } from '../../api/participants.ts';
import type { Participant } from '../../api/types.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ClientLanguageSelect } from '../../ui/client-language-select.tsx';
import { ZoneSelect } from '../../ui/zone-select.tsx';
import { t } from '../../texts/texts.ts';
import { useSessionAct } from './use-session-act.ts';

interface CorrectDialogProps {
  readonly participant: Participant;
  readonly sessionId: string;
  readonly practiceZone: string;
  readonly onClose: () => void;
}
/** In the order in which they are asked for. */
const FIELDS = ['name', 'email', 'phone', 'language', 'timeZone'] as const;
type Values = Readonly<Record<(typeof FIELDS)[number], string>>;

/** A name, an address or a number that was mistyped, and how somebody is written to. What was emptied is taken away. */
export function CorrectDialog({ participant, sessionId, practiceZone, onClose }: CorrectDialogProps) {
  const { name, email, phone, language, timeZone } = participant;
  const before: Values = {
    name,
    email: email ?? '',
    phone: phone ?? '',
    language: language ?? '',
    timeZone: timeZone ?? '',
  };
  const [values, setValues] = useState(before);
  const changed = FIELDS.filter((field) => values[field].trim() !== before[field]);
  const act = useSessionAct(
    sessionId,
    () =>
      correctParticipant(participant.id, Object.fromEntries(changed.map((key) => [key, values[key].trim() || null]))),
    t('Corrected.'),
    onClose,
  );
  const put = (key: keyof Values, value: string): void => setValues((all) => ({ ...all, [key]: value }));
  const field = (key: keyof Values) => ({
    value: values[key],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      put(key, currentTarget.value),
  });
  return (
    <ConfirmDialog
      opened
      title={t('Correct what is known of {{name}}', { name })}
      confirm={t('Save')}
      act={act}
      disabled={values.name.trim() === '' || changed.length === 0}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <Text mb="md">
        {t(
          'The invitation goes to the new address, and nothing more to the old one. Their link stays the same: replace it if somebody else may have got it.',
        )}
      </Text>
      <Stack gap="sm">
        <TextInput label={t('Name')} maxLength={200} {...field('name')} />
        <TextInput label={t('E-mail')} type="email" autoComplete="off" {...field('email')} data-autofocus />
        <TextInput label={t('Mobile phone')} type="tel" autoComplete="off" maxLength={40} {...field('phone')} />
        <ClientLanguageSelect {...field('language')} />
        <ZoneSelect
          label={t('Client’s time zone')}
          placeholder={t('As their own device says')}
          practiceZone={practiceZone}
          clearable
          value={values.timeZone || null}
          onChange={(zone) => put('timeZone', zone ?? '')}
        />
      </Stack>
    </ConfirmDialog>
  );
}
