import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { isProblem, wordsFor } from '../api/http.ts';
import { Notice } from './notice.tsx';
import { t } from '../texts/texts.ts';

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

/** Loading, failed and not allowed look the same everywhere; what was loaded stays on the screen when a later try fails. */
export function QueryState<T>({
  asked,
  lines = 4,
  children,
}: {
  readonly asked: Asked<T>;
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}) {
  if (asked.data !== undefined) return children(asked.data);
  if (isProblem(asked.error, 'NOT_ALLOWED')) {
    return (
      <Notice title={t('You can’t see this')}>
        {t('Your role doesn’t include this page. The owner of your practice can change that.')}
      </Notice>
    );
  }
  if (asked.error) {
    return (
      <Notice tone="bad" announce="alert" title={t('This couldn’t be loaded')}>
        <p>{wordsFor(asked.error)}</p>
        <Button mt="sm" variant="default" loading={asked.isFetching} onClick={() => void asked.refetch()}>
          {t('Try again')}
        </Button>
      </Notice>
    );
  }
  return (
    <div role="status" aria-label={t('Loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={52} mb="sm" />
      ))}
    </div>
  );
}
