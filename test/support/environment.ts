import { freePort } from '@vestibule/local';

export type Environment = Record<string, string>;

/** Everything the product needs to start, complete and harmless; `over` wins. Video is nobody's until a test brings a LiveKit. */
export function testEnvironment(over: Environment = {}): Environment {
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    DATABASE_POOL: '6',
    AUTH_SECRET: 'k3yF0rT3stsOnly-9f8e7d6c5b4a3210',
    LINK_KEYS: `1:${Buffer.alloc(32, 'link key of the tests').toString('base64url')}`,
    SEAL_KEYS: `1:${Buffer.alloc(32, 'seal key of the tests').toString('base64url')}`,
    STRIPE_SECRET_KEY: 'sk_test_51VestibuleTests',
    STRIPE_WEBHOOK_SECRET: 'whsec_platformOfTheTests',
    STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_connectOfTheTests',
    STRIPE_SUPPRESS_NOTICES: 'true',
    LIVEKIT_URL: 'ws://127.0.0.1:9',
    LIVEKIT_API_KEY: 'APItests',
    LIVEKIT_API_SECRET: 'a-livekit-secret-of-the-tests-32+',
    WEB_DIST: '/nonexistent',
    ...over,
  };
}

export { freePort };
