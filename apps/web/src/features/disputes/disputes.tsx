import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Dispute, listDisputes } from '../../api/disputes.ts';
import { evidenceUrl } from '../../api/sessions.ts';
import { DisputeFacts, disputeState } from '../../ui/dispute-facts.tsx';
import { moneyText } from '../../ui/money.ts';
import { NextPage } from '../../ui/next-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { dateAndTime, shortDate } from '../../ui/times.ts';
import classes from './disputes.module.css';
import { t } from '../../texts/texts.ts';

interface DisputesProps {
  readonly zone: string;
  /** For operators: whose it is; they do not see sessions. */
  readonly showPractice: boolean;
  /** Owners and operators may take evidence with them. */
  readonly takesEvidence: boolean;
}

/** Payments that clients dispute with their banks: what is asked, until when, what to do. */
export function Disputes({ zone, showPractice, takesEvidence }: DisputesProps) {
  const [state, setState] = useState<'open' | 'closed'>('open');
  const asked = useInfiniteQuery({
    queryKey: ['disputes', state],
    queryFn: ({ pageParam }) => listDisputes({ state }, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const needAnswer = asked.data?.pages[0]?.needAnswer ?? 0;
  return (
    <Page
      title={t('Disputes')}
      lead={t('A client can ask their bank to take a payment back. The bank decides; your answer is what it goes by.')}
      actions={
        <SegmentedControl
          aria-label={t('Which disputes')}
          value={state}
          onChange={(value) => setState(value === 'closed' ? 'closed' : 'open')}
          data={[
            { value: 'open', label: t('Open') },
            { value: 'closed', label: t('Closed') },
          ]}
        />
      }
    >
      {state === 'open' && needAnswer > 0 && (
        <Notice
          tone="bad"
          announce="status"
          title={
            needAnswer === 1 ? t('One waits for an answer') : t('{{needAnswer}} wait for an answer', { needAnswer })
          }
        >
          {t('Without an answer before the deadline, the money stays with the client.')}
        </Notice>
      )}
      <QueryState asked={asked}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return <Notice tone="good" title={state === 'open' ? t('No open disputes') : t('No closed disputes')} />;
          return (
            <ul className={classes.list}>
              {items.map((dispute) => (
                <li key={dispute.id}>
                  <One dispute={dispute} zone={zone} showPractice={showPractice} takesEvidence={takesEvidence} />
                </li>
              ))}
            </ul>
          );
        }}
      </QueryState>
      <NextPage asked={asked} />
    </Page>
  );
}

function One({ dispute, zone, showPractice, takesEvidence }: DisputesProps & { readonly dispute: Dispute }) {
  return (
    <Card
      title={
        dispute.inquiry
          ? t('{{amount}}, asked about {{openedAt}}', {
              amount: moneyText(dispute),
              openedAt: shortDate(dispute.openedAt, zone),
            })
          : t('{{amount}}, disputed {{openedAt}}', {
              amount: moneyText(dispute),
              openedAt: shortDate(dispute.openedAt, zone),
            })
      }
      actions={
        <span className={classes.state} data-urgent={dispute.needsAnswer}>
          {disputeState(dispute)}
        </span>
      }
    >
      <p className={classes.about}>
        {showPractice ? (
          `${dispute.practice.name}, ${dispute.practitioner.name}`
        ) : (
          <Link to="/sessions/$sessionId" params={{ sessionId: dispute.sessionId }}>
            {t('Appointment of {{sessionStartsAt}}', { sessionStartsAt: dateAndTime(dispute.sessionStartsAt, zone) })}
          </Link>
        )}
        {!showPractice && <> {t('with {{practitioner}}', { practitioner: dispute.practitioner.name })}</>}
      </p>
      <DisputeFacts dispute={dispute} zone={zone} />
      {takesEvidence && (
        <p className={classes.evidence}>
          {t('Evidence of the appointment:')}{' '}
          <a href={evidenceUrl(dispute.sessionId, 'pdf', dispute.participantId)} download="evidence.pdf">
            {t('PDF')}
          </a>
          ,{' '}
          <a href={evidenceUrl(dispute.sessionId, 'json', dispute.participantId)} download="evidence.json">
            {t('JSON')}
          </a>
        </p>
      )}
    </Card>
  );
}
