import type { JoinFee } from '../../api/types.ts';
import { PriceLines } from '../../ui/price-lines.tsx';
import { priceLines, taxWords } from '../../ui/price-words.ts';
import { moneyText } from '../../ui/money.ts';
import classes from './states.module.css';
import { priceOf } from './words.ts';
import { t } from '../../texts/texts.ts';
import { Rich } from '../../texts/rich.tsx';

/** What the appointment costs, in its parts, and what of it is still to be paid. */
export function PriceBlock({ fee }: { readonly fee: JoinFee }) {
  const lines = priceLines(fee.parts, fee.amount);
  const tax = taxWords(fee.parts, fee.currency);
  const keptMinor = fee.amount - fee.outstandingMinor;
  const isPart = fee.standing === 'due' && keptMinor > 0;
  return (
    <>
      <strong>{priceOf(fee)}</strong>
      {tax && <span className={classes.small}>{tax}</span>}
      {lines.length > 0 && <PriceLines lines={lines} currency={fee.currency} />}
      {fee.parts.surchargeMinor > 0 && (
        <span className={classes.small}>
          {t('The surcharge is what the card payment costs. You can avoid it by paying at the practice.')}
        </span>
      )}
      {isPart && (
        <span>
          <Rich
            text={t('{{amount}} is paid, <0>{{left}} is still to be paid</0>', {
              amount: moneyText({ amount: keptMinor, currency: fee.currency }),
              left: moneyText({ amount: fee.outstandingMinor, currency: fee.currency }),
            })}
            parts={[<strong key="0" />]}
          />
        </span>
      )}
    </>
  );
}
