import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listDisputes } from '../api/disputes.ts';
import type { Role } from '../api/types.ts';
import { Notice } from './notice.tsx';

const POLL_MS = 60_000;

/** Said where work is done, to the owner, who answers disputes: nobody looks at their page every day, and the bank's deadline does not wait. */
export function DisputesBanner({ role }: { readonly role: Role }) {
  const asked = useQuery({
    queryKey: ['disputes', 'need-answer'],
    queryFn: async () => (await listDisputes({ state: 'open' })).needAnswer,
    refetchInterval: POLL_MS,
    retry: false,
    enabled: role === 'owner',
  });
  const count = asked.data ?? 0;
  if (role !== 'owner' || count === 0) return null;
  return (
    <Notice
      tone="bad"
      announce="status"
      title={count === 1 ? 'A dispute waits for an answer' : `${count} disputes wait for an answer`}
    >
      Without an answer before the deadline, the money stays with the client.{' '}
      <Link to="/disputes">{count === 1 ? 'See the dispute' : 'See the disputes'}</Link>
    </Notice>
  );
}
