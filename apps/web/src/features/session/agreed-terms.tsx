import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { decideOutcome, type ParticipantTerms, readTerms } from '../../api/cancellation.ts';
import { wordsFor } from '../../api/http.ts';
import type { Participant, Session } from '../../api/types.ts';
import { termsSentences } from '../../ui/cancellation-words.ts';
import { moneyText } from '../../ui/money.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './session-page.module.css';
import { useSessionAct } from './use-session-act.ts';
import { t } from '../../texts/texts.ts';

interface AgreedTermsProps {
  readonly session: Session;
  readonly participant: Participant;
  readonly zone: string;
}

/** What was agreed with this client about not coming, and what became of it. */
export function AgreedTerms({ session, participant, zone }: AgreedTermsProps) {
  const asked = useQuery({
    queryKey: ['session', session.id, 'terms', participant.standing, session.startsAt, session.phase],
    queryFn: () => readTerms(session.id),
    staleTime: 10_000,
    refetchInterval: session.phase === 'over' || session.phase === 'ended' ? 30_000 : false,
  });
  const terms = asked.data?.find(({ participantId }) => participantId === participant.id);
  const { fee } = participant;
  if (!terms || !fee) return null;
  const sentences = termsSentences({
    terms,
    currency: terms.currency,
    amount: fee.amount,
    paysAfter: fee.policy === 'after',
    practitionerName: session.practitioner.name,
    nowMs: 0,
    zone,
  });
  return (
    <>
      <Outcome session={session} participant={participant} terms={terms} />
      <details className={classes.outcome}>
        <summary>{t('Agreed about cancelling')}</summary>
        <p className={classes.quiet}>
          {terms.clientMayCancel
            ? t('In the words that the client reads, who can cancel on their page:')
            : t('In the words that the client reads:')}
        </p>
        <ul className={classes.agreed}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

const WORDS: Readonly<Record<string, (who: string, host: string) => string>> = {
  client_cancelled: (who) => t('{{who}} cancelled', { who }),
  practitioner_absent: (_who, host) => t('{{host}} did not come', { host }),
  no_show: (who) => t('{{who}} did not come', { who }),
  unclear: (who, host) => t('Nobody can tell whether {{who}} and {{host}} met', { who, host }),
};

function Outcome({ session, participant, terms }: Omit<AgreedTermsProps, 'zone'> & { terms: ParticipantTerms }) {
  const deciding = useSessionAct(
    session.id,
    (decision: 'refund' | 'keep') => decideOutcome(participant.id, decision),
    t('That is settled.'),
    () => undefined,
  );
  const title = terms.outcome && WORDS[terms.outcome]?.(participant.name, session.practitioner.name);
  if (!title) return null;
  if (!terms.needsDecision) return <Notice title={title}>{keptWords(participant, terms)}</Notice>;
  return (
    <Notice tone="bad" title={title}>
      <p>
        {terms.noHost === 'rebook' && terms.outcome === 'practitioner_absent'
          ? t(
              'The payment stays good for another appointment: move this one to another time, and it follows. Or give it back.',
            )
          : t('The payment stays until somebody decides.')}
      </p>
      {deciding.error && <p>{wordsFor(deciding.error)}</p>}
      <div className={classes.row}>
        <Button size="sm" loading={deciding.isPending} onClick={() => deciding.mutate('refund')}>
          {t('Give it all back')}
        </Button>
        <Button size="sm" variant="default" disabled={deciding.isPending} onClick={() => deciding.mutate('keep')}>
          {t('The payment stays')}
        </Button>
      </div>
    </Notice>
  );
}

function keptWords({ standing, fee }: Participant, { keptMinor, currency }: ParticipantTerms): string {
  if (standing === 'due' && fee?.policy !== 'after') return t('Nothing was paid, and nothing is owed.');
  if (keptMinor === null) return t('The payment stays, as somebody decided.');
  return keptMinor === 0
    ? t('By the rule, nothing is kept.')
    : t('By the rule, {{amount}} of the fee is kept.', { amount: moneyText({ amount: keptMinor, currency }) });
}
