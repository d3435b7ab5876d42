import { findDemoFacts } from './demo.ts';

const facts = {
  practice: { name: 'P' },
  signIns: [],
  session: { id: '1', title: 't', startsAt: '', endsAt: '', clientLink: '' },
  apiKey: 'k',
};

it('finds the facts among other lines', () => {
  expect(findDemoFacts(['{"level":30,"msg":"made"}', JSON.stringify(facts), 'bye'])).toEqual(facts);
});

it('finds none where none were printed', () => {
  expect(findDemoFacts(['{"level":50,"msg":"failed"}', '{broken'])).toBeUndefined();
});
