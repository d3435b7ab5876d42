import type { ParticipantId } from '@vestibule/kernel';
import { deviceIn, deviceWords, markOf, newDeviceCookie } from './device.ts';

it.each([
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/130.0 Mobile/15E148 Safari/604.1',
    'Chrome on iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0',
    'Edge on Windows',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14.6; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox on Mac'],
  ['curl/8.5.0', 'Another device'],
])('tells a device in coarse words: %s', (agent, words) => expect(deviceWords(agent)).toBe(words));

it('makes a cookie of 128 random bits that scripts and other sites do not get, and reads it again', () => {
  const cookie = newDeviceCookie(true);
  expect(cookie).toMatch(
    /^vestibule_device=[A-Za-z0-9_-]{22}; Path=\/api\/join; Max-Age=\d+; HttpOnly; SameSite=Strict; Secure$/,
  );
  expect(newDeviceCookie(false)).not.toContain('Secure');
  expect(newDeviceCookie(true)).not.toBe(cookie);
  const pair = cookie.slice(0, cookie.indexOf(';'));
  const device = deviceIn({ cookie: `theme=dark; ${pair}; x=1`, 'user-agent': 'curl/8' });
  expect(device).toEqual({ secret: pair.slice(pair.indexOf('=') + 1), agent: 'curl/8' });
});

it.each([undefined, '', 'vestibule_device=short', 'xvestibule_device=AAAAAAAAAAAAAAAAAAAAAA', 'vestibule_device=<>'])(
  'knows no device in %j',
  (cookie) => expect(deviceIn({ cookie })).toBeUndefined(),
);

it('marks one device differently for each participant, and two devices differently', () => {
  const [one, other] = ['a', 'b'].map((letter) => ({ secret: letter.repeat(22), agent: '' }));
  const [kim, lee] = ['kim', 'lee'] as ParticipantId[];
  if (!one || !other || !kim || !lee) throw new Error('named above');
  expect(new Set([markOf(one, kim), markOf(one, lee), markOf(other, kim)]).size).toBe(3);
  expect(markOf(one, kim)).toBe(markOf({ ...one, agent: 'newer' }, kim));
});
