import { useQuery } from '@tanstack/react-query';
import { readPendingDebit } from '../../api/refunds.ts';
import { Notice } from '../../ui/notice.tsx';
import { dayText } from '../../ui/times.ts';
import classes from './session-page.module.css';
import { t } from '../../texts/texts.ts';

interface PendingDebitNoteProps {
  readonly participantId: string;
  readonly clientName: string;
  /** Changes when the session is moved: then it is asked for again. */
  readonly stamp: string;
}

/** By when the client's bank has confirmed, and what to do where that is too late for the session. */
export function PendingDebitNote({ participantId, clientName, stamp }: PendingDebitNoteProps) {
  const { data: pending } = useQuery({
    queryKey: ['pending-debit', participantId, stamp],
    queryFn: () => readPendingDebit(participantId),
    retry: false,
  });
  if (!pending) return null;
  const day = dayText(pending.expectedBy);
  if (!pending.isTooLate)
    return <p className={classes.quiet}>{t('A bank debit; the bank confirms it by {{day}}.', { day })}</p>;
  return (
    <Notice tone="bad" title={t('The bank may confirm too late')}>
      {t(
        '{{clientName}} pays by bank debit, which the bank confirms by {{day}}: the appointment may have begun by then, and {{clientName}} can’t come in before. Move the appointment, or let {{clientName}} pay in another way or afterwards.',
        { clientName, day },
      )}
    </Notice>
  );
}
