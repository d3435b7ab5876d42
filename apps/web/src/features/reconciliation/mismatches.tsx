import { Button, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { listMismatches, type Mismatch } from '../../api/books.ts';
import { NextPage } from '../../ui/next-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { dateAndTime } from '../../ui/times.ts';
import { AcceptDialog, RepairDialog } from './mismatch-dialogs.tsx';
import classes from './mismatches.module.css';
import { t } from '../../texts/texts.ts';

/** What does not agree now, each in a sentence with what can be done. */
export function Mismatches({
  zone,
  isOperator,
  hasCompared,
}: {
  readonly zone: string;
  readonly isOperator: boolean;
  /** Nothing open says something only once something was compared. */
  readonly hasCompared: boolean;
}) {
  const [acting, setActing] = useState<{ readonly act: 'repair' | 'accept'; readonly mismatch: Mismatch }>();
  const asked = useInfiniteQuery({
    queryKey: ['mismatches', 'open'],
    queryFn: ({ pageParam }) => listMismatches('open', pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 10_000,
  });
  const close = () => setActing(undefined);
  return (
    <QueryState asked={asked}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        const count = (pages[0]?.counts ?? []).reduce((sum, kind) => sum + kind.count, 0);
        return (
          <>
            {items.length === 0 && !hasCompared ? null : items.length === 0 ? (
              <Notice tone="good" title={t('Nothing is open')}>
                {t('Whatever was compared agrees, or somebody has looked at it.')}
              </Notice>
            ) : (
              <Card title={count === 1 ? t('One thing does not agree') : t('{{count}} things do not agree', { count })}>
                <ul className={classes.list}>
                  {items.map((mismatch) => (
                    <li key={mismatch.id}>
                      <p className={classes.words}>{mismatch.words}</p>
                      <p className={classes.quiet}>
                        {dateAndTime(mismatch.aboutAt, zone)}
                        {isOperator && ` · ${mismatch.practice?.name ?? t('The platform')}`} · {mismatch.advice}
                      </p>
                      <Group gap="xs">
                        <Button size="sm" variant="default" onClick={() => setActing({ act: 'repair', mismatch })}>
                          {t('What would repair it?')}
                        </Button>
                        <Button size="sm" variant="subtle" onClick={() => setActing({ act: 'accept', mismatch })}>
                          {t('It is right as it is')}
                        </Button>
                        {mismatch.chargeId && (
                          <Link to="/money/transactions" search={{ period: 'all', open: mismatch.chargeId }}>
                            {t('The payment')}
                          </Link>
                        )}
                      </Group>
                    </li>
                  ))}
                </ul>
                <NextPage asked={asked} />
              </Card>
            )}
            {acting?.act === 'repair' && (
              <RepairDialog mismatch={acting.mismatch} isOperator={isOperator} onClose={close} />
            )}
            {acting?.act === 'accept' && <AcceptDialog mismatch={acting.mismatch} onClose={close} />}
          </>
        );
      }}
    </QueryState>
  );
}
