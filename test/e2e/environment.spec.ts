import { createApi } from '@vestibule/api';
import { createLog, EnvironmentInvalid } from '@vestibule/platform';
import { startWorker } from '@vestibule/worker';
import { type Environment, testEnvironment } from '../support/environment.ts';

const log = createLog('test', 'silent');
const RANDOM = 'q7Hn2Vw9Zk4Tb6Ys1Rm8Xc3Lp5Jd0Gf-UaEeIiOoKk';
const DEVELOPMENT: Environment = {
  ...testEnvironment(),
  DATABASE_URL: 'postgres://somebody:planted-password@db.internal/vestibule',
};

async function problemsOf(source: Environment): Promise<readonly string[]> {
  const refusals = await Promise.all(
    [createApi({ source, log }), startWorker({ source, log })].map((start) => start.catch((error: unknown) => error)),
  );
  const [api, worker] = refusals;
  if (!(api instanceof EnvironmentInvalid) || !(worker instanceof EnvironmentInvalid)) throw new Error('it started');
  const { NODE_ENV: _, ...values } = source;
  for (const value of Object.values(values).filter((text) => text.length > 6))
    expect(`${api.message}${worker.message}`).not.toContain(value);
  expect(worker.problems).toEqual(api.problems);
  return api.problems;
}
const named = (problems: readonly string[]): string[] =>
  problems.map((problem) => problem.split(' ')[0] ?? '').toSorted();

it('names everything that is missing at once, for api and worker alike', async () => {
  expect(named(await problemsOf({ NODE_ENV: 'development' }))).toEqual([
    'AUTH_SECRET',
    'DATABASE_URL',
    'LINK_KEYS',
    'LIVEKIT_API_KEY',
    'LIVEKIT_API_SECRET',
    'LIVEKIT_URL',
    'SEAL_KEYS',
    'STRIPE_CONNECT_WEBHOOK_SECRET',
    'STRIPE_SECRET_KEY',
    'STRIPE_WEBHOOK_SECRET',
  ]);
});

it('names in production every secret, key and address that only a laptop may have', async () => {
  const problems = await problemsOf({
    ...DEVELOPMENT,
    NODE_ENV: 'production',
    AUTH_SECRET: 'please-change-me-please-change-me-now',
    LINK_KEYS: `1:${'A'.repeat(43)}`,
    SEAL_KEYS: `1:${'B'.repeat(43)}`,
    STRIPE_API_BASE: 'http://127.0.0.1:3001',
    STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_platformOfTheTests',
    LIVEKIT_API_KEY: 'devkey',
    PUBLIC_URL: 'http://vestibule.example',
  });
  expect(named(problems)).toEqual([
    'AUTH_SECRET',
    'LINK_KEYS',
    'LIVEKIT_API_KEY',
    'LIVEKIT_URL',
    'PUBLIC_URL',
    'SEAL_KEYS',
    'STRIPE_API_BASE',
    'STRIPE_CONNECT_WEBHOOK_SECRET',
    'STRIPE_SECRET_KEY',
  ]);
});

it.each([
  ['PUBLIC_URL', 'http://vestibule.example'],
  ['STRIPE_SECRET_KEY', 'sk_test_51PlantedTestKey'],
  ['STRIPE_WEBHOOK_SECRET', 'not-a-webhook-secret'],
  ['STRIPE_API_BASE', 'http://127.0.0.1:3001'],
  ['AUTH_SECRET', 'secret-secret-secret-secret-secret-secret'],
  ['LIVEKIT_URL', 'ws://video.example'],
  ['LIVEKIT_API_SECRET', 'secret-that-livekit-itself-uses-in-dev'],
])('refuses production for %s alone', async (name, value) => {
  const sound: Environment = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://vestibule:planted-password@db.internal/vestibule',
    PUBLIC_URL: 'https://vestibule.example',
    AUTH_SECRET: RANDOM,
    LINK_KEYS: `1:${Buffer.from(RANDOM).subarray(0, 32).toString('base64url')}`,
    SEAL_KEYS: `1:${Buffer.from(RANDOM).subarray(4, 36).toString('base64url')}`,
    STRIPE_SECRET_KEY: 'sk_live_51PlantedLiveKey',
    STRIPE_WEBHOOK_SECRET: 'whsec_planted_platform',
    STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_planted_connect',
    LIVEKIT_URL: 'wss://video.example',
    LIVEKIT_API_KEY: 'APIplanted',
    LIVEKIT_API_SECRET: RANDOM,
  };
  const problems = await problemsOf({ ...sound, [name]: value });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(name);
});
