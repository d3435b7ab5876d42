import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { type Move, moveSession } from '../../api/clock.ts';
import { endSession } from '../../api/sessions.ts';
import type { Session } from '../../api/types.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { InviteGuest } from '../../ui/invite-guest.tsx';
import { MoveDialog } from '../../ui/move-dialog.tsx';
import { clockTime } from '../../ui/times.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { MoreTime } from './more-time.tsx';
import { Reopen } from './reopen.tsx';
import classes from './session-page.module.css';
import { useSessionAct } from './use-session-act.ts';
import { t } from '../../texts/texts.ts';

interface SessionActionsProps {
  readonly session: Session;
  readonly zone: string;
  readonly mayHandOver: boolean;
}

export function SessionActions({ session, zone, mayHandOver }: SessionActionsProps) {
  const [open, setOpen] = useState<'cancel' | 'end' | 'move'>();
  const close = () => setOpen(undefined);
  const end = useSessionAct(session.id, () => endSession(session.id), t('The appointment has ended.'), close);
  const move = useSessionAct(
    session.id,
    (wish: { readonly move: Move; readonly allowOverlap: boolean }) =>
      moveSession(session.id, wish.move, wish.allowOverlap),
    t('The appointment is moved.'),
    close,
  );
  if (session.phase === 'ended') return <Reopen session={session} zone={zone} />;
  if (session.phase !== 'upcoming' && session.phase !== 'open') return null;
  return (
    <>
      <div className={classes.row}>
        <InviteGuest sessionId={session.id} />
        {session.phase === 'open' && (
          <>
            <MoreTime session={session} zone={zone} />
            <Button variant="default" onClick={() => setOpen('end')}>
              {t('End appointment')}
            </Button>
          </>
        )}
        <Button variant="default" onClick={() => setOpen('move')}>
          {t('Move appointment')}
        </Button>
        <Button variant="subtle" color="brick" onClick={() => setOpen('cancel')}>
          {t('Cancel appointment')}
        </Button>
      </div>
      {open === 'move' && (
        <MoveDialog
          session={session}
          name={t('this appointment')}
          zone={session.timeZone}
          mayHandOver={mayHandOver}
          act={move}
          onMove={(to, allowOverlap) => move.mutate({ move: to, allowOverlap })}
          onClose={close}
        />
      )}
      {open === 'cancel' && <CancelDialog session={session} onClose={close} />}
      <ConfirmDialog
        opened={open === 'end'}
        title={t('End this appointment?')}
        confirm={t('End appointment')}
        danger
        act={end}
        onConfirm={() => end.mutate(undefined)}
        onClose={close}
      >
        <Text>
          {t('Everyone is asked out of the room now. Otherwise it closes by itself at {{closesAt}}.', {
            closesAt: clockTime(session.closesAt, zone),
          })}
        </Text>
      </ConfirmDialog>
    </>
  );
}
