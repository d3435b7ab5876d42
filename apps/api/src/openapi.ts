/**
 * Prints the api's own description, without a database or any other part of the product: Nest reads the routes and makes nothing
 * (`preview`). `npm run codegen` makes the web's types from it.
 */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.ts';
import { openApiOf } from './http/openapi.ts';

/** Complete and harmless: nothing is connected to. */
const NOWHERE = {
  NODE_ENV: 'test',
  DATABASE_URL: 'postgres://nobody@127.0.0.1:9/nowhere',
  AUTH_SECRET: 'a-secret-that-opens-nothing-0123456789abcdef',
  LINK_KEYS: `1:${'a'.repeat(43)}`,
  SEAL_KEYS: `1:${'a'.repeat(43)}`,
  STRIPE_SECRET_KEY: 'sk_test_nowhere',
  STRIPE_WEBHOOK_SECRET: 'whsec_nowhere',
  STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_nowhere_either',
  STRIPE_API_BASE: 'http://127.0.0.1:9',
  LIVEKIT_URL: 'ws://127.0.0.1:9',
  LIVEKIT_API_KEY: 'APInowhere',
  LIVEKIT_API_SECRET: 'a-secret-that-opens-no-room-either',
};

const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(NOWHERE), new FastifyAdapter(), {
  preview: true,
  abortOnError: false,
  logger: ['error'],
});
app.setGlobalPrefix('api', { exclude: ['healthz', 'readyz', 'metrics'] });
// The description is longer than a pipe holds: leave when all of it has been taken.
process.stdout.write(`${JSON.stringify(openApiOf(app, 'vestibule.session_token'), null, 2)}\n`, () => process.exit(0));
