import { useQuery } from '@tanstack/react-query';
import { workerState } from '../../api/operations.ts';
import type { WorkerState } from '../../api/types.ts';
import { Notice } from '../../ui/notice.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { countdownWords } from '../../ui/times.ts';
import classes from './plans.module.css';
import { t } from '../../texts/texts.ts';

const ASK_EVERY_MS = 10_000;

/** Whether a worker runs: without one people still get in, so nobody else would notice for hours. */
export function WorkerNotice() {
  const asked = useQuery({ queryKey: ['worker'], queryFn: workerState, refetchInterval: ASK_EVERY_MS });
  return (
    <QueryState asked={asked} lines={1}>
      {(state) => <Worker {...state} />}
    </QueryState>
  );
}

function Worker({ worker, workerSeenSecondsAgo }: WorkerState) {
  const ago = workerSeenSecondsAgo === null ? '' : countdownWords(workerSeenSecondsAgo * 1000);
  switch (worker) {
    case 'here':
      return <p className={classes.quiet}>{t('Background work is running.')}</p>;
    case 'late':
      return (
        <Notice announce="status" title={t('Background work is late: nothing heard for {{ago}}', { ago })}>
          {t('It may only be busy. This page asks again by itself.')}
        </Notice>
      );
    case 'missing':
      return (
        <Notice
          tone="bad"
          announce="alert"
          title={
            ago === '' ? t('No worker has ever run here') : t('No worker is running: last seen {{ago}} ago', { ago })
          }
        >
          {t(
            'People who have paid still get in. But nobody is put out when their time is over, no message is sent, and lost webhooks are not made up for until a worker is started.',
          )}
        </Notice>
      );
  }
}
