import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldWords, Problem } from '../../api/http.ts';
import {
  type ClientKind,
  keepWords,
  type MemberKind,
  type MessageSettings,
  type MessageWording,
  standardWords,
  type WordedKind,
} from '../../api/message-settings.ts';
import { messageWords } from '../../ui/message-words.ts';
import { Card } from '../../ui/page.tsx';
import { MessagePreview } from './message-preview.tsx';
import { languageWords, MESSAGE_SETTINGS } from './messages-words.ts';
import classes from './settings.module.css';
import { SaveRow } from '../../ui/save-row.tsx';
import { t } from '../../texts/texts.ts';

interface WordsProps {
  readonly settings: MessageSettings;
  readonly editable: boolean;
}

/** What each message says, in each language. */
export function MessageWords({ settings, editable }: WordsProps) {
  const [kind, setKind] = useState<string | undefined>(settings.kinds[0]?.kind);
  const [language, setLanguage] = useState(settings.language);
  const worded: ClientKind | MemberKind | undefined = [...settings.kinds, ...settings.memberKinds].find(
    (one) => one.kind === kind,
  );
  const wording = worded?.wordings.find((one) => one.language === language);
  return (
    <Card title={t('What they say')}>
      <div className={classes.form}>
        <div className={classes.pair}>
          <NativeSelect
            label={t('Message')}
            value={kind}
            data={[
              { group: t('What clients are told'), items: settings.kinds.map(asChoice) },
              { group: t('What your own people are told'), items: settings.memberKinds.map(asChoice) },
            ]}
            onChange={({ currentTarget }) => setKind(currentTarget.value)}
          />
          <NativeSelect
            label={t('In')}
            value={language}
            data={worded?.wordings.map((one) => ({ value: one.language, label: languageWords(one.language) }))}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
          />
        </div>
        {worded && 'told' in worded && <WhoIsTold told={worded.told} />}
        {worded && wording && (
          <Editor
            key={`${kind} ${language} ${String(wording.isOwn)}`}
            worded={worded}
            wording={wording}
            colour={settings.colour}
            editable={editable}
          />
        )}
      </div>
    </Card>
  );
}

const asChoice = ({ kind }: WordedKind) => ({ value: kind, label: messageWords(kind) });

/** Nobody decides for anybody else. */
const WhoIsTold = ({ told }: Pick<MemberKind, 'told'>) => (
  <ul className={classes.quiet}>
    {told.map(({ role, mayBeOff }) => (
      <li key={role}>
        {role === 'practitioner'
          ? t('Practitioners may switch it off, each for themselves.')
          : mayBeOff
            ? t('Owners may switch it off, each for themselves.')
            : t('Owners cannot switch it off: waiting costs money.')}
      </li>
    ))}
    <li>
      {t('Each reads it in their own language.')} <Link to="/settings/mine">{t('My messages and calendar')}</Link>
    </li>
  </ul>
);

interface EditorProps {
  readonly worded: ClientKind | MemberKind;
  readonly wording: MessageWording;
  readonly colour: string | null;
  readonly editable: boolean;
}

function Editor({ worded, wording, colour, editable }: EditorProps) {
  const { kind, placeholders } = worded;
  const { language, isOwn, subject, body } = wording;
  const named = placeholders.map((name) => `{{${name}}}`).join(', ');
  const queries = useQueryClient();
  const form = useForm({ initialValues: { subject, body } });
  const kept = (message: string) => (settings: MessageSettings) => {
    queries.setQueryData(MESSAGE_SETTINGS, settings);
    notifications.show({ message });
  };
  const refused = (error: unknown): void => {
    if (error instanceof Problem)
      form.setErrors(Object.fromEntries(error.fields.map(({ field, message }) => [field, fieldWords(message)])));
  };
  const saving = useMutation({
    mutationFn: (words: typeof form.values) => keepWords(kind, language, words),
    onSuccess: kept(t('Saved. Your words are sent from now on.')),
    onError: refused,
  });
  const dropping = useMutation({
    mutationFn: () => standardWords(kind, language),
    onSuccess: kept(t('The standard words are sent from now on.')),
  });
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((words) => saving.mutate(words))}>
      <TextInput label={t('Subject')} lang={language} readOnly={!editable} {...form.getInputProps('subject')} />
      <Textarea
        label={t('First words')}
        description={
          'told' in worded
            ? t(
                'Plain text; an empty line begins a new paragraph. What it is about and the way there follow by themselves',
              )
            : t(
                'Plain text; an empty line begins a new paragraph. Time, fee, what was agreed and the link follow by themselves',
              )
        }
        lang={language}
        rows={6}
        readOnly={!editable}
        {...form.getInputProps('body')}
      />
      <p className={classes.quiet}>
        {isOwn
          ? t('These are filled in each time: {{placeholders}}. These are your own words.', {
              placeholders: named,
            })
          : t('These are filled in each time: {{placeholders}}. These are the standard words.', {
              placeholders: named,
            })}
      </p>
      <SaveRow saving={saving} otherError={dropping.error} fieldsTell editable={editable} label={t('Save these words')}>
        {isOwn && (
          <Button variant="default" loading={dropping.isPending} onClick={() => dropping.mutate()}>
            {t('Use the standard words')}
          </Button>
        )}
      </SaveRow>
      <MessagePreview
        wish={{ kind, language, colour, subject: form.values.subject, body: form.values.body }}
        onRefused={refused}
      />
    </form>
  );
}
