import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Move, type MovePreview, previewMove } from '../api/clock.ts';
import { Problem, wordsFor } from '../api/http.ts';
import { listMembers } from '../api/practice.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { moneyText } from './money.ts';
import classes from './move-dialog.module.css';
import { Notice } from './notice.tsx';
import { choicesIn } from './time-answers.ts';
import { StartChoices } from './time-refusals.tsx';
import { clockTime, instantsOf, longDate, placeOf, shortDate, wallTime } from './times.ts';
import { t } from '../texts/texts.ts';

interface MoveDialogProps {
  readonly session: {
    readonly id: string;
    readonly startsAt: string;
    readonly timeZone: string;
    readonly practitioner: { readonly id: string; readonly name: string };
  };
  /** Whose appointment it is, for the title. */
  readonly name: string;
  /** Times are shown and typed in it. */
  readonly zone: string;
  /** Where it was dropped in a calendar; undefined: nobody has said yet. */
  readonly wish?: string | undefined;
  /** Owners and reception hand a session to another practitioner. */
  readonly mayHandOver: boolean;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onMove: (move: Move, allowOverlap: boolean) => void;
  readonly onClose: () => void;
}

/** Another time or another practitioner, wherever one is on the way to it: what follows and what is in the way is said before it happens. */
export function MoveDialog({ session, name, zone, wish, mayHandOver, act, onMove, onClose }: MoveDialogProps) {
  const [instant, setInstant] = useState(wish);
  const [date, setDate] = useState(wallTime(wish ?? session.startsAt, zone).slice(0, 10));
  const [time, setTime] = useState(wallTime(wish ?? session.startsAt, zone).slice(11));
  const [practitionerId, setPractitionerId] = useState(session.practitioner.id);
  const startsAt = instant ?? startOf(`${date}T${time}`, zone, session.timeZone);
  const isElsewhere = instant !== undefined || `${date}T${time}` !== wallTime(session.startsAt, zone);
  const move: Move = {
    ...(isElsewhere ? { startsAt } : {}),
    ...(practitionerId === session.practitioner.id ? {} : { practitionerId }),
  };
  const isWhole = date !== '' && time !== '' && Object.keys(move).length > 0;
  const asked = useQuery({
    queryKey: ['move-preview', session.id, session.startsAt, move],
    queryFn: () => previewMove(session.id, move),
    enabled: isWhole,
    staleTime: 0,
    retry: false,
  });
  const preview = isWhole ? asked.data : undefined;
  const { refetch } = asked;
  useEffect(() => {
    if (act.error) void refetch(); // something came in between: what is in the way now?
  }, [act.error, refetch]);
  const overlaps = (preview?.conflicts ?? []).length > 0;
  const choices = isWhole && asked.error instanceof Problem ? choicesIn(asked.error) : [];
  return (
    <ConfirmDialog
      opened
      title={t('Move {{name}}', { name })}
      confirm={overlaps ? t('Move anyway') : t('Move')}
      stay={t('Leave it where it is')}
      danger={overlaps}
      disabled={!preview}
      act={act}
      onConfirm={() => onMove(move, overlaps)}
      onClose={onClose}
    >
      <div className={classes.fields}>
        <TextInput
          label={t('Date in {{place}}', { place: placeOf(zone) })}
          type="date"
          value={date}
          onChange={({ currentTarget }) => {
            setDate(currentTarget.value);
            setInstant(undefined);
          }}
          data-autofocus
        />
        <TextInput
          label={t('Starts')}
          type="time"
          value={time}
          onChange={({ currentTarget }) => {
            setTime(currentTarget.value);
            setInstant(undefined);
          }}
        />
        {mayHandOver && (
          <PractitionerChoice current={session.practitioner} chosen={practitionerId} onChoose={setPractitionerId} />
        )}
        {choices.length > 0 && <StartChoices choices={choices} zone={zone} onChoose={setInstant} />}
        {asked.error && isWhole && choices.length === 0 && (
          <Notice tone="bad" announce="alert" title={t('That isn’t possible')}>
            {wordsFor(asked.error)}
          </Notice>
        )}
        <div role="status" className={classes.consequences}>
          {preview && <Consequences preview={preview} zone={zone} />}
        </div>
      </div>
    </ConfirmDialog>
  );
}

/** The wall time as it was typed where the appointment's own zone is this one, so that the server tells of hours that come twice or not at all. */
function startOf(wall: string, zone: string, own: string): string {
  const [only] = instantsOf(wall, zone);
  return own === zone || only === undefined ? wall : new Date(only).toISOString();
}

interface PractitionerChoiceProps {
  readonly current: { readonly id: string; readonly name: string };
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function PractitionerChoice({ current, chosen, onChoose }: PractitionerChoiceProps) {
  const members = useQuery({ queryKey: ['members'], queryFn: listMembers });
  const practitioners = (members.data ?? []).filter(
    ({ id, role, suspended }) => id === current.id || (!suspended && role !== 'reception'),
  );
  if (practitioners.length < 2) return null;
  return (
    <NativeSelect
      label={t('Practitioner')}
      data={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    />
  );
}

function Consequences({ preview, zone }: { readonly preview: MovePreview; readonly zone: string }) {
  const { startsAt, endsAt, practitioner, conflicts, payments, insideNow } = preview;
  return (
    <>
      <Text>
        {t('{{date}}, {{startsAt}} to {{endsAt}}, with {{practitioner}}. The links stay the same.', {
          date: longDate(startsAt, zone),
          startsAt: clockTime(startsAt, zone),
          endsAt: clockTime(endsAt, zone),
          practitioner: practitioner.name,
        })}
      </Text>
      {payments.map(({ participantId, name, paidMinor, currency }) => (
        <Text key={participantId}>
          {t('{{name}} has paid {{amount}}: it follows. Nothing is charged again.', {
            name,
            amount: moneyText({ amount: paidMinor, currency }),
          })}
        </Text>
      ))}
      {insideNow > 0 && (
        <Text>{t('{{count}} people are in the room now and are asked out.', { count: insideNow })}</Text>
      )}
      {conflicts.length > 0 && (
        <Notice
          tone="bad"
          title={t('{{practitioner}} has another appointment at that time', { practitioner: practitioner.name })}
        >
          {conflicts
            .map((one) =>
              t('{{date}}, {{startsAt}} to {{endsAt}}', {
                date: shortDate(one.startsAt, zone),
                startsAt: clockTime(one.startsAt, zone),
                endsAt: clockTime(one.endsAt, zone),
              }),
            )
            .join('; ')}
        </Notice>
      )}
    </>
  );
}
