import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { chooseMyMessage, type MyMessage, readMyMessages } from '../../api/mine.ts';
import { Notice } from '../../ui/notice.tsx';
import { MEMBER_MESSAGE_WORDS } from '../../ui/message-words.ts';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import classes from './mine.module.css';
import { NotSaved } from '../../ui/save-row.tsx';
import { said, t } from '../../texts/texts.ts';

const KEY = ['my-messages'];
const WHEN: Readonly<Record<MyMessage['kind'], string>> = said({
  client_waiting: () => t('When nobody who could let them in has had Vestibule open for half a minute.'),
  dispute_opened: () => t('At once, with the amount and the day to answer by.'),
  stripe_needs: () => t('What it asks for, and until when.'),
  message_returned: () => t('When what was sent to somebody of an appointment of yours came back.'),
  sync_failed: () => t('When Stripe and your books don’t agree. Once a day at most.'),
  weekly_summary: () => t('On Monday morning, if there was anything. No client is named.'),
});

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
                  label={MEMBER_MESSAGE_WORDS[kind]}
                  description={
                    always ? t('{{when}} Always on: waiting costs money.', { when: WHEN[kind] }) : WHEN[kind]
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
