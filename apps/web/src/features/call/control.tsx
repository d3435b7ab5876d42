import type { ReactNode } from 'react';
import classes from './controls.module.css';
import { t } from '../../texts/texts.ts';

interface ControlProps {
  readonly icon: ReactNode;
  readonly label: string;
  /** Said in full to whom the icon says nothing; it contains the label. */
  readonly name?: string;
  readonly pressed?: boolean;
  readonly off?: boolean;
  readonly leave?: boolean;
  readonly badge?: number;
  /** As `aria-keyshortcuts` wants it. */
  readonly shortcut?: string;
  readonly onClick: () => void;
}

/** One of the round buttons. The words stand under the icon: nobody should have to guess in an appointment. */
export function Control({
  icon,
  label,
  name = label,
  pressed,
  off = false,
  leave = false,
  badge = 0,
  shortcut,
  onClick,
}: ControlProps) {
  return (
    <button
      type="button"
      className={classes.control}
      aria-pressed={pressed}
      aria-label={badge > 0 ? t('{{name}}, {{badge}} unread', { name, badge }) : name === label ? undefined : name}
      aria-keyshortcuts={shortcut}
      data-off={off}
      data-leave={leave}
      onClick={onClick}
    >
      <span className={classes.icon} aria-hidden="true">
        {icon}
        {badge > 0 && <span className={classes.badge} data-count={badge > 9 ? '9+' : badge} />}
      </span>
      <span className={classes.label}>{label}</span>
    </button>
  );
}
