import type { Standing } from '@vestibule/kernel';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconClock,
  IconCoin,
  IconGift,
  IconMinus,
} from '@tabler/icons-react';
import classes from './badge.module.css';
import { t } from '../texts/texts.ts';

const LOOKS: Record<
  Standing,
  { readonly label: () => string; readonly tone: string; readonly Icon: typeof IconClock }
> = {
  not_required: { label: () => t('No fee'), tone: 'quiet', Icon: IconMinus },
  due: { label: () => t('Unpaid'), tone: 'waiting', Icon: IconCoin },
  processing: { label: () => t('Processing'), tone: 'waiting', Icon: IconClock },
  settled: { label: () => t('Paid'), tone: 'good', Icon: IconCircleCheck },
  waived: { label: () => t('Waived'), tone: 'good', Icon: IconGift },
  refunded: { label: () => t('Refunded'), tone: 'quiet', Icon: IconArrowBackUp },
  disputed: { label: () => t('Disputed'), tone: 'bad', Icon: IconAlertTriangle },
};

/** A word and a sign for it, where there is no room for a badge. */
export const standingLook = (standing: Standing): (typeof LOOKS)[Standing] => LOOKS[standing];

export function StandingBadge({ standing }: { readonly standing: Standing }) {
  const { label, tone, Icon } = LOOKS[standing];
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={15} aria-hidden="true" />
      {label()}
    </span>
  );
}

export function PresenceBadge({ present, name }: { readonly present: boolean; readonly name?: string }) {
  return (
    <span className={classes.badge} data-tone={present ? 'lamp' : 'quiet'}>
      <span className={classes.dot} data-on={present} aria-hidden="true" />
      {name && `${name}: `}
      {present ? t('in the room') : t('not here')}
    </span>
  );
}
