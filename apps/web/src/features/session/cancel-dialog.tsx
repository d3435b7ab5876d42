import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type CancelBy, cancelSession, previewCancel } from '../../api/cancellation.ts';
import { wordsFor } from '../../api/http.ts';
import type { Session } from '../../api/types.ts';
import { cancelSentence } from '../../ui/cancellation-words.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSessionAct } from './use-session-act.ts';
import { t } from '../../texts/texts.ts';

const PRACTICE = 'practice';

/** Who cancels decides about the money, and both are said before it happens. */
export function CancelDialog({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const [who, setWho] = useState(PRACTICE);
  const [reason, setReason] = useState('');
  const clients = session.participants.filter(({ kind, cancelledAt }) => kind === 'client' && cancelledAt === null);
  const by: CancelBy = who === PRACTICE ? { by: 'practice' } : { by: 'client', participantId: who };
  const asked = useQuery({
    queryKey: ['cancel-preview', session.id, by],
    queryFn: () => previewCancel(session.id, by),
    staleTime: 0,
    retry: false,
  });
  const act = useSessionAct(
    session.id,
    () => cancelSession(session.id, by, reason.trim()),
    t('It is cancelled.'),
    onClose,
  );
  const nameOf = (id: string): string => session.participants.find((one) => one.id === id)?.name ?? t('the client');
  return (
    <ConfirmDialog
      opened
      title={t('Cancel this appointment?')}
      confirm={t('Cancel appointment')}
      stay={t('Keep it')}
      danger
      disabled={!asked.data}
      act={act}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <NativeSelect
        label={t('Who cancels?')}
        description={t('You: everybody gets everything back. A client: by the rule they were invited under')}
        mb="md"
        data={[
          { value: PRACTICE, label: t('We do') },
          ...clients.map(({ id, name }) => ({ value: id, label: t('{{name}} does', { name }) })),
        ]}
        value={who}
        onChange={({ currentTarget }) => setWho(currentTarget.value)}
        data-autofocus
      />
      {asked.error && (
        <Notice tone="bad" announce="alert" title={t('This can’t be cancelled like that')}>
          {wordsFor(asked.error)}
        </Notice>
      )}
      {asked.data && (
        <div role="status">
          {asked.data.people.length === 0 && <Text mb="xs">{t('Nobody was asked for money, so none moves.')}</Text>}
          {asked.data.people.map((person) => (
            <Text key={person.participantId} mb="xs">
              {cancelSentence(person, nameOf(person.participantId))}
            </Text>
          ))}
          <Text mb="md">
            {asked.data.endsSession
              ? t(
                  'The links then say that the appointment was cancelled, and nobody can come in. This can’t be undone.',
                )
              : t('The appointment goes on with the others. This can’t be undone.')}
          </Text>
        </div>
      )}
      <TextInput
        label={t('Reason')}
        description={t('Optional, for your own records')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
