import { Button, Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readTransaction, type Transaction, type TransactionDetail } from '../../api/transactions.ts';
import { isProblem } from '../../api/http.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { moneyText } from '../../ui/money.ts';
import { Notice } from '../../ui/notice.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { RefundDialog } from '../../ui/refund-dialog.tsx';
import { SheetPart, SideSheet } from '../../ui/side-sheet.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { dateAndTime } from '../../ui/times.ts';
import { STATUS_TONES, STATUS_WORDS } from './filter.ts';
import { Ids, LedgerLines, Refunds, Timeline, Webhooks } from './sheet-parts.tsx';
import classes from './transaction-sheet.module.css';
import { flagWords } from './words.ts';
import { t } from '../../texts/texts.ts';

interface TransactionSheetProps {
  readonly id: string | undefined;
  readonly zone: string;
  readonly isOperator: boolean;
  readonly onPractitioner: (id: string) => void;
  readonly onClose: () => void;
}

/** Everything that is known of one payment: what it brought, what happened, every line in the books, every id. */
export function TransactionSheet({ id, onClose, ...rest }: TransactionSheetProps) {
  const asked = useQuery({
    queryKey: ['transaction', id],
    queryFn: () => readTransaction(id ?? ''),
    enabled: id !== undefined,
    refetchInterval: 30_000,
  });
  const transaction = asked.data?.transaction;
  return (
    <SideSheet
      opened={id !== undefined}
      title={
        transaction
          ? t('Payment of {{amount}}', {
              amount: moneyText({ amount: transaction.gross, currency: transaction.currency }),
            })
          : t('Payment')
      }
      onClose={onClose}
    >
      {isProblem(asked.error) && asked.error.status === 404 ? (
        <Notice title={t('There is no such payment')}>{t('It may belong to another practice.')}</Notice>
      ) : (
        <QueryState asked={asked} lines={6}>
          {(detail) => <Detail detail={detail} {...rest} />}
        </QueryState>
      )}
    </SideSheet>
  );
}

interface DetailProps extends Omit<TransactionSheetProps, 'id' | 'onClose'> {
  readonly detail: TransactionDetail;
}

function Detail({ detail, zone, isOperator, onPractitioner }: DetailProps) {
  const { transaction, booksOpenSince, refunds, ledger, timeline, webhooks } = detail;
  const { status, flag, practitioner, sessionId } = transaction;
  const [isReturning, setReturning] = useState(false);
  const queries = useQueryClient();
  const returned = (): void => {
    setReturning(false);
    void queries.invalidateQueries({ queryKey: ['transaction', transaction.id] });
    void queries.invalidateQueries({ queryKey: ['transactions'] });
  };
  return (
    <>
      <div className={classes.facts}>
        <StateBadge tone={STATUS_TONES[status]}>{STATUS_WORDS[status]}</StateBadge>
        <p>{aboutWords(transaction, zone, isOperator)}</p>
      </div>
      {flag && (
        <Notice tone="bad" title={t('Somebody should look at this')}>
          {flagWords(flag)}
        </Notice>
      )}
      {booksOpenSince && !flag && (
        <Notice title={t('The books are not complete')}>
          {t(
            'Since {{booksOpenSince}} a movement is missing that Stripe has still to report. It is asked again by itself.',
            { booksOpenSince: dateAndTime(booksOpenSince, zone) },
          )}
        </Notice>
      )}
      <Sum transaction={transaction} />
      <Group gap="sm">
        {!isOperator && (
          <LinkButton to="/sessions/$sessionId" params={{ sessionId }} variant="default">
            {t('Open the appointment')}
          </LinkButton>
        )}
        {RETURNABLE.has(status) && (
          <Button variant="default" onClick={() => setReturning(true)}>
            {t('Return money…')}
          </Button>
        )}
        <Button variant="subtle" onClick={() => onPractitioner(practitioner.id)}>
          {t('All of {{practitioner}}', { practitioner: practitioner.name })}
        </Button>
      </Group>
      <RefundDialog
        participantId={transaction.participantId}
        chargeId={transaction.chargeId}
        currency={transaction.currency}
        mayKeepPlatformFee={isOperator}
        opened={isReturning}
        onClose={() => setReturning(false)}
        onDone={returned}
      />
      {refunds.length > 0 && <Refunds refunds={refunds} zone={zone} />}
      <Timeline timeline={timeline} zone={zone} />
      <SheetPart title={t('In the books')}>
        {ledger.length === 0 ? (
          <p className={classes.quiet}>{t('Nothing yet: no money has moved, or Stripe has still to report it.')}</p>
        ) : (
          ledger.map((posted) => <LedgerLines key={posted.id} posted={posted} zone={zone} />)
        )}
      </SheetPart>
      <Webhooks webhooks={webhooks} zone={zone} />
      <Ids detail={detail} />
    </>
  );
}

/** When it was paid or begun, and for what. */
function aboutWords(of: Transaction, zone: string, isOperator: boolean): string {
  const facts = {
    at: dateAndTime(of.paidAt ?? of.createdAt, zone),
    practitioner: of.practitioner.name,
    startsAt: dateAndTime(of.startsAt, zone),
    practice: of.practice.name,
  };
  if (of.paidAt)
    return isOperator
      ? t('Paid {{at}} for an appointment with {{practitioner}} on {{startsAt}} at {{practice}}.', facts)
      : t('Paid {{at}} for an appointment with {{practitioner}} on {{startsAt}}.', facts);
  return isOperator
    ? t('Opened {{at}} for an appointment with {{practitioner}} on {{startsAt}} at {{practice}}.', facts)
    : t('Opened {{at}} for an appointment with {{practitioner}} on {{startsAt}}.', facts);
}

/** There is something left of it. */
const RETURNABLE: ReadonlySet<Transaction['status']> = new Set(['paid', 'partially_refunded']);

/** From what the client paid to what is left, in Stripe's own figures. */
function Sum({ transaction }: { readonly transaction: Transaction }) {
  const { currency, gross, settlementCurrency, settledGross, net } = transaction;
  const paid = moneyText({ amount: gross, currency });
  if (net === null || settledGross === null || settlementCurrency === null) {
    return (
      <dl className={classes.sum} aria-label={t('What it brought')}>
        <dt>{t('Asked of the client')}</dt>
        <dd>{paid}</dd>
      </dl>
    );
  }
  const text = (amount: number) => moneyText({ amount, currency: settlementCurrency });
  const lines = [
    [t('Stripe’s fee'), transaction.stripeFee],
    [t('Tax on fees'), transaction.tax],
    [t('Platform fee'), transaction.platformFee],
    [t('Returned to the client'), transaction.settledRefunded],
    [t('Taken back by the client’s bank'), transaction.dispute],
    [t('Stripe’s fee for the dispute'), transaction.disputeFee],
    [t('Other movements'), transaction.other],
  ] as const;
  return (
    <dl className={classes.sum} aria-label={t('What it brought')}>
      <dt>{t('The client paid')}</dt>
      <dd>
        {paid}
        {settlementCurrency !== currency && ` = ${text(settledGross)}`}
      </dd>
      {lines
        .filter(([, amount]) => amount !== null && amount !== 0)
        .map(([words, amount]) => (
          <div key={words} className={classes.line}>
            <dt>{words}</dt>
            <dd>{text(-(amount ?? 0))}</dd>
          </div>
        ))}
      <dt className={classes.total}>{t('Left for the practice')}</dt>
      <dd className={classes.total}>{text(net)}</dd>
    </dl>
  );
}
