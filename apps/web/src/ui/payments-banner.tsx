import { Link } from '@tanstack/react-router';
import type { Practice, Role } from '../api/types.ts';
import { Notice } from './notice.tsx';
import { t } from '../texts/texts.ts';

/** Said where work is done, to a practice that wants to be paid online and cannot be at the moment. One that does not want to is left in peace. */
export function PaymentsBanner({ practice, role }: { readonly practice: Practice; readonly role: Role }) {
  const { accepts, canCollect } = practice.payments;
  if (!accepts || canCollect) return null;
  return (
    <Notice tone="bad" title={t('Clients can’t pay online at the moment')}>
      {t('Unpaid links ask the client to contact you; whoever has paid comes in as usual.')}{' '}
      {role === 'owner' ? (
        <Link to="/settings/payments">{t('See what Stripe needs')}</Link>
      ) : (
        t('The owner of your practice sees in the settings what Stripe needs.')
      )}
    </Notice>
  );
}
