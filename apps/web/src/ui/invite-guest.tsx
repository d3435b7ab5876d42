import { Button, type ButtonProps, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { wordsFor } from '../api/http.ts';
import { inviteGuest } from '../api/sessions.ts';
import { CopyLink } from './copy-link.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';
import { t } from '../texts/texts.ts';

interface InviteGuestProps extends Pick<ButtonProps, 'size' | 'variant'> {
  readonly sessionId: string;
}

/** A carer or an interpreter comes along: a name, and the link to send them. On the session's page and in the call. */
export function InviteGuest({ sessionId, ...look }: InviteGuestProps) {
  const queries = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const inviting = useMutation({
    mutationFn: () => inviteGuest(sessionId, name.trim()),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['session', sessionId] });
      void queries.invalidateQueries({ queryKey: ['timeline', sessionId] });
    },
  });
  const close = () => {
    setOpened(false);
    setName('');
    inviting.reset();
  };
  const guest = inviting.data;
  return (
    <>
      <Button
        variant="default"
        {...look}
        onClick={() => setOpened(true)}
        leftSection={<IconUserPlus size={20} aria-hidden="true" />}
      >
        {t('Invite someone')}
      </Button>
      <Dialog
        opened={opened}
        onClose={close}
        title={guest ? t('{{guest}} is invited', { guest: guest.name }) : t('Invite someone')}
      >
        {guest ? (
          <>
            <p>{t('Send them this link. It is theirs alone and works until the appointment is over.')}</p>
            <CopyLink link={guest.link} label={t('Link for {{guest}}', { guest: guest.name })} />
            <Group justify="flex-end" mt="lg">
              <Button onClick={close}>{t('Done')}</Button>
            </Group>
          </>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() !== '') inviting.mutate();
            }}
          >
            <TextInput
              label={t('Name')}
              description={t('For example a carer or an interpreter. They have nothing to pay.')}
              value={name}
              maxLength={200}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
              data-autofocus
            />
            {inviting.error && (
              <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
                {wordsFor(inviting.error)}
              </Notice>
            )}
            <Group justify="flex-end" mt="lg">
              <Button variant="default" onClick={close}>
                {t('Not now')}
              </Button>
              <Button type="submit" loading={inviting.isPending} disabled={name.trim() === ''}>
                {t('Make a link')}
              </Button>
            </Group>
          </form>
        )}
      </Dialog>
    </>
  );
}
