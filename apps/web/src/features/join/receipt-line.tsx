import { IconReceipt } from '@tabler/icons-react';
import type { JoinFee } from '../../api/types.ts';
import classes from './states.module.css';
import { moneySentence } from './words.ts';

interface ReceiptLineProps {
  readonly fee: JoinFee | null;
  readonly practiceName: string;
  /** False where nothing is asked any more: the appointment was cancelled. */
  readonly owed?: boolean;
}

export function ReceiptLine({ fee, practiceName, owed = true }: ReceiptLineProps) {
  const words = moneySentence(fee, practiceName, owed);
  if (words === undefined) return null;
  return (
    <p className={classes.receipt}>
      <IconReceipt size={20} aria-hidden="true" />
      <span>
        {words}{' '}
        {fee?.receiptUrl && (
          <a className={classes.link} href={fee.receiptUrl} target="_blank" rel="noreferrer">
            Receipt <span className={classes.hidden}>(opens in a new tab)</span>
          </a>
        )}
      </span>
    </p>
  );
}
