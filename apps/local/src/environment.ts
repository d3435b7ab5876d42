import { join } from 'node:path';
import type { StackConfig } from './config.ts';
import type { Secrets } from './data-folder.ts';

/** What api, worker, migrations and demo run with: the reader's environment, with what the stack decides laid over it. */
export function appEnvironment(config: StackConfig, secrets: Secrets, databaseUrl: string): NodeJS.ProcessEnv {
  const { ports, stripe, livekit } = config;
  return {
    ...process.env,
    LINK_KEYS: process.env['LINK_KEYS'] || secrets.linkKeys,
    SEAL_KEYS: process.env['SEAL_KEYS'] || secrets.sealKeys,
    AUTH_SECRET: process.env['AUTH_SECRET'] || secrets.authSecret,
    ...mail(config, secrets),
    ...texts(config, secrets),
    LOG_LEVEL: process.env['LOG_LEVEL'] || 'info',
    NODE_ENV: config.nodeEnv,
    PORT: String(ports.app),
    WORKER_PORT: String(ports.worker),
    HOST: config.host,
    PUBLIC_URL: config.publicUrl,
    DATABASE_URL: databaseUrl,
    WEB_DIST: join(config.root, 'apps', 'web', 'dist'),
    LIVEKIT_URL: livekit?.url ?? `ws://127.0.0.1:${ports.livekit}`,
    LIVEKIT_INTERNAL_URL: livekit ? process.env['LIVEKIT_INTERNAL_URL'] : undefined,
    LIVEKIT_API_KEY: livekit?.apiKey ?? secrets.livekitApiKey,
    LIVEKIT_API_SECRET: livekit?.apiSecret ?? secrets.livekitApiSecret,
    ...(stripe === undefined
      ? { ...sandboxSecrets(secrets), STRIPE_API_BASE: `http://127.0.0.1:${ports.stripe}` }
      : {}),
  };
}

/** The sandbox signs with the same secrets that the api verifies with. */
export function sandboxEnvironment(config: StackConfig, secrets: Secrets, dataDir: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'development',
    ...sandboxSecrets(secrets),
    SANDBOX_PORT: String(config.ports.stripe),
    SANDBOX_DATA_DIR: dataDir,
    SANDBOX_WEBHOOK_URL: `http://127.0.0.1:${config.ports.app}/api/webhooks/stripe`,
  };
}

const sandboxSecrets = (secrets: Secrets): NodeJS.ProcessEnv => ({
  STRIPE_SECRET_KEY: secrets.stripeSecretKey,
  STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
  STRIPE_CONNECT_WEBHOOK_SECRET: secrets.stripeConnectWebhookSecret,
});

/** Fictional: no phone has this number. */
const SENDER = '+61491570156';

/** The mailbox takes all mail, and can return it, until the environment names a mail server. */
const mail = ({ ports }: StackConfig, { bounceSecret }: Secrets): NodeJS.ProcessEnv =>
  process.env['SMTP_URL']
    ? {}
    : {
        SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
        BOUNCE_ADDRESS: 'bounces@mailbox.test',
        BOUNCE_SECRET: bounceSecret,
      };

/** The mailbox takes texts as Twilio does, until the environment names a carrier. */
const texts = ({ ports }: StackConfig, { textsToken }: Secrets): NodeJS.ProcessEnv =>
  process.env['SMS_URL']
    ? {}
    : { SMS_URL: `http://AClocal:${textsToken}@127.0.0.1:${ports.mail}`, SMS_FROM: process.env['SMS_FROM'] || SENDER };
