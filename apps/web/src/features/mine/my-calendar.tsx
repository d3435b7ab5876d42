import { Button, Radio, Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { wordsFor } from '../../api/http.ts';
import { changeMyFeed, type FeedWish, makeMyFeed, type MyFeed, readMyFeed, removeMyFeed } from '../../api/mine.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { dateAndTime } from '../../ui/times.ts';
import classes from './mine.module.css';
import { NotSaved } from '../../ui/save-row.tsx';
import { t } from '../../texts/texts.ts';

const KEY = ['my-feed'];

/** A secret address that a calendar program reads. Shown once; whoever has it reads the calendar. */
export function MyCalendar({ zone }: { readonly zone: string }) {
  const asked = useQuery({ queryKey: KEY, queryFn: readMyFeed });
  return (
    <Card title={t('Your appointments in your own calendar')}>
      <p className={classes.plain}>
        {t(
          'Your calendar program can read your appointments from a secret address: add it as a subscription, such as “From URL” in Google Calendar or “New calendar subscription” on an iPhone or Mac. It brings the last 30 days and the next 12 months.',
        )}
      </p>
      <QueryState asked={asked} lines={2}>
        {(feed) => <Feed feed={feed} zone={zone} />}
      </QueryState>
    </Card>
  );
}

function Feed({ feed, zone }: { readonly feed: MyFeed; readonly zone: string }) {
  const queries = useQueryClient();
  const again = () => void queries.invalidateQueries({ queryKey: KEY });
  const [question, setQuestion] = useState<'roll' | 'remove'>();
  const done = () => {
    setQuestion(undefined);
    again();
  };
  const making = useMutation({ mutationFn: makeMyFeed, onSuccess: done });
  const changing = useMutation({
    mutationFn: changeMyFeed,
    onSuccess: (changed) => queries.setQueryData(KEY, changed),
  });
  const removing = useMutation({
    mutationFn: removeMyFeed,
    onSuccess: () => {
      making.reset();
      done();
    },
  });
  const { covers, names } = feed;
  return (
    <Stack gap="md">
      {making.data && (
        <Notice tone="good" announce="status" title={t('Copy the address now: it is not shown again')}>
          <CopyLink link={making.data.address} label={t('Secret address of your calendar')} />
          <Text size="sm" mt="xs">
            {t('Whoever has it can read your appointments. Don’t share it.')}
          </Text>
        </Notice>
      )}
      {feed.isMade ? (
        <>
          <p className={`${classes.plain} ${classes.quiet}`}>
            {feed.madeAt !== null && t('The address was made {{madeAt}}.', { madeAt: dateAndTime(feed.madeAt, zone) })}
          </p>
          <Choices feed={feed} isBusy={changing.isPending} onChange={(wish) => changing.mutate(wish)} />
          <NotSaved error={changing.error} />
          <div className={classes.acts}>
            <Button variant="light" onClick={() => setQuestion('roll')}>
              {t('Make a new address')}
            </Button>
            <Button variant="subtle" color="brick" onClick={() => setQuestion('remove')}>
              {t('Remove the address')}
            </Button>
          </div>
        </>
      ) : (
        <div className={classes.acts}>
          <Button loading={making.isPending} onClick={() => making.mutate({})}>
            {t('Make a secret address')}
          </Button>
        </div>
      )}
      {making.error && question === undefined && (
        <Notice tone="bad" announce="alert" title={t('No address was made')}>
          {wordsFor(making.error)}
        </Notice>
      )}
      <ConfirmDialog
        opened={question === 'roll'}
        title={t('Make a new address?')}
        confirm={t('Make a new address')}
        act={making}
        onConfirm={() => making.mutate({ covers, names })}
        onClose={() => setQuestion(undefined)}
      >
        <Text>{t('The address you have stops working at once, in every program that uses it.')}</Text>
      </ConfirmDialog>
      <ConfirmDialog
        opened={question === 'remove'}
        title={t('Remove the address?')}
        confirm={t('Remove the address')}
        danger
        act={removing}
        onConfirm={() => removing.mutate()}
        onClose={() => setQuestion(undefined)}
      >
        <Text>{t('Programs that use it get no more news from then on. What they have read may stay in them.')}</Text>
      </ConfirmDialog>
    </Stack>
  );
}

interface ChoicesProps {
  readonly feed: MyFeed;
  readonly isBusy: boolean;
  readonly onChange: (wish: FeedWish) => void;
}

function Choices({ feed, isBusy, onChange }: ChoicesProps) {
  return (
    <>
      {feed.mayCoverPractice && (
        <Radio.Group
          label={t('Which appointments')}
          value={feed.covers}
          onChange={(covers) => onChange({ covers: covers === 'practice' ? 'practice' : 'own' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="own" label={t('Mine')} disabled={isBusy} />
            <Radio value="practice" label={t('The whole practice’s')} disabled={isBusy} />
          </Stack>
        </Radio.Group>
      )}
      <Switch
        label={t('Clients’ initials')}
        description={t(
          'Without them it only says “Video appointment”: calendars are often shared, and copied elsewhere.',
        )}
        checked={feed.names === 'initials'}
        disabled={isBusy}
        onChange={({ currentTarget }) => onChange({ names: currentTarget.checked ? 'initials' : 'none' })}
      />
    </>
  );
}
