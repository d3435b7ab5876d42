import { isSignedByTwilio } from './twilio-signature.ts';

/** The example of Twilio's own documentation. */
const TOKEN = '12345';
const URL = 'https://example.com/myapp.php?foo=1&bar=2';
const FIELDS = {
  Digits: '1234',
  To: '+18005551212',
  From: '+14158675310',
  Caller: '+14158675310',
  CallSid: 'CA1234567890ABCDE',
};
const SIGNATURE = 'L/OH5YylLD5NRKLltdqwSvS0BnU=';

it.each<[string, boolean, { token?: string; url?: string; fields?: object; signature?: string }]>([
  ['as in Twilio’s documentation', true, {}],
  ['another token', false, { token: '12346' }],
  ['another address', false, { url: 'https://example.com/myapp.php?foo=1&bar=3' }],
  ['a field changed', false, { fields: { ...FIELDS, Digits: '1235' } }],
  ['a field more', false, { fields: { ...FIELDS, Extra: '1' } }],
  ['no signature', false, { signature: '' }],
  ['a signature cut short', false, { signature: SIGNATURE.slice(0, 8) }],
])('%s: %s', (_, expected, { token = TOKEN, url = URL, fields = FIELDS, signature = SIGNATURE }) =>
  expect(isSignedByTwilio(token, url, new URLSearchParams({ ...fields }), signature)).toBe(expected),
);
