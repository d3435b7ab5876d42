import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconClock,
  IconMinus,
  type Icon,
} from '@tabler/icons-react';
import classes from './badge.module.css';

export type StateTone = 'good' | 'waiting' | 'bad' | 'back' | 'quiet';

const ICONS: Readonly<Record<StateTone, Icon>> = {
  good: IconCircleCheck,
  waiting: IconClock,
  bad: IconAlertTriangle,
  back: IconArrowBackUp,
  quiet: IconMinus,
};

/** A state in a word, with a colour and a sign: never the colour alone. */
export function StateBadge({ tone, children }: { readonly tone: StateTone; readonly children: string }) {
  const Icon = ICONS[tone];
  return (
    <span className={classes.badge} data-tone={tone === 'back' ? 'quiet' : tone}>
      <Icon size={15} aria-hidden="true" />
      {children}
    </span>
  );
}
