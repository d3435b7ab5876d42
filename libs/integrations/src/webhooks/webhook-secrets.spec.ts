import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signatureOf, WebhookSecrets } from './webhook-secrets.ts';

const key = (id: number, text: string): string => `${id}:${Buffer.alloc(32, text).toString('base64url')}`;
const secretsWith = (SEAL_KEYS: string): WebhookSecrets =>
  new WebhookSecrets({ LINK_KEYS: '', SEAL_KEYS, productionProblems: () => [] });
const now = new Date('2026-11-25T03:00:00Z');

describe('a secret', () => {
  it('is the same each time it is derived, and another for each salt', () => {
    const secrets = secretsWith(key(1, 'one'));
    const [first, second] = [secrets.fresh(), secrets.fresh()];
    expect(secrets.textOf(first)).toMatch(/^whsec_[\w-]{43}$/);
    expect(secrets.textOf(first)).toBe(secretsWith(key(1, 'one')).textOf(first));
    expect(secrets.textOf(first)).not.toBe(secrets.textOf(second));
  });

  it('outlives a new key in front of the old one, and not the old one itself', () => {
    const seed = secretsWith(key(1, 'one')).fresh();
    const before = secretsWith(key(1, 'one')).textOf(seed);
    expect(secretsWith(`${key(2, 'two')},${key(1, 'one')}`).textOf(seed)).toBe(before);
    expect(secretsWith(key(2, 'two')).textOf(seed)).toBeUndefined();
    expect(secretsWith(key(1, 'other')).textOf(seed)).not.toBe(before);
  });
});

describe('the example in the documentation', () => {
  type Verify = (body: string, header: string, secret: string, now: number) => boolean;
  let isFromVestibule: Verify;
  beforeAll(async () => {
    const text = readFileSync(join(import.meta.dirname, '../../../../docs/webhooks.md'), 'utf8');
    const code = /```js\n([^]*?)```/.exec(text)?.[1] ?? '';
    const example = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { isFromVestibule: Verify };
    ({ isFromVestibule } = example);
  });
  const body = '{"id":"1","note":"ü"}';

  it('takes what was signed with its secret, also beside another one', () => {
    for (const secrets of [['whsec_mine'], ['whsec_new', 'whsec_mine'], ['whsec_mine', 'whsec_old']])
      expect(isFromVestibule(body, signatureOf(body, secrets, now), 'whsec_mine', now.getTime())).toBe(true);
  });

  it.each([
    ['another body', `${body} `, ['whsec_mine'], 0],
    ['another secret', body, ['whsec_other'], 0],
    ['an old request', body, ['whsec_mine'], 301_000],
    ['one of the future', body, ['whsec_mine'], -301_000],
  ])('refuses %s', (_what, received, secrets, laterMs) =>
    expect(isFromVestibule(received, signatureOf(body, secrets, now), 'whsec_mine', now.getTime() + laterMs)).toBe(
      false,
    ),
  );

  it.each(['', 't=1', `v1=00`, `t=${now.getTime() / 1000}`, `t=${now.getTime() / 1000},v1=zz`])(
    'refuses the header %p',
    (header) => expect(isFromVestibule(body, header, 'whsec_mine', now.getTime())).toBe(false),
  );
});
