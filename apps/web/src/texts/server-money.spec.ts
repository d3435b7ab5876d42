import { CURRENCIES, formatMoney, isCurrency } from '@vestibule/kernel';
import { moneyIn } from './server-money.ts';

it.each(Object.keys(CURRENCIES).filter(isCurrency))('reads what the server writes in %s', (currency) => {
  for (const amount of [0, 50, 123_456_780])
    expect(moneyIn(formatMoney({ amount, currency }))).toEqual({ amount, currency });
});
it.each(['A$', '40', 'X$4.00', 'Casey', ''])('%j is no amount', (words) => expect(moneyIn(words)).toBeUndefined());
