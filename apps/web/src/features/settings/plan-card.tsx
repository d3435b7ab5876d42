import type { Practice } from '../../api/types.ts';
import { Card } from '../../ui/page.tsx';
import { rateText } from '../../ui/percent.ts';
import { longDate } from '../../ui/times.ts';
import classes from './settings.module.css';
import { t } from '../../texts/texts.ts';
import { Rich } from '../../texts/rich.tsx';

function nextWords(
  next: NonNullable<Practice['plan']['next']>,
  planNow: string,
  currency: Practice['currency'],
  zone: string,
): string {
  const facts = {
    from: longDate(next.from, zone),
    rate: rateText(next.platformFee, currency),
    planName: next.planName,
  };
  return next.planName === planNow
    ? t('next change {{from}}: {{rate}}', facts)
    : t('next change {{from}}: {{rate}}, plan {{planName}}', facts);
}

/** What the product keeps of each payment, in words, and what is decided to change. */
export function PlanCard({ practice }: { readonly practice: Practice }) {
  const { plan, currency, timeZone } = practice;
  const { next } = plan;
  return (
    <Card title={t('Plan')}>
      <dl className={classes.facts}>
        <div>
          <dt>{t('Your plan')}</dt>
          <dd>{plan.name}</dd>
        </div>
        <div>
          <dt>{plan.negotiated ? t('We keep, as agreed with you,') : t('We keep')}</dt>
          <dd>
            <Rich
              text={t('<0>{{rate}}</0> of each payment', { rate: rateText(plan.platformFee, currency) })}
              parts={[<strong key="rate" />]}
            />
            {next && `; ${nextWords(next, plan.name, currency, timeZone)}`}
            {'. '}
            <span className={classes.quiet}>{t('A fee keeps the rate of the day it was set.')}</span>
          </dd>
        </div>
        <div>
          <dt>{t('Stripe keeps')}</dt>
          <dd className={classes.quiet}>
            {t('its own fee for each payment, shown with the payment once Stripe reports it.')}
          </dd>
        </div>
      </dl>
    </Card>
  );
}
