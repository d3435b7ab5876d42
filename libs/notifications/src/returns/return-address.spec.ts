import { randomUUID } from 'node:crypto';
import { NotificationsEnv } from '../notifications-env.ts';
import { ReturnAddress } from './return-address.ts';

const SECRET = 'a-secret-of-the-tests-24';
const made = (over: Partial<NotificationsEnv> = {}): ReturnAddress =>
  new ReturnAddress(
    Object.assign(new NotificationsEnv(), {
      BOUNCE_ADDRESS: 'bounces@mail.example.com',
      BOUNCE_SECRET: SECRET,
      ...over,
    }),
  );

it('each message has an address of its own, short enough for mail, which says again which message it is', () => {
  const address = made();
  for (let times = 0; times < 200; times += 1) {
    const id = randomUUID();
    const written = address.for(id) ?? '';
    expect(written).toMatch(/^bounces\+[a-z2-7]{42}@mail\.example\.com$/);
    expect(written.indexOf('@')).toBeLessThanOrEqual(64);
    expect(address.messageIn(`To: <${written}>`)).toBe(id);
    expect(address.messageIn(written.toUpperCase())).toBe(id);
  }
});

it('nobody makes one: another message, another MAC and another secret are nobody’s', () => {
  const address = made();
  const mine = address.for('019ab6c0-7a5e-7d31-9a53-4f0f6f2d8a11') ?? '';
  const other = address.for('019ab6c0-7a5e-7d31-9a53-4f0f6f2d8a12') ?? '';
  const [from, to] = [mine.indexOf('+') + 1, mine.indexOf('@')];
  const mixed = `${mine.slice(0, from + 27)}${other.slice(from + 27)}`;
  expect(address.messageIn(mixed)).toBeUndefined();
  expect(address.messageIn(`${mine.slice(0, to - 3)}aaa${mine.slice(to)}`)).toBeUndefined();
  expect(made({ BOUNCE_SECRET: 'another-secret-of-tests-24' }).messageIn(mine)).toBeUndefined();
  expect(address.messageIn('bounces@mail.example.com')).toBeUndefined();
  expect(address.messageIn(`bounces+${'a'.repeat(42)}@mail.example.com and ${mine}`)).toBe(
    '019ab6c0-7a5e-7d31-9a53-4f0f6f2d8a11',
  );
});

it('off without an address, or without a secret: nothing is understood, and nobody may hand anything in', () => {
  const mine = made().for(randomUUID()) ?? '';
  for (const off of [made({ BOUNCE_ADDRESS: undefined }), made({ BOUNCE_SECRET: undefined })]) {
    expect(off.isSetUp).toBe(false);
    expect(off.for(randomUUID())).toBeUndefined();
    expect(off.messageIn(mine)).toBeUndefined();
    expect(off.isFromOurs('Bearer ')).toBe(false);
    expect(off.isFromOurs(`Bearer ${SECRET}`)).toBe(off.isSetUp);
  }
});

it.each([
  [`Bearer ${SECRET}`, true],
  [`bearer ${SECRET}`, true],
  [`Bearer ${SECRET}x`, false],
  ['Bearer ', false],
  [SECRET, false],
  [undefined, false],
])('handed in with %p: %p', (authorization, isTaken) => expect(made().isFromOurs(authorization)).toBe(isTaken));
