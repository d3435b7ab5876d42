import { useQuery } from '@tanstack/react-query';
import { type DeliveryState, readDelivery } from '../../api/messages.ts';
import { Notice } from '../../ui/notice.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { countdownWords, dateAndTime, viewerZone } from '../../ui/times.ts';
import classes from './messages-page.module.css';
import { serverSays, t } from '../../texts/texts.ts';

/** For operators: whether messages get through, over all practices. */
export function OperatorMessages() {
  const asked = useQuery({ queryKey: ['delivery'], queryFn: readDelivery, refetchInterval: 10_000 });
  return (
    <Page
      title={t('Messages')}
      lead={t('Over all practices: whether what people are to be told gets through.')}
      width="wide"
    >
      <QueryState asked={asked}>
        {(state) => (
          <>
            <MailServer state={state.mailServer} />
            <Card title={t('Now')}>
              <dl className={classes.figures}>
                <Figure label={t('Sent in the last hour')} value={String(state.sentLastHour)} />
                <Figure label={t('Waiting')} value={String(state.waiting)} />
                <Figure
                  label={t('The oldest has waited')}
                  value={state.oldestWaitingSeconds === null ? '–' : countdownWords(state.oldestWaitingSeconds * 1_000)}
                />
                <Figure label={t('Not sent, and still of use')} value={String(state.failed)} />
              </dl>
            </Card>
          </>
        )}
      </QueryState>
    </Page>
  );
}

function MailServer({ state }: { readonly state: DeliveryState['mailServer'] }) {
  if (!state.isSetUp)
    return <Notice title={t('No mail server is set up')}>{t('Messages wait until there is one.')}</Notice>;
  if (state.answers === null)
    return <Notice title={t('The mail server has not been asked yet')}>{t('Is a worker running?')}</Notice>;
  if (state.answers) return <Notice tone="good" title={t('The mail server answers')} />;
  return (
    <Notice tone="bad" title={t('The mail server can’t be had')}>
      {serverSays(state.problem ?? '')}.{' '}
      {state.answeredAt !== null && (
        <>{t('It last answered {{answeredAt}}.', { answeredAt: dateAndTime(state.answeredAt, viewerZone()) })} </>
      )}
      {t('Messages wait and go when it is back.')}
    </Notice>
  );
}

const Figure = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);
