import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { wordsFor } from '../../api/http.ts';
import {
  changeWebhookEndpoint,
  removeWebhookEndpoint,
  rollWebhookSecret,
  testWebhookEndpoint,
  type WebhookEndpoint,
  type WebhookEndpointWithSecret,
} from '../../api/webhook-endpoints.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/page.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { dateAndTime } from '../../ui/times.ts';
import { DELIVERIES, Deliveries } from './deliveries.tsx';
import { OFF_WORDS } from './words.ts';
import classes from './webhook-endpoints.module.css';
import { t } from '../../texts/texts.ts';

interface EndpointCardProps {
  readonly endpoint: WebhookEndpoint;
  readonly allTypes: readonly string[];
  readonly zone: string;
  readonly onEdit: () => void;
  readonly onSecret: (made: WebhookEndpointWithSecret) => void;
  readonly onChanged: () => void;
}

/** One endpoint: how it stands, what can be done with it, and its log. */
export function EndpointCard({ endpoint, allTypes, zone, onEdit, onSecret, onChanged }: EndpointCardProps) {
  const { id, url, description, types, failingSince, offAt, offWhy, oldSecretUntil } = endpoint;
  const queries = useQueryClient();
  const [asks, setAsks] = useState<'roll' | 'remove'>();
  const [showsLog, setShowsLog] = useState(false);
  const [overlap, setOverlap] = useState('24');
  const testing = useMutation({
    mutationFn: () => testWebhookEndpoint(id),
    onSuccess: async () => {
      setShowsLog(true);
      notifications.show({ message: t('A test event is on its way.') });
      await queries.invalidateQueries({ queryKey: [...DELIVERIES, id] });
    },
  });
  const switching = useMutation({
    mutationFn: (on: boolean) => changeWebhookEndpoint(id, { on }),
    onSuccess: async () => {
      onChanged();
      await queries.invalidateQueries({ queryKey: [...DELIVERIES, id] });
    },
  });
  const rolling = useMutation({
    mutationFn: () => rollWebhookSecret(id, Number(overlap)),
    onSuccess: (made) => {
      setAsks(undefined);
      onSecret(made);
    },
  });
  const removing = useMutation({ mutationFn: () => removeWebhookEndpoint(id), onSuccess: onChanged });
  const error = testing.error ?? switching.error;
  const name = description === '' ? url : description;
  return (
    <Card
      title={name}
      actions={
        offAt === null ? (
          failingSince === null ? (
            <StateBadge tone="good">{t('On')}</StateBadge>
          ) : (
            <StateBadge tone="bad">{t('Failing')}</StateBadge>
          )
        ) : (
          <StateBadge tone="quiet">{t('Off')}</StateBadge>
        )
      }
    >
      <div className={classes.about}>
        {description !== '' && <code className={classes.url}>{url}</code>}
        <span className={classes.quiet}>
          {types.length === allTypes.length
            ? t('Is told of everything.')
            : t('Is told of {{types}}.', { types: types.join(', ') })}
        </span>
        {oldSecretUntil && (
          <span className={classes.quiet}>
            {t('The secret before this one counts until {{oldSecretUntil}}.', {
              oldSecretUntil: dateAndTime(oldSecretUntil, zone),
            })}
          </span>
        )}
      </div>
      {offWhy && offAt && (
        <Notice
          tone={offWhy === 'by_hand' ? 'info' : 'bad'}
          title={t('Off since {{offAt}}', { offAt: dateAndTime(offAt, zone) })}
        >
          {OFF_WORDS[offWhy]}
        </Notice>
      )}
      {offAt === null && failingSince && (
        <Notice
          tone="bad"
          title={t('Nothing got through since {{failingSince}}', { failingSince: dateAndTime(failingSince, zone) })}
        >
          {t('Each event is tried for three days. If nothing gets through by then, we switch this endpoint off.')}
        </Notice>
      )}
      {error && (
        <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
          {wordsFor(error)}
        </Notice>
      )}
      <Group gap="xs">
        <Button
          size="sm"
          variant="light"
          disabled={offAt !== null}
          loading={testing.isPending}
          onClick={() => testing.mutate()}
        >
          {t('Send a test event')}
        </Button>
        <Button size="sm" variant="default" aria-expanded={showsLog} onClick={() => setShowsLog(!showsLog)}>
          {showsLog ? t('Hide the log') : t('Show the log')}
        </Button>
        <Button size="sm" variant="default" onClick={onEdit} aria-label={t('Change {{name}}', { name })}>
          {t('Change')}
        </Button>
        <Button
          size="sm"
          variant="default"
          onClick={() => setAsks('roll')}
          aria-label={t('New secret for {{name}}', { name })}
        >
          {t('New secret')}
        </Button>
        <Button
          size="sm"
          variant="default"
          loading={switching.isPending}
          onClick={() => switching.mutate(offAt !== null)}
        >
          {offAt === null ? t('Switch off') : t('Switch on')}
        </Button>
        <Button
          size="sm"
          variant="subtle"
          color="brick"
          onClick={() => setAsks('remove')}
          aria-label={t('Remove {{name}}', { name })}
        >
          {t('Remove')}
        </Button>
      </Group>
      {showsLog && <Deliveries endpointId={id} isOff={offAt !== null} zone={zone} onReplayed={onChanged} />}
      <ConfirmDialog
        opened={asks === 'roll'}
        title={t('A new secret?')}
        confirm={t('Make a new secret')}
        act={rolling}
        onConfirm={() => rolling.mutate()}
        onClose={() => setAsks(undefined)}
      >
        <Text mb="md">{t('We show it once. Until your system knows it, the one that it has can go on counting.')}</Text>
        <NativeSelect
          label={t('The secret of now counts')}
          value={overlap}
          onChange={({ currentTarget }) => setOverlap(currentTarget.value)}
          data={[
            { value: '0', label: t('No longer: it is known to somebody') },
            { value: '1', label: t('For one more hour') },
            { value: '24', label: t('For one more day') },
            { value: '72', label: t('For three more days') },
          ]}
        />
      </ConfirmDialog>
      <ConfirmDialog
        opened={asks === 'remove'}
        title={t('Remove {{name}}?', { name })}
        confirm={t('Remove endpoint')}
        danger
        act={removing}
        onConfirm={() => removing.mutate()}
        onClose={() => setAsks(undefined)}
      >
        <Text>
          {t('Nothing is sent there any more, what waits included, and its log is gone. This can’t be undone.')}
        </Text>
      </ConfirmDialog>
    </Card>
  );
}
