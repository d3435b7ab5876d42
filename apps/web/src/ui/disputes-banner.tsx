import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listDisputes } from '../api/disputes.ts';
import type { Role } from '../api/types.ts';
import { Notice } from './notice.tsx';
import { t } from '../texts/texts.ts';
import { Rich } from '../texts/rich.tsx';

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
      title={count === 1 ? t('A dispute waits for an answer') : t('{{count}} disputes wait for an answer', { count })}
    >
      <Rich
        text={
          count === 1
            ? t('Without an answer before the deadline, the money stays with the client. <0>See the dispute</0>')
            : t('Without an answer before the deadline, the money stays with the client. <0>See the disputes</0>')
        }
        parts={[<Link key="0" to="/disputes" />]}
      />
    </Notice>
  );
}
