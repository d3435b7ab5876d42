import { randomBytes } from 'node:crypto';

/** Made anew for every run; every contestant gets the same. */
export interface BenchSecrets {
  readonly linkKeys: string;
  readonly livekitKey: string;
  readonly livekitSecret: string;
  readonly connectWebhookSecret: string;
}

export const makeSecrets = (): BenchSecrets => ({
  linkKeys: `1:${randomBytes(32).toString('base64url')}`,
  livekitKey: `API${randomBytes(6).toString('hex')}`,
  livekitSecret: randomBytes(32).toString('base64url'),
  connectWebhookSecret: `whsec_${randomBytes(24).toString('hex')}`,
});

/** What every contestant reads from its environment. */
export const sharedEnvironment = (secrets: BenchSecrets, databaseUrl: string, port: number): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  PORT: String(port),
  DATABASE_URL: databaseUrl,
  LINK_KEYS: secrets.linkKeys,
  LIVEKIT_URL: 'wss://video.bench.example',
  LIVEKIT_API_KEY: secrets.livekitKey,
  LIVEKIT_API_SECRET: secrets.livekitSecret,
  STRIPE_CONNECT_WEBHOOK_SECRET: secrets.connectWebhookSecret,
});

/** What our api wants besides: as in production, except that Stripe is nowhere to be reached (nothing that is measured asks it). */
export const apiEnvironment = (): NodeJS.ProcessEnv => ({
  NODE_ENV: 'test',
  LOG_LEVEL: 'info',
  PUBLIC_URL: 'https://bench.example',
  AUTH_SECRET: randomBytes(32).toString('base64url'),
  SEAL_KEYS: `1:${randomBytes(32).toString('base64url')}`,
  STRIPE_SECRET_KEY: `sk_test_${randomBytes(24).toString('hex')}`,
  STRIPE_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString('hex')}`,
  STRIPE_API_BASE: 'http://127.0.0.1:9',
  SMTP_URL: 'smtp://127.0.0.1:1',
});
