import { Link } from '@tanstack/react-router';
import { IconBell } from '@tabler/icons-react';
import { useChimeForNew, useWaitingNow } from './use-waiting.ts';
import classes from './waiting.module.css';
import { t } from '../../texts/texts.ts';

/** On every page of the practice: somebody waits, and the way to them. */
export function WaitingBadge() {
  const asked = useWaitingNow(true);
  const waiting = asked.data?.items.filter(({ here }) => here);
  useChimeForNew(waiting?.map(({ participantId }) => participantId));
  const [first, ...others] = waiting ?? [];
  return (
    <span role="status">
      {first && (
        <Link to="/sessions/$sessionId" params={{ sessionId: first.sessionId }} className={classes.badge}>
          <IconBell size={18} aria-hidden="true" />
          {others.length === 0
            ? t('{{first}} is waiting', { first: first.name })
            : t('{{others}} are waiting', { others: others.length + 1 })}
        </Link>
      )}
    </span>
  );
}
