import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { reopenSession } from '../../api/clock.ts';
import { isProblem } from '../../api/http.ts';
import { serverClock } from '../../api/server-clock.ts';
import type { Session } from '../../api/types.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { clockTime } from '../../ui/times.ts';
import { useSessionAct } from './use-session-act.ts';

/** Ended too early: until the window is over there is a way back. */
export function Reopen({ session, zone }: { readonly session: Session; readonly zone: string }) {
  const [asking, setAsking] = useState(false);
  const act = useSessionAct(
    session.id,
    (allowOverlap: boolean) => reopenSession(session.id, allowOverlap),
    'The appointment is open again.',
    () => setAsking(false),
  );
  if (session.phase !== 'ended' || Date.parse(session.closesAt) <= serverClock.nowMs()) return null;
  const isTaken = isProblem(act.error, 'SESSION_OVERLAPS');
  return (
    <>
      <div>
        <Button variant="default" onClick={() => setAsking(true)}>
          Open it again
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title="Open this appointment again?"
        confirm={isTaken ? 'Open it anyway' : 'Open it again'}
        danger={isTaken}
        act={act}
        onConfirm={() => act.mutate(isTaken)}
        onClose={() => setAsking(false)}
      >
        <Text>
          The room is open until {clockTime(session.closesAt, zone)}, and everyone’s link works as before. Whoever had
          been let in need not wait again, and nobody pays again.
        </Text>
        {isTaken && <Text mt="sm">Something else has been put into that time meanwhile.</Text>}
      </ConfirmDialog>
    </>
  );
}
