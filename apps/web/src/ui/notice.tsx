import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

const ICONS = { info: IconInfoCircle, good: IconCircleCheck, bad: IconAlertTriangle } as const;

interface NoticeProps {
  readonly tone?: keyof typeof ICONS;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Read out at once when it appears (`alert`), when there is a pause (`status`), or not by itself. */
  readonly announce?: 'alert' | 'status' | 'no';
}

export function Notice({ tone = 'info', title, children, announce = 'no' }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className={classes.notice} data-tone={tone} role={announce === 'no' ? undefined : announce}>
      <Icon className={classes.icon} size={22} aria-hidden="true" />
      <div>
        {title && <p className={classes.title}>{title}</p>}
        {children && <div className={classes.body}>{children}</div>}
      </div>
    </div>
  );
}
