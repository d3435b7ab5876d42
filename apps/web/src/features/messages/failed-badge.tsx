import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconMailX } from '@tabler/icons-react';
import { messageCountsKey, readMessageCounts } from '../../api/messages.ts';
import classes from './messages-page.module.css';
import { t } from '../../texts/texts.ts';

const LOOK_EVERY_MS = 60_000;

/** On every page of the practice: somebody was not told what they are to know, and a person can still do something about it. */
export function FailedMessagesBadge() {
  const asked = useQuery({
    queryKey: messageCountsKey,
    queryFn: readMessageCounts,
    refetchInterval: LOOK_EVERY_MS,
  });
  const { failed = 0, returned = 0 } = asked.data ?? {};
  return (
    <span role="status">
      {returned > 0 && (
        <Link to="/messages" search={{ standing: 'returned' }} className={classes.badge}>
          <IconMailX size={18} aria-hidden="true" />
          {returned === 1 ? t('1 came back') : t('{{returned}} came back', { returned })}
        </Link>
      )}
      {failed > 0 && (
        <Link to="/messages" search={{ standing: 'failed' }} className={classes.badge}>
          <IconMailX size={18} aria-hidden="true" />
          {failed === 1 ? t('1 not sent') : t('{{failed}} not sent', { failed })}
        </Link>
      )}
    </span>
  );
}
