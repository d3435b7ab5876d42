import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type OwnFeedback, readAfterCall, sayFeedback } from '../../api/after-call.ts';
import { wordsFor } from '../../api/http.ts';
import type { JoinView } from '../../api/types.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './after-call.module.css';
import { lengthWords } from './after-words.ts';
import { t } from '../../texts/texts.ts';

const afterKey = (token: string) => ['join', token, 'after'] as const;
const STARS = [1, 2, 3, 4, 5];
const endOf = (stars: number): string | undefined =>
  stars === 1 ? t('poor') : stars === 5 ? t('very good') : undefined;

/** For whoever was in the call: how long it was, and one press to say how it was. Nothing for whoever was not, or while nobody can be asked. */
export function AfterCall({ view, token }: { readonly view: JoinView; readonly token: string }) {
  const asked = useQuery({ queryKey: afterKey(token), queryFn: () => readAfterCall(token), networkMode: 'always' });
  if (!asked.data?.wasInside) return null;
  const { secondsTogether, asksFeedback, feedback } = asked.data;
  return (
    <>
      {secondsTogether > 0 && (
        <p className={classes.length}>
          {t('You talked with {{practitioner}} for {{length}}.', {
            practitioner: view.practitioner.name,
            length: lengthWords(secondsTogether),
          })}
        </p>
      )}
      {asksFeedback && <HowWasIt view={view} token={token} given={feedback} />}
    </>
  );
}

interface HowWasItProps {
  readonly view: JoinView;
  readonly token: string;
  readonly given: OwnFeedback | null;
}

function HowWasIt({ view, token, given }: HowWasItProps) {
  const queries = useQueryClient();
  const [words, setWords] = useState(given?.words ?? '');
  const saying = useMutation({
    mutationFn: (feedback: OwnFeedback) => sayFeedback(token, feedback),
    onSuccess: (after) => queries.setQueryData(afterKey(token), after),
  });
  const stars = saying.isPending ? saying.variables.stars : given?.stars;
  const unsaid = words.trim() !== (given?.words ?? '');
  return (
    <form
      className={classes.feedback}
      onSubmit={(event) => {
        event.preventDefault();
        if (stars !== undefined) saying.mutate({ stars, words: words.trim() });
      }}
    >
      <fieldset className={classes.stars}>
        <legend>{t('How was your call?')}</legend>
        <div className={classes.row}>
          {STARS.map((star) => (
            <label key={star} className={classes.star} data-chosen={star === stars}>
              <input
                type="radio"
                name="stars"
                checked={star === stars}
                onChange={() => saying.mutate({ stars: star, words: given?.words ?? null })}
              />
              <span>{star}</span>
              {endOf(star) && <span className={classes.end}>{endOf(star)}</span>}
            </label>
          ))}
        </div>
      </fieldset>
      {stars !== undefined && (
        <>
          <label className={classes.words}>
            <span>{t('Would you like to say more?')}</span>
            <textarea
              rows={3}
              maxLength={1000}
              value={words}
              onChange={({ currentTarget }) => setWords(currentTarget.value)}
            />
          </label>
          {unsaid && (
            <Button type="submit" variant="light" size="lg" fullWidth loading={saying.isPending}>
              {t('Send')}
            </Button>
          )}
        </>
      )}
      <p className={classes.thanks} role="status">
        {given &&
          !saying.isPending &&
          t('Thank you. {{practitioner}} and the owner of {{practice}} read it.', {
            practitioner: view.practitioner.name,
            practice: view.practice.name,
          })}
      </p>
      {saying.error && (
        <Notice tone="bad" announce="alert" title={t('That wasn’t sent')}>
          {wordsFor(saying.error)}
        </Notice>
      )}
    </form>
  );
}
