import { EnvironmentInvalid, readEnvironment } from '@vestibule/platform';
import { PaymentsEnv } from './payments-env.ts';

const sandbox = {
  STRIPE_SECRET_KEY: 'sk_test_0123456789abcdef',
  STRIPE_WEBHOOK_SECRET: 'whsec_platform01',
  STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_connect001',
  STRIPE_API_BASE: 'http://127.0.0.1:4500',
};
const { STRIPE_API_BASE: _base, ...stripeItself } = sandbox;
const live = { ...stripeItself, STRIPE_SECRET_KEY: 'sk_live_0123456789abcdef', NODE_ENV: 'production' };

const problems = (source: Record<string, string | undefined>): readonly string[] => {
  try {
    readEnvironment([PaymentsEnv], source);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentInvalid) return error.problems;
    throw error;
  }
};

it.each([
  ['the sandbox, in development', sandbox],
  ['Stripe itself, live', live],
  [
    'Stripe in test mode, as a rehearsal',
    { ...live, STRIPE_SECRET_KEY: 'rk_test_0123456789', STRIPE_ALLOW_TEST_MODE: '1' },
  ],
])('takes %s', (_what, source) => expect(problems(source)).toEqual([]));

it.each([
  ['no key', { ...live, STRIPE_SECRET_KEY: undefined }, 'STRIPE_SECRET_KEY'],
  ['a publishable key', { ...live, STRIPE_SECRET_KEY: 'pk_live_0123456789' }, 'STRIPE_SECRET_KEY'],
  ['a test key in production', { ...live, STRIPE_SECRET_KEY: sandbox.STRIPE_SECRET_KEY }, 'STRIPE_SECRET_KEY'],
  ['no webhook secret', { ...live, STRIPE_WEBHOOK_SECRET: '' }, 'STRIPE_WEBHOOK_SECRET'],
  ['no Connect webhook secret', { ...live, STRIPE_CONNECT_WEBHOOK_SECRET: undefined }, 'STRIPE_CONNECT_WEBHOOK_SECRET'],
  [
    'one secret for both',
    { ...live, STRIPE_CONNECT_WEBHOOK_SECRET: live.STRIPE_WEBHOOK_SECRET },
    'STRIPE_CONNECT_WEBHOOK_SECRET',
  ],
  ['the sandbox in production', { ...live, STRIPE_API_BASE: sandbox.STRIPE_API_BASE }, 'STRIPE_API_BASE'],
  ['a base that is no address', { ...sandbox, STRIPE_API_BASE: 'sandbox' }, 'STRIPE_API_BASE'],
])('refuses %s by name, without its value', (_what, source, name) => {
  const found = problems(source);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(new RegExp(`^${name} `));
  for (const value of Object.values(source)) if (value && value.length > 10) expect(found[0]).not.toContain(value);
});
