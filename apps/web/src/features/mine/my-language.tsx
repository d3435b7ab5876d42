import { Radio, Stack } from '@mantine/core';
import { type Language, LANGUAGES } from '@vestibule/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeMe } from '../../api/me.ts';
import { IN_ITS_OWN_WORDS, LanguageChoice } from '../../ui/language-choice.tsx';
import { Card } from '../../ui/page.tsx';
import { NotSaved } from '../../ui/save-row.tsx';
import classes from './mine.module.css';
import { t } from '../../texts/texts.ts';

const PRACTICE = 'practice';

/** In which language somebody of a practice is written to. */
export function MyLanguage({ language }: { readonly language: Language | null }) {
  const queries = useQueryClient();
  const changing = useMutation({ mutationFn: changeMe, onSuccess: (me) => queries.setQueryData(['me'], me) });
  const shown = changing.isPending ? changing.variables.language : language;
  const choose = (wanted: string) => changing.mutate({ language: LANGUAGES.find((one) => one === wanted) ?? null });
  return (
    <Card title={t('Your language')}>
      <Radio.Group label={t('E-mails to you and your calendar')} value={shown ?? PRACTICE} onChange={choose}>
        <Stack gap="xs" mt="xs">
          <Radio value={PRACTICE} label={t('As your practice writes to its clients')} disabled={changing.isPending} />
          {LANGUAGES.map((one) => (
            <Radio key={one} value={one} lang={one} label={IN_ITS_OWN_WORDS[one]} disabled={changing.isPending} />
          ))}
        </Stack>
      </Radio.Group>
      <NotSaved error={changing.error} />
      <p className={classes.quiet}>
        {t('What you see on the screen is another choice, kept on this device. Show the pages in:')} <LanguageChoice />
      </p>
    </Card>
  );
}
