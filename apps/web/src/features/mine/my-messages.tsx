import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { chooseMyMessage, type MyMessage, readMyMessages } from '../../api/mine.ts';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import classes from './mine.module.css';
import { NotSaved } from '../../ui/save-row.tsx';
import { t } from '../../texts/texts.ts';

const KEY = ['my-messages'];
const WORDS: Readonly<Record<MyMessage['kind'], { readonly label: string; readonly when: string }>> = {
  client_waiting: {
    get label() {
      return t('Somebody is waiting for you');
    },
    get when() {
      return t('When nobody who could let them in has had Vestibule open for half a minute.');
    },
  },
  dispute_opened: {
    get label() {
      return t('A payment is disputed');
    },
    get when() {
      return t('At once, with the amount and the day to answer by.');
    },
  },
  stripe_needs: {
    get label() {
      return t('Stripe needs something');
    },
    get when() {
      return t('What it asks for, and until when.');
    },
  },
  message_returned: {
    get label() {
      return t('A message did not arrive');
    },
    get when() {
      return t('When what was sent to somebody of an appointment of yours came back.');
    },
  },
  sync_failed: {
    get label() {
      return t('Something needs a person');
    },
    get when() {
      return t('When Stripe and your books don’t agree. Once a day at most.');
    },
  },
  weekly_summary: {
    get label() {
      return t('Your week in numbers');
    },
    get when() {
      return t('On Monday morning, if there was anything. No client is named.');
    },
  },
};

export function MyMessages() {
  const queries = useQueryClient();
  const asked = useQuery({ queryKey: KEY, queryFn: readMyMessages });
  const choosing = useMutation({
    mutationFn: chooseMyMessage,
    onSuccess: (mine) => queries.setQueryData(KEY, mine),
  });
  return (
    <Card title={t('E-mails to you')}>
      <QueryState asked={asked} lines={3}>
        {({ isSetUp, address, items }) =>
          items.length === 0 ? (
            <p className={classes.plain}>
              {t('You get none: in your role you hold no appointments and settle no money.')}
            </p>
          ) : (
            <div className={classes.list}>
              {!isSetUp && <Notice title={t('E-mail is not set up here')}>{t('Nothing is sent until it is.')}</Notice>}
              <p className={`${classes.plain} ${classes.quiet}`}>{t('They go to {{address}}.', { address })}</p>
              {items.map(({ kind, wanted, always }) => (
                <Switch
                  key={kind}
                  label={WORDS[kind].label}
                  description={
                    always
                      ? t('{{when}} Always on: waiting costs money.', { when: WORDS[kind].when })
                      : WORDS[kind].when
                  }
                  checked={choosing.isPending && choosing.variables.kind === kind ? choosing.variables.wanted : wanted}
                  disabled={always || choosing.isPending}
                  onChange={({ currentTarget }) => choosing.mutate({ kind, wanted: currentTarget.checked })}
                />
              ))}
              <NotSaved error={choosing.error} />
            </div>
          )
        }
      </QueryState>
    </Card>
  );
}
