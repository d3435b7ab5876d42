import type { DemoFacts } from './demo.ts';
import { readyBlock, type ReadyFacts } from './ready-block.ts';

const demo: DemoFacts = {
  practice: { name: 'Harbour Street' },
  signIns: [
    { role: 'practitioner', name: 'Dr Tran', email: 'tran@harbour.example', password: 'long-one' },
    { role: 'owner', name: 'Sam', email: 's@harbour.example', password: 'p' },
  ],
  session: {
    id: '1',
    title: 'Follow-up',
    startsAt: '2026-11-22T05:00:00Z',
    endsAt: '2026-11-22T05:50:00Z',
    clientLink: 'http://localhost:3000/j/abc',
  },
  apiKey: 'vst_secret',
};
const facts: ReadyFacts = {
  appUrl: 'http://localhost:3000',
  stripeDashboardUrl: 'http://localhost:3001/dashboard',
  mailboxUrl: 'http://localhost:3002',
  demo,
  demoLog: '.vestibule/logs/demo.log',
  video: 'ready',
  logs: '.vestibule/logs',
  seconds: 4.25,
};

it('has exactly one line that starts with the words others wait for, with the address in it', () => {
  const lines = readyBlock(facts).split('\n');
  const ready = lines.filter((line) => line.startsWith('Vestibule is ready'));
  expect(ready).toHaveLength(1);
  expect(ready[0]).toContain('http://localhost:3000');
});

it('tells everything a newcomer needs', () => {
  const block = readyBlock(facts);
  for (const word of [
    'http://localhost:3001/dashboard',
    'http://localhost:3002',
    'tran@harbour.example',
    'long-one',
    'http://localhost:3000/j/abc',
    '4242 4242 4242 4242',
    '.vestibule/logs',
    'Ctrl-C',
  ]) {
    expect(block).toContain(word);
  }
});

it('aligns its columns', () => {
  const rows = readyBlock(facts)
    .split('\n')
    .filter((line) => line.includes('@harbour.example'));
  expect(new Set(rows.map((row) => row.indexOf(row.includes('tran@') ? 'tran@' : 's@'))).size).toBe(1);
});

it('keeps the API key to itself: terminals are shared and recorded', () => {
  expect(readyBlock(facts)).not.toContain('vst_secret');
});

it.each([
  ['a video server that is still being built', { video: 'being prepared' }, 'video is being prepared'],
  ['demo data that could not be made', { demo: undefined }, '.vestibule/logs/demo.log'],
] as const)('says so of %s, and is ready all the same', (_what, change, words) => {
  const block = readyBlock({ ...facts, ...change });
  expect(block).toContain(words);
  expect(block).toContain('Vestibule is ready');
});

it('offers no test cards when the money is real', () => {
  const block = readyBlock({ ...facts, stripeDashboardUrl: undefined });
  expect(block).not.toContain('4242');
  expect(block).not.toContain('sandbox');
});
