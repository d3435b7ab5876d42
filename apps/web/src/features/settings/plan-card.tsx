import type { Practice } from '../../api/types.ts';
import { Card } from '../../ui/page.tsx';
import { rateText } from '../../ui/rate.ts';
import { longDate } from '../../ui/times.ts';
import classes from './settings.module.css';

/** What the product keeps of each payment, in words, and what is decided to change. */
export function PlanCard({ practice }: { readonly practice: Practice }) {
  const { plan, currency, timeZone } = practice;
  const { next } = plan;
  return (
    <Card title="Plan">
      <dl className={classes.facts}>
        <div>
          <dt>Your plan</dt>
          <dd>{plan.name}</dd>
        </div>
        <div>
          <dt>We keep{plan.negotiated ? ', as agreed with you,' : ''}</dt>
          <dd>
            <strong>{rateText(plan.platformFee, currency)}</strong> of each payment
            {next && (
              <>
                ; next change {longDate(next.from, timeZone)}: {rateText(next.platformFee, currency)}
                {next.planName !== plan.name && `, plan ${next.planName}`}
              </>
            )}
            . <span className={classes.quiet}>A fee keeps the rate of the day it was set.</span>
          </dd>
        </div>
        <div>
          <dt>Stripe keeps</dt>
          <dd className={classes.quiet}>
            its own fee for each payment, shown with the payment once Stripe reports it.
          </dd>
        </div>
      </dl>
    </Card>
  );
}
