import { IconHandStop, IconUsers } from '@tabler/icons-react';
import { Control } from './control.tsx';
import type { Talk } from './use-talk.ts';
import { t } from '../../texts/texts.ts';

interface PeopleControlsProps {
  readonly talk: Talk;
  readonly peopleOpen: boolean;
  /** Only for whoever holds the session. */
  readonly onPeople: (() => void) | undefined;
}

/** On the bar: one's own hand, or for whoever holds the session the others. */
export function PeopleControls({ talk, peopleOpen, onPeople }: PeopleControlsProps) {
  const { toggleHand, isUp, hands } = talk;
  return (
    <>
      {toggleHand && (
        <Control
          icon={<IconHandStop />}
          label={t('Hand')}
          name={isUp ? t('Lower hand') : t('Raise hand')}
          pressed={isUp}
          onClick={() => void toggleHand().catch(() => undefined)}
        />
      )}
      {onPeople && (
        <Control
          icon={<IconUsers />}
          label={t('People')}
          name={hands.length > 0 ? t('People, hand raised') : t('People')}
          pressed={peopleOpen}
          onClick={onPeople}
        />
      )}
    </>
  );
}
