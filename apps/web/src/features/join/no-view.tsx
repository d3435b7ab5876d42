import { Button, Skeleton } from '@mantine/core';
import { isProblem, wordsFor } from '../../api/http.ts';
import { StepHeading } from '../../ui/step-heading.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { JoinLayout } from './join-layout.tsx';
import classes from './states.module.css';
import { t } from '../../texts/texts.ts';

/** Before the first answer: the shape of what comes, so that nothing jumps. */
export function LoadingJoin() {
  return (
    <JoinLayout door="closed">
      <h1 className={classes.hidden}>{t('Your appointment')}</h1>
      <div role="status" aria-label={t('Loading your appointment')}>
        <Skeleton height={22} width="70%" mb="lg" />
        <Skeleton height={38} width="90%" mb="lg" />
        <Skeleton height={130} mb="lg" />
        <Skeleton height={52} />
      </div>
    </JoinLayout>
  );
}

export function UnknownLink() {
  useTitle(t('This link does not work'));
  return (
    <JoinLayout door="closed">
      <StepHeading>{t('We don’t know this link')}</StepHeading>
      <p>
        {t(
          'It may be incomplete, or the practice may have sent you a newer one. Please open the latest message from your practice and use the link there.',
        )}
      </p>
      <p>{t('If that doesn’t help, contact your practice: they can send you the link again.')}</p>
    </JoinLayout>
  );
}

export function JoinFailed({
  error,
  onRetry,
  retrying,
}: {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly retrying: boolean;
}) {
  const busy = isProblem(error, 'TOO_MANY_REQUESTS');
  useTitle(t('Please wait a moment'));
  return (
    <JoinLayout door="closed">
      <StepHeading>{busy ? t('One moment, please') : t('We can’t show your appointment right now')}</StepHeading>
      <p role="alert">
        {busy
          ? t('This link was opened very often in a short time. Please wait a little: the page tries again by itself.')
          : t('{{problem}} Your appointment is safe; the page keeps trying by itself.', { problem: wordsFor(error) })}
      </p>
      <Button size="lg" fullWidth loading={retrying} onClick={onRetry}>
        {t('Try again')}
      </Button>
    </JoinLayout>
  );
}
