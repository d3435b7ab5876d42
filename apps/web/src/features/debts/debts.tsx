import { Button, CopyButton } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { wordsFor } from '../../api/http.ts';
import { listDebts, remindOf } from '../../api/prices.ts';
import type { Debt, Reminder } from '../../api/types.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { moneyText } from '../../ui/money.ts';
import { NextPage } from '../../ui/next-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { dateAndTime, shortDate } from '../../ui/times.ts';
import classes from './debts.module.css';
import { OpenOutcomes } from './open-outcomes.tsx';
import { listed, t } from '../../texts/texts.ts';

/** What people still have to pay for appointments that have begun. */
export function Debts({ zone }: { readonly zone: string }) {
  const queries = useQueryClient();
  const asked = useInfiniteQuery({
    queryKey: ['debts'],
    queryFn: ({ pageParam }) => listDebts(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const [reminder, setReminder] = useState<Reminder>();
  const reminding = useMutation({
    mutationFn: (debt: Debt) => remindOf(debt.participant.id),
    onSuccess: (made) => {
      setReminder(made);
      void queries.invalidateQueries({ queryKey: ['debts'] });
    },
  });
  return (
    <Page
      title={t('Still to be paid')}
      lead={t('For appointments that are paid afterwards, and where a part is missing.')}
    >
      <OpenOutcomes zone={zone} />
      <QueryState asked={asked}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const totals = pages[0]?.totals ?? [];
          return (
            <Card
              title={
                totals.length === 0
                  ? t('Nothing is owed')
                  : listed(
                      totals.map(({ outstandingMinor, currency }) => moneyText({ amount: outstandingMinor, currency })),
                    )
              }
            >
              {items.length === 0 ? (
                <p className={classes.quiet}>{t('Everybody has paid for what they have had.')}</p>
              ) : (
                <ul className={classes.list}>
                  {items.map((debt) => (
                    <Line
                      key={debt.participant.id}
                      debt={debt}
                      zone={zone}
                      busy={reminding.isPending && reminding.variables.participant.id === debt.participant.id}
                      onRemind={() => reminding.mutate(debt)}
                    />
                  ))}
                </ul>
              )}
              <NextPage asked={asked} />
              {reminding.error && (
                <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
                  {wordsFor(reminding.error)}
                </Notice>
              )}
            </Card>
          );
        }}
      </QueryState>
      <Dialog
        opened={reminder !== undefined}
        title={reminder?.isSent ? t('They are reminded') : t('A reminder to send')}
        onClose={() => setReminder(undefined)}
      >
        {reminder && (
          <>
            <p>
              {reminder.isSent
                ? t('An e-mail with the link is on its way. You can send these words in another way too.')
                : t('It is written down that you ask. There is no e-mail address: copy this into a message.')}
            </p>
            <pre className={classes.message}>{reminder.message}</pre>
            <CopyButton value={reminder.message}>
              {({ copied, copy }) => (
                <Button fullWidth onClick={copy} data-autofocus>
                  {copied ? t('Copied') : t('Copy the message')}
                </Button>
              )}
            </CopyButton>
          </>
        )}
      </Dialog>
    </Page>
  );
}

interface LineProps {
  readonly debt: Debt;
  readonly zone: string;
  readonly busy: boolean;
  readonly onRemind: () => void;
}

function Line({ debt, zone, busy, onRemind }: LineProps) {
  const { participant, session, practitioner, outstandingMinor, totalMinor, currency } = debt;
  return (
    <li className={classes.item}>
      <div className={classes.who}>
        <Link to="/sessions/$sessionId" params={{ sessionId: session.id }} className={classes.link}>
          {participant.name}
        </Link>
        <span className={classes.quiet}>
          {t('{{session}}, {{startsAt}}, with {{practitioner}}', {
            session: session.title,
            startsAt: shortDate(session.startsAt, zone),
            practitioner: practitioner.name,
          })}
        </span>
        <span className={classes.quiet}>
          {debt.remindedAt === null
            ? t('Not reminded yet')
            : t('Reminded {{count}} times, last {{remindedAt}}', {
                count: debt.reminders,
                remindedAt: dateAndTime(debt.remindedAt, zone),
              })}
        </span>
      </div>
      <div className={classes.end}>
        <span className={classes.amount}>
          {moneyText({ amount: outstandingMinor, currency })}{' '}
          {outstandingMinor < totalMinor && (
            <span className={classes.quiet}>
              {t('of {{amount}}', { amount: moneyText({ amount: totalMinor, currency }) })}
            </span>
          )}
        </span>
        <Button
          variant="default"
          size="sm"
          loading={busy}
          onClick={onRemind}
          aria-label={t('Remind {{participant}}', { participant: participant.name })}
        >
          {t('Remind')}
        </Button>
      </div>
    </li>
  );
}
