import { useQuery } from '@tanstack/react-query';
import { type Dispute, listDisputes } from '../../api/disputes.ts';
import { DisputeFacts, disputeState } from '../../ui/dispute-facts.tsx';
import { midSentence } from '../../ui/kind-words.ts';
import { moneyText } from '../../ui/money.ts';
import { Notice } from '../../ui/notice.tsx';
import { t } from '../../texts/texts.ts';

const stateOf = (dispute: Dispute) => ({
  amount: moneyText(dispute),
  state: midSentence(disputeState(dispute)),
});

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
      title={
        dispute.inquiry
          ? t('The bank asks about {{amount}} ({{state}})', stateOf(dispute))
          : t('Disputed: {{amount}} ({{state}})', stateOf(dispute))
      }
    >
      <DisputeFacts dispute={dispute} zone={zone} />
    </Notice>
  ));
}
