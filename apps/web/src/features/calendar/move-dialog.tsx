import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CalendarEntry } from '../../api/calendar.ts';
import { Problem, wordsFor } from '../../api/http.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { choicesIn, conflictsIn } from '../../ui/time-answers.ts';
import { OverlapNotice, StartChoices } from '../../ui/time-refusals.tsx';
import { dateAndTime, instantsOf, placeOf, wallTime } from '../../ui/times.ts';
import classes from './calendar.module.css';
import type { Move } from './use-move.ts';
import { isOccupied, nameOf } from './words.ts';

interface MoveDialogProps {
  readonly entry: CalendarEntry;
  /** Where it was dropped; undefined: nobody has said yet. */
  readonly wish: string | undefined;
  readonly zone: string;
  readonly isMoving: boolean;
  /** What the server said to the last wish. */
  readonly error: unknown;
  readonly onMove: (move: Move) => void;
  readonly onClose: () => void;
}

/** Moving without a pointer, and what has to be answered before something is moved. */
export function MoveDialog({ entry, wish, zone, isMoving, error, onMove, onClose }: MoveDialogProps) {
  const wall = wallTime(wish ?? entry.startsAt, zone);
  const [date, setDate] = useState(wall.slice(0, 10));
  const [time, setTime] = useState(wall.slice(11));
  const [touched, setTouched] = useState(false);
  const problem = error instanceof Problem ? error : undefined;
  const conflicts = problem && conflictsIn(problem);
  const choices = problem ? choicesIn(problem) : [];
  const typed = `${date}T${time}`;
  const isComplete = date !== '' && time !== '';
  /** The wall time as it stands where the appointment's own zone is this one, so that the server tells of hours that come twice or not at all. */
  const start = (): string => {
    if (!touched && wish !== undefined) return wish;
    const [only] = instantsOf(typed, zone);
    return entry.timeZone === zone || only === undefined ? typed : new Date(only).toISOString();
  };
  const move = (startsAt: string, allowOverlap = false) => onMove({ entry, startsAt, allowOverlap });
  return (
    <Dialog opened onClose={onClose} title={`Move ${nameOf(entry)}`}>
      <form
        className={classes.moveForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete) move(start());
        }}
      >
        <p>
          Now at {dateAndTime(entry.startsAt, zone)} ({placeOf(zone)}). The length stays, and so does the link.
          {entry.standing === 'settled' && ' What was paid stays paid.'}
        </p>
        {isOccupied(entry) && (
          <Notice tone="bad" title="Somebody is there">
            Whoever is in the room or waits has to leave: the old time closes at once.
          </Notice>
        )}
        <Group grow align="start">
          <TextInput
            type="date"
            label="Date"
            value={date}
            data-autofocus
            onChange={({ currentTarget }) => {
              setDate(currentTarget.value);
              setTouched(true);
            }}
          />
          <TextInput
            type="time"
            label="Starts"
            value={time}
            onChange={({ currentTarget }) => {
              setTime(currentTarget.value);
              setTouched(true);
            }}
          />
        </Group>
        {choices.length > 0 && <StartChoices choices={choices} zone={zone} onChoose={(startsAt) => move(startsAt)} />}
        {conflicts && (
          <OverlapNotice
            conflicts={conflicts}
            zone={zone}
            busy={isMoving}
            anyway="Move anyway"
            onAnyway={() => move(start(), true)}
          />
        )}
        {error !== null && error !== undefined && !conflicts && choices.length === 0 && (
          <Notice tone="bad" announce="alert" title="It wasn’t moved">
            {wordsFor(error)}
          </Notice>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Leave it where it is
          </Button>
          <Button type="submit" loading={isMoving} disabled={!isComplete}>
            Move
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
