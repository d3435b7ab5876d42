import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Move, type MovePreview, moveSession, previewMove } from '../../api/clock.ts';
import { wordsFor } from '../../api/http.ts';
import { listMembers } from '../../api/practice.ts';
import type { Session } from '../../api/types.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { moneyText } from '../../ui/money.ts';
import { Notice } from '../../ui/notice.tsx';
import { clockTime, longDate, placeOf, shortDate, wallTime } from '../../ui/times.ts';
import classes from './session-page.module.css';
import { useSessionAct } from './use-session-act.ts';

interface MoveDialogProps {
  readonly session: Session;
  /** Owners and reception hand a session to another practitioner. */
  readonly mayHandOver: boolean;
  readonly onClose: () => void;
}

/** Another time or another practitioner; what follows and what is in the way is said before it happens. */
export function MoveDialog({ session, mayHandOver, onClose }: MoveDialogProps) {
  const zone = session.timeZone;
  const was = wallTime(session.startsAt, zone);
  const [date, setDate] = useState(was.slice(0, 10));
  const [time, setTime] = useState(was.slice(11));
  const [practitionerId, setPractitionerId] = useState(session.practitioner.id);
  const wall = `${date}T${time}`;
  const move: Move = {
    ...(wall === was ? {} : { startsAt: wall }),
    ...(practitionerId === session.practitioner.id ? {} : { practitionerId }),
  };
  const isWhole = date !== '' && time !== '' && Object.keys(move).length > 0;
  const asked = useQuery({
    queryKey: ['move-preview', session.id, move],
    queryFn: () => previewMove(session.id, move),
    enabled: isWhole,
    staleTime: 0,
    retry: false,
  });
  const preview = isWhole ? asked.data : undefined;
  const conflicts = preview?.conflicts ?? [];
  const act = useSessionAct(
    session.id,
    () => moveSession(session.id, move, conflicts.length > 0),
    'The appointment is moved.',
    onClose,
  );
  const members = useQuery({ queryKey: ['members'], queryFn: listMembers, enabled: mayHandOver });
  const practitioners = (members.data ?? []).filter(
    ({ id, role, suspended }) => id === session.practitioner.id || (!suspended && role !== 'reception'),
  );
  return (
    <ConfirmDialog
      opened
      title="Move this appointment"
      confirm={conflicts.length > 0 ? 'Move anyway' : 'Move'}
      danger={conflicts.length > 0}
      disabled={!preview}
      act={act}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <div className={classes.fields}>
        <TextInput
          label={`Date in ${placeOf(zone)}`}
          type="date"
          value={date}
          onChange={({ currentTarget }) => setDate(currentTarget.value)}
          data-autofocus
        />
        <TextInput
          label="Start"
          type="time"
          value={time}
          onChange={({ currentTarget }) => setTime(currentTarget.value)}
        />
        {mayHandOver && practitioners.length > 1 && (
          <NativeSelect
            label="Practitioner"
            data={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
            value={practitionerId}
            onChange={({ currentTarget }) => setPractitionerId(currentTarget.value)}
          />
        )}
        {asked.error && isWhole && (
          <Notice tone="bad" announce="alert" title="That isn’t possible">
            {wordsFor(asked.error)}
          </Notice>
        )}
        <div role="status">{preview && <Consequences preview={preview} zone={zone} />}</div>
      </div>
    </ConfirmDialog>
  );
}

function Consequences({ preview, zone }: { readonly preview: MovePreview; readonly zone: string }) {
  const { startsAt, endsAt, practitioner, conflicts, payments, insideNow } = preview;
  return (
    <>
      <Text>
        {longDate(startsAt, zone)}, {clockTime(startsAt, zone)} to {clockTime(endsAt, zone)}, with {practitioner.name}.
        The links stay the same.
      </Text>
      {payments.map(({ participantId, name, paidMinor, currency }) => (
        <Text key={participantId} mt="xs">
          {name} has paid {moneyText({ amount: paidMinor, currency })}: it follows. Nothing is charged again.
        </Text>
      ))}
      {insideNow > 0 && (
        <Text mt="xs">
          {insideNow === 1 ? 'One person is in the room now and is' : `${insideNow} people are in the room now and are`}{' '}
          asked out.
        </Text>
      )}
      {conflicts.length > 0 && (
        <Notice tone="bad" title={`${practitioner.name} has another appointment at that time`}>
          {conflicts
            .map(
              (one) =>
                `${shortDate(one.startsAt, zone)}, ${clockTime(one.startsAt, zone)} to ${clockTime(one.endsAt, zone)}`,
            )
            .join('; ')}
        </Notice>
      )}
    </>
  );
}
