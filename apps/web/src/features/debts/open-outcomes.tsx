import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listOutcomes, type OpenOutcome } from '../../api/cancellation.ts';
import { moneyText } from '../../ui/money.ts';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { shortDate } from '../../ui/times.ts';
import classes from './debts.module.css';
import { t } from '../../texts/texts.ts';

/** Paid, and the appointment did not take place: somebody has to say what becomes of it. Nothing is shown where there is none. */
export function OpenOutcomes({ zone }: { readonly zone: string }) {
  const asked = useQuery({ queryKey: ['outcomes'], queryFn: listOutcomes });
  // Not known is not none: money that waits for a decision must not go unseen because it could not be loaded.
  if (asked.error && !asked.data)
    return (
      <Card title={t('Waiting for your decision')}>
        <QueryState asked={asked}>{() => null}</QueryState>
      </Card>
    );
  if (!asked.data || asked.data.length === 0) return null;
  return (
    <Card title={t('Waiting for your decision')}>
      <ul className={classes.list}>
        {asked.data.map((one) => (
          <li key={one.participantId} className={classes.item}>
            <div className={classes.who}>
              <Link to="/sessions/$sessionId" params={{ sessionId: one.sessionId }} className={classes.link}>
                {one.name}
              </Link>
              <span className={classes.quiet}>
                {shortDate(one.startsAt, zone)}: {whyWords(one)}
              </span>
            </div>
            <span className={classes.amount}>{moneyText({ amount: one.paidMinor, currency: one.currency })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function whyWords({ outcome, toRebook, practitionerName }: OpenOutcome): string {
  if (outcome === 'unclear') return t('nobody can tell whether they met {{practitionerName}}', { practitionerName });
  return toRebook
    ? t('{{practitionerName}} did not come; offer another time, the payment stays good for it', { practitionerName })
    : t('{{practitionerName}} did not come; give the payment back, or keep it', { practitionerName });
}
