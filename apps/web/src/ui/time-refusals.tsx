import { Button, Group } from '@mantine/core';
import { Notice } from './notice.tsx';
import type { Conflict, StartChoice } from './time-answers.ts';
import { clockTime, dateAndTime, zoneLabel } from './times.ts';
import { t } from '../texts/texts.ts';

interface StartChoicesProps {
  readonly choices: readonly StartChoice[];
  readonly zone: string;
  readonly onChoose: (startsAt: string) => void;
}

/** The clocks change that night: which of the real times is meant? */
export function StartChoices({ choices, zone, onChoose }: StartChoicesProps) {
  return (
    <Notice announce="alert" title={t('The clocks change then. Which time do you mean?')}>
      <Group mt="xs" gap="xs">
        {choices.map(({ startsAt, label }) => (
          <Button key={startsAt} variant="default" onClick={() => onChoose(startsAt)}>
            {label ?? `${dateAndTime(startsAt, zone)} ${zoneLabel(startsAt, zone)}`}
          </Button>
        ))}
      </Group>
    </Notice>
  );
}

interface OverlapNoticeProps {
  readonly conflicts: readonly Conflict[];
  readonly zone: string;
  readonly busy: boolean;
  /** What the button says: whoever presses it wants both. */
  readonly anyway: string;
  readonly onAnyway: () => void;
}

export function OverlapNotice({ conflicts, zone, busy, anyway, onAnyway }: OverlapNoticeProps) {
  const times = conflicts.map(({ startsAt, endsAt }) =>
    t('{{startsAt}} to {{endsAt}}', { startsAt: dateAndTime(startsAt, zone), endsAt: clockTime(endsAt, zone) }),
  );
  return (
    <Notice tone="bad" announce="alert" title={t('There is another appointment at that time')}>
      {times.length > 0 && <p>{times.join('; ')}</p>}
      <Button mt="sm" variant="default" loading={busy} onClick={onAnyway}>
        {anyway}
      </Button>
    </Notice>
  );
}
