import type { AgreedTerms, CancelledPerson } from '../api/cancellation.ts';
import { cancelSentence, termsSentences, type TermsOf } from './cancellation-words.ts';

const terms: AgreedTerms = {
  clientMayCancel: true,
  steps: [
    { step: 'full', until: '2026-11-25T23:00:00Z', backMinor: 8000, keptMinor: 0 },
    { step: 'part', until: '2026-11-26T19:00:00Z', backMinor: 4000, keptMinor: 4000 },
    { step: 'late', until: '2026-11-26T23:00:00Z', backMinor: 0, keptMinor: 8000 },
  ],
  noShowKeptMinor: 8000,
  noHost: 'refund',
};
const of: TermsOf = {
  terms,
  currency: 'AUD',
  amount: 8000,
  paysAfter: false,
  practitionerName: 'Priya',
  nowMs: Date.parse('2026-11-24T00:00:00Z'),
  zone: 'Australia/Sydney',
  locale: 'en-AU',
};

it('says the whole rule, with the instants of the reader’s zone', () => {
  expect(termsSentences(of).map((text) => text.replaceAll('\u202f', ' '))).toEqual([
    'Cancelled before Thu, 26 Nov, 10:00 am: you get all of it back (A$80.00).',
    'Cancelled before Fri, 27 Nov, 6:00 am: you get A$40.00 back, and A$40.00 is kept.',
    'After that: nothing goes back.',
    'If you don’t come: nothing goes back.',
    'If Priya doesn’t come: you get everything back by itself.',
  ]);
});

it.each([
  ['in another zone', { zone: 'Europe/Berlin' }, 0, /Thu, 26 Nov, 12:00/],
  ['what is over is not said', { nowMs: Date.parse('2026-11-26T00:00:00Z') }, 0, /27 Nov.*A\$40\.00 back/],
  ['only the last step left', { nowMs: Date.parse('2026-11-26T20:00:00Z') }, 0, /^Cancelled before it starts: nothing/],
  ['paid afterwards', { paysAfter: true }, 1, /A\$40\.00 is due/],
  ['another time', { terms: { ...terms, noHost: 'rebook' } }, 4, /another appointment without paying again/],
] as const)('%s', (_what, change, line, words) => {
  expect(termsSentences({ ...of, ...change })[line]).toMatch(words);
});

const person: CancelledPerson = {
  participantId: 'p',
  currency: 'AUD',
  amount: 8000,
  step: 'part',
  keptMinor: 4000,
  backMinor: 4000,
  backOnSiteMinor: 0,
  owedMinor: 0,
};
it.each([
  ['a part', {}, 'A$40.00 goes back to your card, and A$40.00 is kept.'],
  ['all', { backMinor: 8000, keptMinor: 0, step: 'full' }, 'A$80.00 goes back to your card.'],
  ['nothing any more', { backMinor: 0, keptMinor: 8000, step: 'late' }, 'By now nothing goes back of what was paid.'],
  ['a debt', { backMinor: 0, owedMinor: 4000 }, 'You owe A$40.00.'],
  ['unpaid, in time', { backMinor: 0, keptMinor: 0, step: 'full' }, 'You owe nothing, and no money moves.'],
] as const)('what cancelling does: %s', (_what, change, words) => {
  expect(cancelSentence({ ...person, ...change }, 'you')).toBe(words);
});
