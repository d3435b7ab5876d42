import { IconReceipt } from '@tabler/icons-react';
import { use } from 'react';
import { receiptUrl } from '../../api/invoices.ts';
import type { JoinFee } from '../../api/types.ts';
import { LinkToken } from './link-token.ts';
import { MoneyBackLines } from './money-back.tsx';
import classes from './states.module.css';
import { useOwnMoney } from './use-own-money.ts';
import { moneySentence, papersName } from './words.ts';

interface ReceiptLineProps {
  readonly fee: JoinFee | null;
  readonly practiceName: string;
  /** False where nothing is asked any more: the appointment was cancelled. */
  readonly owed?: boolean;
}

export function ReceiptLine({ fee, practiceName, owed = true }: ReceiptLineProps) {
  const token = use(LinkToken);
  const isBackTold = (useOwnMoney()?.returns.length ?? 0) > 0;
  const words = moneySentence(fee, practiceName, owed, isBackTold);
  const papers = fee !== null && hasPapers(fee);
  return (
    <>
      {(words !== undefined || papers) && (
        <p className={classes.receipt}>
          <IconReceipt size={20} aria-hidden="true" />
          <span>
            {words}{' '}
            {papers && (
              <a className={classes.link} href={receiptUrl(token)} download="receipt.pdf" rel="noreferrer">
                {papersName(fee)}
              </a>
            )}
          </span>
        </p>
      )}
      <MoneyBackLines practiceName={practiceName} />
    </>
  );
}

/** Money came, wherever it is now: then something was written about it. */
const hasPapers = (fee: JoinFee): boolean => fee.paidAt !== null || fee.onSiteMinor > 0;
