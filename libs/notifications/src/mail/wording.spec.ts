import { filled, wordingProblems } from './wording.ts';

const GOOD = {
  subject: 'See you on {{when}}',
  body: 'Dear {{ name }},\n\nplease be there 5 min. early. Dr. Priya, z.B. with a pen.',
};
const problems = (over: Partial<typeof GOOD>, kind: 'invitation' | 'paid' = 'invitation') =>
  wordingProblems(kind, { ...GOOD, ...over });

it('plain words with known placeholders are fine', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ body: 'We got {{amount}} & are happy: 1 < 2' }, 'paid')).toEqual([]);
  expect(problems({ body: 'See you, {{name}}. {{practitioner}}, {{practice}}.' })).toEqual([]);
});

it.each([
  ['dispute_opened', '{{name}}, {{practice}}, {{amount}}'],
  ['client_waiting', '{{name}}, {{practice}}, {{time}}, {{since}}'],
  ['weekly_summary', '{{name}}, {{practice}}, {{from}}, {{to}}'],
  ['stripe_needs', '{{name}}, {{practice}}'],
] as const)('%s, which members are told, fills in %s and names no client', (kind, known) => {
  expect(wordingProblems(kind, { subject: known, body: known })).toEqual([]);
  expect(wordingProblems(kind, { subject: 'Your week', body: 'See {{when}}' })).toEqual([
    { field: 'body', message: `has a placeholder {{when}} that is not known here; known are ${known}` },
  ]);
});

it.each([
  ['nothing', { subject: ' ' }, 'subject', 'must not be blank'],
  ['too much', { body: 'x'.repeat(2001) }, 'body', 'must have at most 2000 characters'],
  [
    'an unknown placeholder',
    { body: 'Hi {{title}}' },
    'body',
    'has a placeholder {{title}} that is not known here; known are {{name}}, {{practitioner}}, {{practice}}, {{when}}',
  ],
  [
    'an amount where it may have been paid since',
    { body: 'Pay {{amount}}' },
    'body',
    expect.stringContaining('{{amount}} that is not known here'),
  ],
  ['half a placeholder', { subject: 'On {{when' }, 'subject', expect.stringContaining('not a whole placeholder')],
  ['HTML', { body: 'Very <b>bold</b>' }, 'body', 'must be plain text, without HTML'],
  [
    'a web address',
    { body: 'Look at https://example.com' },
    'body',
    expect.stringContaining('no web or e-mail address'),
  ],
  [
    'a web address that programs find by themselves',
    { body: 'Look at example.com' },
    'body',
    expect.stringContaining('no web or e-mail address'),
  ],
  ['an e-mail address', { body: 'Write to a@b.c' }, 'body', expect.stringContaining('no web or e-mail address')],
  [
    'an address that a name becomes a part of',
    { body: 'Look at x{{name}}.com' },
    'body',
    expect.stringContaining('put a space behind its full stops'),
  ],
  [
    'an address that is all name',
    { body: 'Look at {{ name }}.com' },
    'body',
    expect.stringContaining('no web or e-mail address'),
  ],
  [
    'an address that a name ends',
    { subject: 'Look at evil.{{name}}' },
    'subject',
    expect.stringContaining('no web or e-mail address'),
  ],
  ['a second line in the subject', { subject: 'Hello\nBcc: everybody' }, 'subject', 'must be one line of plain text'],
  ['letters that turn the others around', { body: 'abc\u202Edef' }, 'body', 'must have no control characters'],
])('%s is refused, with its field', (_, over, field, message) => {
  expect(problems(over)).toEqual([{ field, message }]);
});

it('what is filled in is not filled in again', () => {
  expect(filled('{{name}}: {{ when }} {{else}}', { name: '{{when}}', when: 'noon' })).toBe('{{when}}: noon {{else}}');
});
