import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listRefunds, type Refund, retryRefund } from '../../api/refunds.ts';
import { moneyText } from '../../ui/money.ts';
import { Notice } from '../../ui/notice.tsx';
import { wordsFor } from '../../api/http.ts';
import { shortDate } from '../../ui/times.ts';
import classes from './session-page.module.css';
import { useSessionAct } from './use-session-act.ts';
import { said, serverSays, t } from '../../texts/texts.ts';

const CAUSES: Readonly<Record<string, string>> = said({
  second_payment: () => t('it was paid twice'),
  cancelled: () => t('the appointment was cancelled'),
  client_cancelled: () => t('the client cancelled, by your cancellation rule'),
  practitioner_absent: () => t('nobody came to hold the appointment'),
  no_show: () => t('the client did not come, by your no-show rule'),
  paid_too_late: () => t('it was paid too late'),
  not_owed: () => t('it was not owed'),
  overpaid: () => t('it was more than the fee'),
  elsewhere: () => t('made in Stripe’s Dashboard'),
});

/** Money on its way back, and what became of it. Nothing where none was ever returned. */
export function RefundLines({
  participantId,
  sessionId,
  stamp,
}: {
  readonly participantId: string;
  readonly sessionId: string;
  /** Changes whenever the session's money does: then they are asked for again. */
  readonly stamp: string;
}) {
  const asked = useQuery({
    queryKey: ['refunds', participantId, stamp],
    queryFn: () => listRefunds(participantId),
    placeholderData: (before) => before,
    refetchInterval: 20_000,
    retry: false,
  });
  if (!asked.data || asked.data.length === 0) return null;
  return (
    <ul className={classes.refunds} aria-label={t('Money returned')}>
      {asked.data.map((refund) => (
        <RefundLine key={refund.id} refund={refund} participantId={participantId} sessionId={sessionId} />
      ))}
    </ul>
  );
}

function RefundLine({
  refund,
  participantId,
  sessionId,
}: {
  readonly refund: Refund;
  readonly participantId: string;
  readonly sessionId: string;
}) {
  const act = useSessionAct(
    sessionId,
    () => retryRefund(participantId, refund.id),
    t('The refund is tried again.'),
    () => undefined,
  );
  const why = CAUSES[refund.cause];
  const money = moneyText({ amount: refund.amount, currency: refund.currency });
  return (
    <li data-status={refund.status}>
      <p>
        <strong>{money}</strong> {stateWords(refund)}{' '}
        <span className={classes.quiet}>
          {shortDate(refund.createdAt)}
          {why && `, ${why}`}
          {refund.shownBy &&
            `; ${t('the client’s bank shows it by {{shownBy}}', { shownBy: shortDate(`${refund.shownBy}T12:00:00Z`, 'UTC') })}`}
        </span>
      </p>
      {refund.waitsFor && <p className={classes.quiet}>{serverSays(sentence(refund.waitsFor))}</p>}
      {refund.failure && <p className={classes.failure}>{serverSays(sentence(refund.failure.message))}</p>}
      {refund.canTryAgain && (
        <Button variant="default" size="xs" loading={act.isPending} onClick={() => act.mutate(undefined)}>
          {t('Try the refund again')}
        </Button>
      )}
      {act.error && (
        <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
          {wordsFor(act.error)}
        </Notice>
      )}
    </li>
  );
}

function stateWords({ status }: Refund): string {
  switch (status) {
    case 'pending':
      return t('on its way back');
    case 'requires_action':
      return t('waits for the client');
    case 'succeeded':
      return t('returned');
    case 'failed':
      return t('could not be returned');
    case 'canceled':
      return t('was not returned: the refund was cancelled');
  }
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
