import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { wordsFor } from '../../api/http.ts';
import { finishConnecting, readPayments, refreshPayments } from '../../api/payments.ts';
import type { Practice, PracticePayments, Role } from '../../api/types.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import type { BackFromStripe } from './back-from-stripe.ts';
import { AcceptPayments } from './accept-payments.tsx';
import { AccountCard } from './account-card.tsx';
import { BankDebits } from './bank-debits.tsx';
import { PaymentLabel } from './payment-label.tsx';
import { PlanCard } from './plan-card.tsx';
import { PAYMENTS, useKeepPayments } from './use-keep-payments.ts';
import { t } from '../../texts/texts.ts';

interface PaymentsPageProps {
  readonly practice: Practice;
  readonly role: Role;
  readonly back: BackFromStripe;
  /** Takes what Stripe put there out of the address: it is good once. */
  readonly onRead: () => void;
}

export function PaymentsPage({ practice, role, back, onRead }: PaymentsPageProps) {
  const asked = useQuery({ queryKey: PAYMENTS, queryFn: readPayments });
  const returning = useReturn(back, onRead);
  const owner = role === 'owner';
  return (
    <Page
      title={t('Online payments')}
      lead={owner ? t('How your practice gets paid.') : t('Only the owner of the practice can change these.')}
      actions={
        <LinkButton to="/settings" variant="default">
          {t('All settings')}
        </LinkButton>
      }
    >
      {back.error !== undefined && (
        <Notice announce="status" title={t('Nothing was connected')}>
          {t('You left Stripe without saying yes. You can try again at any time.')}
        </Notice>
      )}
      {returning.isPending && <Notice announce="status">{t('Asking Stripe how things stand…')}</Notice>}
      {returning.error && (
        <Notice tone="bad" announce="alert" title={t('Stripe couldn’t tell us how things stand')}>
          {wordsFor(returning.error)}
        </Notice>
      )}
      <QueryState asked={asked}>
        {(payments) => (
          <>
            <AccountCard payments={payments} zone={practice.timeZone} owner={owner} />
            <Card title={t('Accept online payments')}>
              <AcceptPayments payments={payments} practice={practice} owner={owner} />
              <BankDebits payments={payments} owner={owner} />
            </Card>
            <PlanCard practice={practice} />
            <PaymentLabel key={payments.label} payments={payments} owner={owner} />
          </>
        )}
      </QueryState>
    </Page>
  );
}

/** Coming back proves nothing: Stripe is asked, once for each return. */
function useReturn(back: BackFromStripe, onRead: () => void) {
  const keep = useKeepPayments();
  const asking = useMutation({
    mutationFn: ({ code, state }: BackFromStripe): Promise<PracticePayments> =>
      code !== undefined && state !== undefined ? finishConnecting({ code, state }) : refreshPayments(true),
    onSuccess: keep,
  });
  const handled = useRef(false);
  const { mutate } = asking;
  useEffect(() => {
    const isBack = back.from !== undefined || (back.code !== undefined && back.state !== undefined);
    if (!isBack || handled.current) return;
    handled.current = true;
    mutate(back);
    onRead();
  }, [back, mutate, onRead]);
  return asking;
}
