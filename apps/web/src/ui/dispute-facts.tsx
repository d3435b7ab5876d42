import type { Dispute } from '../api/disputes.ts';
import classes from './dispute-facts.module.css';
import { dateAndTime } from './times.ts';
import { useNow } from './use-now.ts';

/** What a dispute is about, until when, what to do and where. The words are the server's. */
export function DisputeFacts({ dispute, zone }: { readonly dispute: Dispute; readonly zone: string }) {
  const now = useNow(60_000);
  const past = dispute.dueBy !== null && Date.parse(dispute.dueBy) <= now;
  return (
    <div className={classes.facts}>
      <p>{dispute.reasonText}</p>
      {dispute.needsAnswer && dispute.dueBy && (
        <p className={classes.deadline} data-past={past}>
          {past ? 'The deadline was ' : 'Answer by '}
          {dateAndTime(dispute.dueBy, zone)}
        </p>
      )}
      <p>{dispute.advice}</p>
      <p>
        <a href={dispute.dashboardUrl} target="_blank" rel="noreferrer">
          {dispute.needsAnswer ? 'Answer in Stripe' : 'See it in Stripe'}
        </a>{' '}
        (opens in a new tab)
      </p>
    </div>
  );
}

/** In two or three words. */
export function disputeState(dispute: Dispute): string {
  if (dispute.status === 'won') return 'Won';
  if (dispute.status === 'lost') return 'Lost';
  if (dispute.closedAt !== null) return 'Closed';
  if (dispute.needsAnswer) return dispute.inquiry ? 'The bank asks' : 'Answer needed';
  return 'With the bank';
}
