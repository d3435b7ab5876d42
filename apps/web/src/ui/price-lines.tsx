import type { Currency } from '@vestibule/kernel';
import { moneyText } from './money.ts';
import classes from './price-lines.module.css';
import type { PriceLine } from './price-words.ts';

/** The parts of a price, one under the other, adding up to the last. */
export function PriceLines({ lines, currency }: { readonly lines: readonly PriceLine[]; readonly currency: Currency }) {
  return (
    <dl className={classes.lines}>
      {lines.map(({ label, minor, total }) => (
        <div key={label} {...(total ? { className: classes.total } : {})}>
          <dt>{label}</dt>
          <dd>
            {minor < 0 && '−'}
            {moneyText({ amount: Math.abs(minor), currency })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
