import { Button, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { wordsFor } from '../../api/http.ts';
import { createApiKey, listApiKeys, revokeApiKey } from '../../api/practice.ts';
import type { ApiKey } from '../../api/types.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { dateAndTime } from '../../ui/times.ts';
import classes from './settings.module.css';
import { t } from '../../texts/texts.ts';

const KEYS = ['api-keys'];

/** For other programs that make appointments. The key itself is shown once and kept nowhere in clear. */
export function ApiKeys() {
  const queries = useQueryClient();
  const asked = useQuery({ queryKey: KEYS, queryFn: listApiKeys });
  const [name, setName] = useState('');
  const [revoked, setRevoked] = useState<ApiKey>();
  const making = useMutation({
    mutationFn: createApiKey,
    onSuccess: () => {
      setName('');
      void queries.invalidateQueries({ queryKey: KEYS });
    },
  });
  const revoking = useMutation({
    mutationFn: revokeApiKey,
    onSuccess: () => {
      setRevoked(undefined);
      void queries.invalidateQueries({ queryKey: KEYS });
    },
  });
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') making.mutate(name.trim());
  };
  return (
    <Card title={t('API keys')}>
      <p className={classes.quiet}>
        {t('For your booking system or other programs. A key can do what you can do here.')}
      </p>
      <form className={classes.inline} onSubmit={make}>
        <TextInput
          label={t('Name of the new key')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button type="submit" variant="light" loading={making.isPending} disabled={name.trim() === ''}>
          {t('Create key')}
        </Button>
      </form>
      {making.error && (
        <Notice tone="bad" announce="alert">
          {wordsFor(making.error)}
        </Notice>
      )}
      {making.data && (
        <Notice tone="good" announce="status" title={t('Copy the key now: it is not shown again')}>
          <CopyLink link={making.data.key} label={t('API key {{data}}', { data: making.data.name })} what="key" />
        </Notice>
      )}
      <QueryState asked={asked} lines={2}>
        {(items) => (
          <ul className={classes.list}>
            {items.map((key) => (
              <li key={key.id} className={classes.item}>
                <div>
                  <strong>{key.name}</strong>
                  <span className={classes.quiet}>
                    <code>{key.prefix}…</code>,{' '}
                    {key.revokedAt
                      ? t('revoked {{revokedAt}}', { revokedAt: dateAndTime(key.revokedAt) })
                      : key.lastUsedAt
                        ? t('last used {{lastUsedAt}}', { lastUsedAt: dateAndTime(key.lastUsedAt) })
                        : t('never used')}
                  </span>
                </div>
                {!key.revokedAt && (
                  <Button
                    variant="subtle"
                    color="brick"
                    size="sm"
                    aria-label={t('Revoke {{key}}', { key: key.name })}
                    onClick={() => setRevoked(key)}
                  >
                    {t('Revoke')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryState>
      <ConfirmDialog
        opened={revoked !== undefined}
        title={t('Revoke {{revoked}}?', { revoked: revoked?.name ?? '' })}
        confirm={t('Revoke key')}
        danger
        act={revoking}
        onConfirm={() => revoked && revoking.mutate(revoked.id)}
        onClose={() => setRevoked(undefined)}
      >
        <Text>{t('Programs that use it are refused at once. This can’t be undone.')}</Text>
      </ConfirmDialog>
    </Card>
  );
}
