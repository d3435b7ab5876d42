import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  listWebhookEndpoints,
  type WebhookEndpoint,
  type WebhookEndpointWithSecret,
} from '../../api/webhook-endpoints.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import table from '../../ui/table.module.css';
import { EndpointCard } from './endpoint-card.tsx';
import { EndpointForm } from './endpoint-form.tsx';
import { t } from '../../texts/texts.ts';

export const ENDPOINTS = ['webhook-endpoints'];

/** Where the practice's own systems are told of what happens: for its owner. */
export function WebhookEndpoints({ zone }: { readonly zone: string }) {
  const queries = useQueryClient();
  const asked = useQuery({ queryKey: ENDPOINTS, queryFn: listWebhookEndpoints, refetchInterval: 15_000 });
  const [edited, setEdited] = useState<WebhookEndpoint | 'new'>();
  const [shown, setShown] = useState<WebhookEndpointWithSecret>();
  const close = () => setEdited(undefined);
  const refresh = () => void queries.invalidateQueries({ queryKey: ENDPOINTS });
  const isFull = asked.data !== undefined && asked.data.items.length >= asked.data.most;
  const show = (made: WebhookEndpointWithSecret | undefined) => {
    if (made) setShown(made);
    close();
    refresh();
  };
  return (
    <Page
      title={t('Webhooks')}
      lead={t('Your own systems hear at once when something happens: appointments, payments, who came.')}
      width="wide"
      actions={
        <>
          <LinkButton to="/settings" variant="default">
            {t('All settings')}
          </LinkButton>
          {asked.data && (
            <Button onClick={() => setEdited('new')} disabled={isFull}>
              {t('Add endpoint')}
            </Button>
          )}
        </>
      }
    >
      {shown && (
        <Notice tone="good" announce="status" title={t('Copy the secret now: it is not shown again')}>
          <p>{t('With it your system can tell that {{url}} is called by us and nobody else.', { url: shown.url })}</p>
          <CopyLink link={shown.secret} label={t('Secret of {{url}}', { url: shown.url })} what="secret" />
          <Button mt="sm" variant="default" onClick={() => setShown(undefined)}>
            {t('I have it')}
          </Button>
        </Notice>
      )}
      {isFull && (
        <Notice>
          {t('There are {{most}} endpoints, which is as many as there can be.', { most: asked.data?.most ?? 0 })}
        </Notice>
      )}
      <QueryState asked={asked}>
        {({ items, types }) => (
          <>
            {items.length === 0 ? (
              <div className={table.empty}>
                <p>{t('Nobody is told yet.')}</p>
                <p className={table.quiet}>
                  {t('Events hold ids, times, amounts and states; no names, no addresses and nothing clinical.')}
                </p>
                <Button variant="light" onClick={() => setEdited('new')}>
                  {t('Add the first endpoint')}
                </Button>
              </div>
            ) : (
              items.map((endpoint) => (
                <EndpointCard
                  key={endpoint.id}
                  endpoint={endpoint}
                  allTypes={types}
                  zone={zone}
                  onEdit={() => setEdited(endpoint)}
                  onSecret={show}
                  onChanged={refresh}
                />
              ))
            )}
            <Dialog
              opened={edited !== undefined}
              onClose={close}
              title={edited === 'new' ? t('New endpoint') : t('Change endpoint')}
            >
              {edited && (
                <EndpointForm
                  key={edited === 'new' ? 'new' : edited.id}
                  endpoint={edited === 'new' ? undefined : edited}
                  types={types}
                  onDone={show}
                />
              )}
            </Dialog>
          </>
        )}
      </QueryState>
    </Page>
  );
}
