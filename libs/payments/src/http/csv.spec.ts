import { buffer } from 'node:stream/consumers';
import { csvOf, majorUnits } from './csv.ts';

type Item = Parameters<typeof csvOf>[0] extends AsyncIterable<infer One> ? One : never;
const item = (over: Partial<Item> = {}): Item => ({
  id: 'c1',
  createdAt: '2026-11-25T00:00:00.000Z',
  paidAt: null,
  startsAt: '2026-11-26T00:00:00.000Z',
  practice: { id: 'p', name: 'Harbour' },
  practitioner: { id: 'm', name: 'Dr A' },
  appointmentType: null,
  sessionId: 's',
  participantId: 'pa',
  status: 'paid',
  flag: null,
  currency: 'AUD',
  gross: 8000,
  refunded: 8000,
  settledGross: 8000,
  settledRefunded: 8000,
  stripeFee: 166,
  tax: 17,
  platformFee: 0,
  dispute: 0,
  disputeFee: 0,
  other: 0,
  net: -183,
  settlementCurrency: 'AUD',
  chargeId: 'c1',
  checkoutSessionId: 'cs_1',
  paymentIntentId: 'pi_1',
  stripeChargeId: 'ch_1',
  applicationFeeId: 'fee_1',
  accountId: 'acct_1',
  ...over,
});
async function* of(...items: Item[]): AsyncGenerator<Item> {
  yield* items;
}
/** As it is sent, byte-order mark included. */
const text = async (file: ReturnType<typeof csvOf>): Promise<string> => (await buffer(file)).toString('utf8');
const linesOf = async (...items: Item[]): Promise<string[]> => (await text(csvOf(of(...items)))).split('\r\n');

it('has a head, a line for each payment, and nothing else', async () => {
  expect(await linesOf(item())).toEqual([
    '\uFEFFcreatedAt,paidAt,startsAt,practice,practitioner,appointmentType,status,currency,gross,refunded,settlementCurrency,stripeFee,tax,platformFee,dispute,disputeFee,net,sessionId,participantId,chargeId,checkoutSessionId,paymentIntentId,stripeChargeId,applicationFeeId,accountId',
    '2026-11-25T00:00:00.000Z,,2026-11-26T00:00:00.000Z,Harbour,Dr A,,paid,AUD,80.00,80.00,AUD,1.66,0.17,0.00,0.00,0.00,-1.83,s,pa,c1,cs_1,pi_1,ch_1,fee_1,acct_1',
    '',
  ]);
  expect(await linesOf()).toEqual([expect.stringMatching(/^\uFEFFcreatedAt,/), '']);
});

it.each([
  ['a "b", c', '"a ""b"", c"'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-2', "'-2"],
  ['+3', "'+3"],
  ['\t=1', "'\t=1"],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
])('writes the name %j so that no spreadsheet runs it', async (name, cell) => {
  const [, line] = (await text(csvOf(of(item({ practice: { id: 'p', name } }))))).split(/\r\n(?=2026)/);
  expect(line).toContain(`,2026-11-26T00:00:00.000Z,${cell},Dr A,`);
});

it('what Stripe has not reported is empty, not nought', async () => {
  const [, line] = await linesOf(
    item({
      stripeFee: null,
      tax: null,
      platformFee: null,
      dispute: null,
      disputeFee: null,
      net: null,
      settlementCurrency: null,
    }),
  );
  expect(line).toContain(',AUD,80.00,80.00,,,,,,,,s,');
});

it('what fails under way breaks the file off', async () => {
  async function* failing(): AsyncGenerator<Item> {
    yield item();
    throw new Error('the database is away');
  }
  await expect(text(csvOf(failing()))).rejects.toThrow('the database is away');
});

it('who stops reading stops the source', async () => {
  let isStopped = false;
  async function* endless(): AsyncGenerator<Item> {
    try {
      for (;;) yield item();
    } finally {
      isStopped = true;
    }
  }
  const file = csvOf(endless());
  await new Promise((resolve) => file.once('readable', resolve));
  file.destroy();
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  expect(isStopped).toBe(true);
});

it.each([
  [8000, 'AUD', '80.00'],
  [5, 'AUD', '0.05'],
  [0, 'AUD', '0.00'],
  [-250, 'AUD', '-2.50'],
  [8000, 'JPY', '8000'],
  [5050, 'KWD', '5.050'],
  [null, 'AUD', null],
])('%p minor units of %s are %p', (minor, currency, written) => expect(majorUnits(minor, currency)).toBe(written));
