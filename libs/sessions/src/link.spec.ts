import { randomBytes } from 'node:crypto';
import { newId, type ParticipantId } from '@vestibule/kernel';
import { Links } from './link.ts';

const key = (id: number): string => `${id}:${randomBytes(32).toString('base64url')}`;
const first = key(1);
const second = key(2);
const links = new Links({ LINK_KEYS: first, SEAL_KEYS: '', productionProblems: () => [] });
const participant = (): ParticipantId => newId<'participant'>();

it('says who a link is of, and which version of it', () => {
  const id = participant();
  expect(links.verify(links.sign(id, 7))).toEqual({ participantId: id, version: 7 });
});

it('still opens links of an older key, signs with the newest, and forgets a key that was taken out', () => {
  const old = links.sign(participant(), 1);
  const rotated = new Links({ LINK_KEYS: `${second},${first}`, SEAL_KEYS: '', productionProblems: () => [] });
  expect(rotated.verify(old)).toBeDefined();
  expect(links.verify(rotated.sign(participant(), 1))).toBeUndefined();
  expect(new Links({ LINK_KEYS: second, SEAL_KEYS: '', productionProblems: () => [] }).verify(old)).toBeUndefined();
});

it('refuses a link with any single bit changed, and any other spelling of it', () => {
  const token = links.sign(participant(), 1);
  const bytes = Buffer.from(token, 'base64url');
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const forged = Buffer.from(bytes);
    forged.writeUInt8(forged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(links.verify(forged.toString('base64url'))).toBeUndefined();
  }
  for (const last of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
    if (last !== token.at(-1)) expect(links.verify(token.slice(0, -1) + last)).toBeUndefined();
  }
});

it.each([
  '',
  'x',
  'a'.repeat(47),
  'A'.repeat(47),
  '../../etc/passwd',
  `${links.sign(participant(), 1)}A`,
  links.sign(participant(), 1).slice(0, -1),
])('refuses %j', (token) => {
  expect(links.verify(token)).toBeUndefined();
});

it('carries 128 bits that nobody can know', () => {
  const id = participant();
  expect(Buffer.from(links.sign(id, 1), 'base64url').length).toBe(1 + 16 + 2 + 16);
});
