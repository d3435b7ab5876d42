import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { chooseMyMessage, type MyMessage, readMyMessages } from '../../api/mine.ts';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import classes from './mine.module.css';
import { NotSaved } from '../../ui/save-row.tsx';

const KEY = ['my-messages'];
const WORDS: Readonly<Record<MyMessage['kind'], { readonly label: string; readonly when: string }>> = {
  client_waiting: {
    label: 'Somebody is waiting for you',
    when: 'When nobody who could let them in has had Vestibule open for half a minute.',
  },
  dispute_opened: { label: 'A payment is disputed', when: 'At once, with the amount and the day to answer by.' },
  stripe_needs: { label: 'Stripe needs something', when: 'What it asks for, and until when.' },
  sync_failed: {
    label: 'Something needs a person',
    when: 'When Stripe and your books don’t agree. Once a day at most.',
  },
  weekly_summary: {
    label: 'Your week in numbers',
    when: 'On Monday morning, if there was anything. No client is named.',
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
    <Card title="E-mails to you">
      <QueryState asked={asked} lines={3}>
        {({ isSetUp, address, items }) =>
          items.length === 0 ? (
            <p className={classes.plain}>You get none: in your role you hold no appointments and settle no money.</p>
          ) : (
            <div className={classes.list}>
              {!isSetUp && <Notice title="E-mail is not set up here">Nothing is sent until it is.</Notice>}
              <p className={`${classes.plain} ${classes.quiet}`}>They go to {address}.</p>
              {items.map(({ kind, wanted, always }) => (
                <Switch
                  key={kind}
                  label={WORDS[kind].label}
                  description={always ? `${WORDS[kind].when} Always on: waiting costs money.` : WORDS[kind].when}
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
