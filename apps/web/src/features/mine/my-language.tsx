import { Radio, Stack } from '@mantine/core';
import { type Language, LANGUAGES } from '@vestibule/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { wordsFor } from '../../api/http.ts';
import { changeMe } from '../../api/me.ts';
import { IN_ITS_OWN_WORDS } from '../../ui/language-choice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/page.tsx';

const PRACTICE = 'practice';

/** In which language somebody of a practice is written to. */
export function MyLanguage({ language }: { readonly language: Language | null }) {
  const queries = useQueryClient();
  const changing = useMutation({ mutationFn: changeMe, onSuccess: (me) => queries.setQueryData(['me'], me) });
  const shown = changing.isPending ? changing.variables.language : language;
  const choose = (wanted: string) => changing.mutate({ language: LANGUAGES.find((one) => one === wanted) ?? null });
  return (
    <Card title="Your language">
      <Radio.Group label="E-mails to you and your calendar" value={shown ?? PRACTICE} onChange={choose}>
        <Stack gap="xs" mt="xs">
          <Radio value={PRACTICE} label="As your practice writes to its clients" disabled={changing.isPending} />
          {LANGUAGES.map((one) => (
            <Radio key={one} value={one} lang={one} label={IN_ITS_OWN_WORDS[one]} disabled={changing.isPending} />
          ))}
        </Stack>
      </Radio.Group>
      {changing.error && (
        <Notice tone="bad" announce="alert" title="This wasn’t saved">
          {wordsFor(changing.error)}
        </Notice>
      )}
    </Card>
  );
}
