import { Link } from '@tanstack/react-router';
import type { Practice, Role } from '../api/types.ts';
import { Notice } from './notice.tsx';

/** Said where work is done, to a practice that wants to be paid online and cannot be at the moment. One that does not want to is left in peace. */
export function PaymentsBanner({ practice, role }: { readonly practice: Practice; readonly role: Role }) {
  const { accepts, canCollect } = practice.payments;
  if (!accepts || canCollect) return null;
  return (
    <Notice tone="bad" title="Clients can’t pay online at the moment">
      Unpaid links ask the client to contact you; whoever has paid comes in as usual.{' '}
      {role === 'owner' ? (
        <Link to="/settings/payments">See what Stripe needs</Link>
      ) : (
        'The owner of your practice sees in the settings what Stripe needs.'
      )}
    </Notice>
  );
}
