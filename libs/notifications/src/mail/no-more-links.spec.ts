import { SessionsEnv } from '@vestibule/sessions';
import { NoMoreLinks } from './no-more-links.ts';

const withKeys = (SEAL_KEYS: string): NoMoreLinks =>
  new NoMoreLinks(Object.assign(new SessionsEnv(), { LINK_KEYS: SEAL_KEYS, SEAL_KEYS }));
const OLD = `1:${'aB3_'.repeat(11)}`;
const NEW = `2:${'zY9-'.repeat(11)}`;
const READER = '01900000-0000-7000-8000-00000000abcd';
const token = withKeys(OLD).sign(READER, 'weekly_summary', 'Olivia@practice.test');

it('says of whom and what, and to which address it went', () => {
  const link = withKeys(OLD).verify(token);
  expect(link).toMatchObject({ readerId: READER, kind: 'weekly_summary' });
  expect(link?.wentTo(' olivia@PRACTICE.test ')).toBe(true);
  expect(link?.wentTo('olivia@elsewhere.test')).toBe(false);
});

it('is not ours with one letter changed, anywhere, nor shorter or longer', () => {
  const links = withKeys(OLD);
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === 'A' ? 'B' : 'A';
    expect(links.verify(`${token.slice(0, at)}${other}${token.slice(at + 1)}`)).toBeUndefined();
  }
  for (const wrong of ['', token.slice(1), `${token}A`, `${token}=`, ` ${token}`])
    expect(links.verify(wrong)).toBeUndefined();
});

it('is read after the key has changed, as long as the old one stays', () => {
  expect(withKeys(`${NEW},${OLD}`).verify(token)).toMatchObject({ readerId: READER });
  expect(withKeys(NEW).verify(token)).toBeUndefined();
});
