import { transcriptOf } from './transcript.ts';

it('names who said what when, in the practice’s zone, and keeps the lines of one message together', () => {
  const message = { id: '1', clientId: 'a', identity: 'x' };
  const text = transcriptOf(
    [
      { ...message, name: 'Casey', text: 'One\r\ntwo', at: '2026-11-24T23:05:00Z' },
      { ...message, name: 'Dr Lee', text: 'Thank you', at: '2026-11-24T23:06:00Z' },
    ],
    { title: 'Consultation', startsAt: '2026-11-24T23:00:00Z', zone: 'Australia/Sydney' },
  );
  expect(text.split('\n')).toEqual([
    expect.stringMatching(/^Chat: Consultation, .*November.*2026 \(times in Australia\/Sydney\)$/),
    '',
    expect.stringMatching(/^10:05\s?am {2}Casey: One$/i),
    '    two',
    expect.stringMatching(/^10:06\s?am {2}Dr Lee: Thank you$/i),
    '',
  ]);
});
