import { useQuery } from '@tanstack/react-query';
import { listDisputes } from '../../api/disputes.ts';
import { DisputeFacts, disputeState } from '../../ui/dispute-facts.tsx';
import { moneyText } from '../../ui/money.ts';
import { Notice } from '../../ui/notice.tsx';

/** Every dispute of this client's payment, where there is one. Whoever may not see them sees nothing. */
export function DisputeNotices({
  participantId,
  stamp,
  zone,
}: {
  readonly participantId: string;
  readonly stamp: string;
  /** The practice's own: a deadline reads the same here as in the list of disputes. */
  readonly zone: string;
}) {
  const asked = useQuery({
    queryKey: ['disputes', participantId, stamp],
    queryFn: () => listDisputes({ participantId }),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
    retry: false,
  });
  return asked.data?.items.map((dispute) => (
    <Notice
      key={dispute.id}
      tone={dispute.needsAnswer ? 'bad' : 'info'}
      title={`${dispute.inquiry ? 'The bank asks about' : 'Disputed:'} ${moneyText(dispute)} (${disputeState(dispute).toLowerCase()})`}
    >
      <DisputeFacts dispute={dispute} zone={zone} />
    </Notice>
  ));
}
