import { createHmac } from 'node:crypto';
import { SessionCookie } from './session-cookie.ts';

const SECRET = 'a secret of this test, long enough';
const TOKEN = 'TOKEN.with.dots';
const signed = (token: string, secret = SECRET): string =>
  encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);

describe('the sign-in cookie', () => {
  const cookie = new SessionCookie(SECRET, 'http://localhost:3000');

  it('gives the token that we signed, wherever it stands among other cookies', () => {
    const value = signed(TOKEN);
    expect(cookie.tokenIn(`vestibule.session_token=${value}`)).toBe(TOKEN);
    expect(cookie.tokenIn(`theme=dark; vestibule.session_token=${value}; x=1`)).toBe(TOKEN);
  });

  it.each([
    ['signed with another secret', `vestibule.session_token=${signed(TOKEN, 'another secret')}`],
    ['of another token', `vestibule.session_token=${signed(TOKEN).replace('TOKEN', 'NEKOT')}`],
    ['without a signature', 'vestibule.session_token=TOKEN'],
    ['with half a signature', `vestibule.session_token=${signed(TOKEN).slice(0, -12)}`],
    ['that cannot be decoded', 'vestibule.session_token=%E0%A4%A'],
    ['empty', 'vestibule.session_token='],
    ['by another name', `session_token=${signed(TOKEN)}`],
    ['whose name only ends alike', `evil-vestibule.session_token=${signed(TOKEN)}`],
  ])('is nobody %s', (_what, header) => {
    expect(cookie.tokenIn(header)).toBeUndefined();
  });

  it('has the name that browsers keep to https, and only that name, when the product is on https', () => {
    const secure = new SessionCookie(SECRET, 'https://vestibule.example');
    expect(secure.tokenIn(`__Secure-vestibule.session_token=${signed(TOKEN)}`)).toBe(TOKEN);
    expect(secure.tokenIn(`vestibule.session_token=${signed(TOKEN)}`)).toBeUndefined();
  });
});
