import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { endSession, extendSession } from '../../api/sessions.ts';
import type { Session } from '../../api/types.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { clockTime } from '../../ui/times.ts';
import { Notice } from '../../ui/notice.tsx';
import { wordsFor } from '../../api/http.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import classes from './session-page.module.css';
import { useSessionAct } from './use-session-act.ts';

export function SessionActions({ session }: { readonly session: Session }) {
  const [open, setOpen] = useState<'cancel' | 'end'>();
  const close = () => setOpen(undefined);
  const end = useSessionAct(session.id, () => endSession(session.id), 'The appointment has ended.', close);
  const extend = useSessionAct(
    session.id,
    (minutes: number) => extendSession(session.id, minutes),
    'There is more time now.',
    close,
  );
  if (session.phase !== 'upcoming' && session.phase !== 'open') return null;
  return (
    <>
      <div className={classes.row}>
        {session.phase === 'open' && (
          <>
            <Button variant="default" loading={extend.isPending} onClick={() => extend.mutate(10)}>
              Extend by 10 minutes
            </Button>
            <Button variant="default" onClick={() => setOpen('end')}>
              End appointment
            </Button>
          </>
        )}
        <Button variant="subtle" color="brick" onClick={() => setOpen('cancel')}>
          Cancel appointment
        </Button>
      </div>
      {extend.error && (
        <Notice tone="bad" announce="alert" title="The time couldn’t be extended">
          {wordsFor(extend.error)}
        </Notice>
      )}
      {open === 'cancel' && <CancelDialog session={session} onClose={close} />}
      <ConfirmDialog
        opened={open === 'end'}
        title="End this appointment?"
        confirm="End appointment"
        danger
        act={end}
        onConfirm={() => end.mutate(undefined)}
        onClose={close}
      >
        <Text>
          Everyone is asked out of the room now. Otherwise it closes by itself at {clockTime(session.closesAt)}.
        </Text>
      </ConfirmDialog>
    </>
  );
}
