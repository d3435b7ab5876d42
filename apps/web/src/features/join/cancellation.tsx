import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cancelOwn, previewOwnCancel } from '../../api/cancellation.ts';
import { wordsFor } from '../../api/http.ts';
import { serverClock } from '../../api/server-clock.ts';
import type { JoinView } from '../../api/types.ts';
import { cancelSentence, termsSentences } from '../../ui/cancellation-words.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './states.module.css';
import { joinKey } from './use-join.ts';
import { t } from '../../texts/texts.ts';

/** What was agreed about not coming: read before paying, and found again at any time. Where the practice allows it, one cancels here. */
export function Cancellation({ view, token }: { readonly view: JoinView; readonly token: string }) {
  const { fee, practice, practitioner, session } = view;
  if (!fee?.cancellation || fee.standing === 'waived' || fee.standing === 'refunded') return null;
  const nowMs = serverClock.nowMs();
  if (nowMs >= Date.parse(session.startsAt)) return null;
  const terms = fee.cancellation;
  const sentences = termsSentences({
    terms,
    currency: fee.currency,
    amount: fee.amount,
    paysAfter: fee.policy === 'after' && fee.standing !== 'settled',
    practitionerName: practitioner.name,
    nowMs,
  });
  return (
    <section aria-labelledby="cancel-heading" className={classes.cancel}>
      <h2 id="cancel-heading" className={classes.subheading}>
        {t('If you can’t come')}
      </h2>
      <ul className={classes.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {terms.clientMayCancel ? (
        <CancelHere token={token} />
      ) : (
        <p className={classes.small}>{t('To cancel, please tell {{practice}}.', { practice: practice.name })}</p>
      )}
    </section>
  );
}

/** Asked once what it would do, then once more whether it is meant. */
function CancelHere({ token }: { readonly token: string }) {
  const queries = useQueryClient();
  const looking = useMutation({ mutationFn: () => previewOwnCancel(token) });
  const cancelling = useMutation({
    mutationFn: () => cancelOwn(token),
    onSuccess: (view) => queries.setQueryData(joinKey(token), view),
  });
  const failed = cancelling.error ?? looking.error;
  const preview = looking.data;
  const [own] = preview?.people ?? [];
  return (
    <div className={classes.actions}>
      {failed && (
        <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
          {wordsFor(failed)}
        </Notice>
      )}
      {preview ? (
        <Notice announce="status" title={t('Cancel your appointment?')}>
          <p>
            {own ? cancelSentence(own, 'you') : t('No money moves.')}
            {own && own.backMinor > 0 && <> {t('Banks usually show it within 5 to 10 business days.')}</>}{' '}
            {t('This can’t be undone.')}
          </p>
          <div className={classes.sure}>
            <Button color="brick" fullWidth loading={cancelling.isPending} onClick={() => cancelling.mutate()}>
              {t('Yes, cancel my appointment')}
            </Button>
            <Button variant="default" fullWidth onClick={() => looking.reset()}>
              {t('Keep my appointment')}
            </Button>
          </div>
        </Notice>
      ) : (
        <Button variant="subtle" color="brick" fullWidth loading={looking.isPending} onClick={() => looking.mutate()}>
          {t('Cancel my appointment')}
        </Button>
      )}
    </div>
  );
}
