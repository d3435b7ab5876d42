import type { Dispute } from '../api/disputes.ts';
import classes from './dispute-facts.module.css';
import { dateAndTime } from './times.ts';
import { useNow } from './use-now.ts';
import { serverSays, t } from '../texts/texts.ts';

/** What a dispute is about, until when, what to do and where. The words are the server's. */
export function DisputeFacts({ dispute, zone }: { readonly dispute: Dispute; readonly zone: string }) {
  const now = useNow(60_000);
  const past = dispute.dueBy !== null && Date.parse(dispute.dueBy) <= now;
  return (
    <div className={classes.facts}>
      <p>{serverSays(dispute.reasonText)}</p>
      {dispute.needsAnswer && dispute.dueBy && (
        <p className={classes.deadline} data-past={past}>
          {past
            ? t('The deadline was {{dueBy}}', { dueBy: dateAndTime(dispute.dueBy, zone) })
            : t('Answer by {{dueBy}}', { dueBy: dateAndTime(dispute.dueBy, zone) })}
        </p>
      )}
      <p>{serverSays(dispute.advice)}</p>
      <p>
        <a href={dispute.dashboardUrl} target="_blank" rel="noreferrer">
          {dispute.needsAnswer ? t('Answer in Stripe') : t('See it in Stripe')}
        </a>{' '}
        {t('(opens in a new tab)')}
      </p>
    </div>
  );
}

/** In two or three words. */
export function disputeState(dispute: Dispute): string {
  if (dispute.status === 'won') return t('Won');
  if (dispute.status === 'lost') return t('Lost');
  if (dispute.closedAt !== null) return t('Closed');
  if (dispute.needsAnswer) return dispute.inquiry ? t('The bank asks') : t('Answer needed');
  return t('With the bank');
}
