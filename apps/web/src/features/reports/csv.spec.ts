import { csvOf } from './csv.ts';
import { percentText } from '../../ui/percent.ts';
import { periodName, shortMoney } from './words.ts';

it('writes amounts as people do, by their currency', () => {
  const nothing = { payments: 0, refunds: 0, disputes: 0, tax: 0, disputed: 0, disputeFee: 0, feeShareBasisPoints: 0 };
  const row = { ...nothing, period: '2026-11-23', gross: 8000, refunded: 0, stripeFee: 166, platformFee: 80 };
  expect(
    csvOf({
      periods: [
        { ...row, currency: 'AUD', other: -5, net: 7749 },
        { ...row, currency: 'JPY', other: 0, net: 7754 },
      ],
    }).split('\r\n'),
  ).toEqual([
    'period,currency,payments,refunds,disputes,gross,refunded,stripeFee,tax,platformFee,disputed,disputeFee,other,net',
    '2026-11-23,AUD,0,0,0,80.00,0.00,1.66,0.00,0.80,0.00,0.00,-0.05,77.49',
    '2026-11-23,JPY,0,0,0,8000,0,166,0,80,0,0,0,7754',
    '',
  ]);
});

it('names periods, shares and round amounts', () => {
  expect(periodName('2026-11-23', 'week', 'en-AU')).toBe('23 Nov 2026');
  expect(periodName('2026-11-01', 'month', 'en-AU')).toBe('Nov 2026');
  expect(percentText(324)).toBe('3.24 %');
  expect(shortMoney(123_456, 'AUD', 'en-AU')).toBe('$1.2K');
  expect(shortMoney(1500, 'JPY', 'en-AU')).toBe('¥1.5K');
});
