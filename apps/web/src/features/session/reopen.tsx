import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { reopenSession } from '../../api/clock.ts';
import { isProblem } from '../../api/http.ts';
import { serverClock } from '../../api/server-clock.ts';
import type { Session } from '../../api/types.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { clockTime } from '../../ui/times.ts';
import { useSessionAct } from './use-session-act.ts';
import { t } from '../../texts/texts.ts';

/** Ended too early: until the window is over there is a way back. */
export function Reopen({ session, zone }: { readonly session: Session; readonly zone: string }) {
  const [asking, setAsking] = useState(false);
  const act = useSessionAct(
    session.id,
    (allowOverlap: boolean) => reopenSession(session.id, allowOverlap),
    t('The appointment is open again.'),
    () => setAsking(false),
  );
  if (session.phase !== 'ended' || Date.parse(session.closesAt) <= serverClock.nowMs()) return null;
  const isTaken = isProblem(act.error, 'SESSION_OVERLAPS');
  return (
    <>
      <div>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('Open it again')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('Open this appointment again?')}
        confirm={isTaken ? t('Open it anyway') : t('Open it again')}
        danger={isTaken}
        act={act}
        onConfirm={() => act.mutate(isTaken)}
        onClose={() => setAsking(false)}
      >
        <Text>
          {t(
            'The room is open until {{closesAt}}, and everyone’s link works as before. Whoever had been let in need not wait again, and nobody pays again.',
            { closesAt: clockTime(session.closesAt, zone) },
          )}
        </Text>
        {isTaken && <Text mt="sm">{t('Something else has been put into that time meanwhile.')}</Text>}
      </ConfirmDialog>
    </>
  );
}
