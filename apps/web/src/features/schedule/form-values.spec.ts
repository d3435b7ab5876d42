import { fieldFor, problemsIn, requestOf, startNow, type FormValues } from './form-values.ts';

const filled: FormValues = {
  typeId: '',
  practitionerId: 'm1',
  name: 'Maria Rossi',
  email: 'maria@example.com',
  phone: '',
  language: '',
  clientZone: '',
  date: '2026-11-25',
  time: '14:00',
  minutes: '30',
  zone: 'Australia/Sydney',
  amount: '80',
  currency: 'AUD',
  policy: 'before_join',
  concessionId: '',
  waitingRoom: false,
};

describe('what is wrong with the form', () => {
  it.each([
    ['nothing, when it is filled', {}, {}],
    ['no name', { name: ' ' }, { name: expect.stringContaining('name') }],
    ['half an address', { email: 'maria@' }, { email: expect.stringContaining('e-mail') }],
    ['a fee below the minimum', { amount: '0.20' }, { amount: expect.stringContaining('A$0.50') }],
    ['a fee that is no number', { amount: 'eighty' }, { amount: expect.stringContaining('80.00') }],
    ['no fee below the minimum when nothing is charged', { amount: '0.20', policy: 'none' }, {}],
    ['half a minute', { minutes: '12.5' }, { minutes: expect.stringContaining('whole minutes') }],
  ] as const)('%s', (_what, change, problems) => expect(problemsIn({ ...filled, ...change })).toEqual(problems));
});

describe('the request', () => {
  it('sends the wall time and an end in real minutes', () =>
    expect(requestOf(filled, undefined, undefined)).toMatchObject({
      startsAt: '2026-11-25T14:00',
      endsAt: '2026-11-25T03:30:00.000Z',
      timeZone: 'Australia/Sydney',
      participants: [{ fee: { amount: 8000, currency: 'AUD' }, paymentPolicy: 'before_join' }],
    }));

  it('keeps the length when the clocks go forward meanwhile', () =>
    expect(requestOf({ ...filled, date: '2026-10-04', time: '01:45' }, undefined, undefined).endsAt).toBe(
      '2026-10-03T16:15:00.000Z',
    ));

  it('leaves a start that does not exist to the server', () =>
    expect(requestOf({ ...filled, date: '2026-10-04', time: '02:30' }, undefined, undefined)).toMatchObject({
      startsAt: '2026-10-04T02:30',
      endsAt: '2026-10-04T03:00',
    }));

  it('sends the chosen one of two instants', () =>
    expect(
      requestOf({ ...filled, date: '2027-04-04', time: '02:30' }, '2027-04-04T02:30:00+10:00', undefined),
    ).toMatchObject({
      startsAt: '2027-04-04T02:30:00+10:00',
      endsAt: '2027-04-03T17:00:00.000Z',
    }));

  it.each([[''], ['0'], ['0.00']])('charges nothing for "%s"', (amount) =>
    expect(requestOf({ ...filled, amount }, undefined, undefined).participants[0]).toEqual({
      name: 'Maria Rossi',
      email: 'maria@example.com',
      paymentPolicy: 'none',
    }),
  );
});

it.each([
  ['leaves language and clocks of the client to the practice and their page', {}, {}],
  ['asks for the language of the client', { language: 'de' }, { language: 'de' }],
  ['asks for the clocks of the client', { clientZone: 'Australia/Perth' }, { timeZone: 'Australia/Perth' }],
] as const)('%s', (_, typed, asked) =>
  expect(requestOf({ ...filled, ...typed }, undefined, undefined).participants[0]).toEqual({
    name: 'Maria Rossi',
    email: 'maria@example.com',
    fee: { amount: 8000, currency: 'AUD' },
    paymentPolicy: 'before_join',
    ...asked,
  }),
);

it('starts with the next whole minute', () =>
  expect(startNow(Date.parse('2026-11-25T03:00:01Z'), 'Australia/Sydney')).toEqual({
    date: '2026-11-25',
    time: '14:01',
    minutes: '30',
  }));

it('knows which field the server means', () => {
  expect(fieldFor('participants.0.fee.amount')).toBe('amount');
  expect(fieldFor('somethingElse')).toBeUndefined();
});
