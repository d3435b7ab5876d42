import { linksOf, listPage, messagePage } from './page.ts';
import type { Message } from './store.ts';
import { textsPage } from './text-page.ts';

const message: Message = {
  id: '1',
  receivedAt: '2026-11-22T05:00:00.000Z',
  from: 'clinic@example.com',
  to: ['a@example.com'],
  subject: '<b>Your</b> appointment',
  text: 'Open http://localhost:3000/j/abc?x=1&y=2 to join <script>alert(1)</script>',
  html: '<a href="http://localhost:3000/j/abc?x=1&amp;y=2">Join</a>',
  noMore: undefined,
  returnsTo: undefined,
  attachments: [],
};

it('shows nothing of a stranger’s message as markup of its own page', () => {
  for (const page of [listPage([message]), messagePage(message)]) {
    expect(page).not.toContain('<b>Your</b>');
    expect(page).not.toContain('<script>alert');
  }
  expect(messagePage(message)).not.toContain('Join</a>'); // the HTML part lives in the frame only
});

it('makes addresses in the text clickable, whole', () => {
  expect(messagePage(message)).toContain('<a href="http://localhost:3000/j/abc?x=1&amp;y=2"');
});

it('lists each link of a message once, as it is meant', () => {
  expect(linksOf(message)).toEqual(['http://localhost:3000/j/abc?x=1&y=2']);
});

it('leaves the full stop after an address out of it', () => {
  expect(linksOf({ ...message, html: undefined, text: 'See http://localhost:3000/j/abc.' })).toEqual([
    'http://localhost:3000/j/abc',
  ]);
});

it('shows nothing of a text as markup of its own page', () => {
  const text = {
    id: '1',
    receivedAt: '2026-11-22T05:00:00.000Z',
    from: '+61491570156',
    to: '+61412345678',
    isAnswer: false,
  };
  const html = textsPage([{ ...text, body: '<b>Your</b> link: http://localhost:3000/j/abc?x=1&y=2' }]);
  expect(html).not.toContain('<b>Your</b>');
  expect(html).toContain('<a href="http://localhost:3000/j/abc?x=1&amp;y=2"');
});
