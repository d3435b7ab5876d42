import { useQuery } from '@tanstack/react-query';
import { type DeliveryState, readDelivery } from '../../api/messages.ts';
import { Notice } from '../../ui/notice.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { countdownWords, dateAndTime, viewerZone } from '../../ui/times.ts';
import classes from './messages-page.module.css';

/** For operators: whether messages get through, over all practices. */
export function OperatorMessages() {
  const asked = useQuery({ queryKey: ['delivery'], queryFn: readDelivery, refetchInterval: 10_000 });
  return (
    <Page title="Messages" lead="Over all practices: whether what people are to be told gets through." width="wide">
      <QueryState asked={asked}>
        {(state) => (
          <>
            <MailServer state={state.mailServer} />
            <Card title="Now">
              <dl className={classes.figures}>
                <Figure label="Sent in the last hour" value={String(state.sentLastHour)} />
                <Figure label="Waiting" value={String(state.waiting)} />
                <Figure
                  label="The oldest has waited"
                  value={state.oldestWaitingSeconds === null ? '–' : countdownWords(state.oldestWaitingSeconds * 1_000)}
                />
                <Figure label="Not sent, and still of use" value={String(state.failed)} />
              </dl>
            </Card>
          </>
        )}
      </QueryState>
    </Page>
  );
}

function MailServer({ state }: { readonly state: DeliveryState['mailServer'] }) {
  if (!state.isSetUp) return <Notice title="No mail server is set up">Messages wait until there is one.</Notice>;
  if (state.answers === null)
    return <Notice title="The mail server has not been asked yet">Is a worker running?</Notice>;
  if (state.answers) return <Notice tone="good" title="The mail server answers" />;
  return (
    <Notice tone="bad" title="The mail server can’t be had">
      {state.problem}.{' '}
      {state.answeredAt !== null && `It last answered ${dateAndTime(state.answeredAt, viewerZone())}. `}
      Messages wait and go when it is back.
    </Notice>
  );
}

const Figure = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);
