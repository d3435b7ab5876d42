import { Logger } from '@nestjs/common';
import type { Mail } from './post.ts';
import { Enclosing } from './receipts.ts';

beforeAll(() => Logger.overrideLogger(false)); // one receipt is meant to fail

const MAIL: Mail = {
  id: 'm1',
  to: { name: 'Kim', address: 'kim@example.test' },
  fromName: 'Harbour',
  replyTo: null,
  subject: 'Paid',
  text: 'Thank you',
  html: '<p>Thank you</p>',
  calendar: null,
};
const PAPER = { name: 'receipt.pdf', bytes: Buffer.from('%PDF-') };

it('puts in the receipt of whoever paid, and into no other mail anything', async () => {
  const asked: string[] = [];
  const enclosing = new Enclosing({ receipt: async (id) => (asked.push(id), PAPER) });
  expect(await enclosing.intoMail(MAIL, 'p1')).toEqual({
    ...MAIL,
    enclosure: { ...PAPER, mimeType: 'application/pdf' },
  });
  expect(await enclosing.intoMail(MAIL, undefined)).toBe(MAIL);
  expect(asked).toEqual(['p1']);
});

it('a receipt that cannot be written keeps no mail back', async () => {
  const enclosing = new Enclosing({ receipt: () => Promise.reject(new Error('nothing to show')) });
  expect(await enclosing.intoMail(MAIL, 'p1')).toBe(MAIL);
});
