import 'reflect-metadata';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ChangeFeed, type createLog, Jobs, NestLog, Sweeps } from '@vestibule/platform';
import { DataSource } from 'typeorm';
import { serveHealth } from './health.ts';
import { RelayLoop } from './relay-loop.ts';
import { WorkerEnv } from './worker-env.ts';
import { WorkerModule } from './worker.module.ts';

export interface WorkerOptions {
  readonly source?: Readonly<Record<string, string | undefined>>;
  readonly log: ReturnType<typeof createLog>;
}
export interface Worker {
  readonly context: INestApplicationContext;
  readonly healthPort: number;
  /** Finishes what is under way; what is not finished is found again by the next worker. */
  stop(): Promise<void>;
}

/** Outbox to jobs, jobs, sweeps, and a health address. Any number of workers may run beside each other. */
export async function startWorker({ source = process.env, log }: WorkerOptions): Promise<Worker> {
  const context = await NestFactory.createApplicationContext(WorkerModule.with(source), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  const jobs = context.get(Jobs);
  await jobs.start();
  const relay = new RelayLoop(
    () => jobs.relay(),
    (error) => log.warn({ err: error }, 'the outbox did not move; it is tried again'),
  );
  const look = (): void => relay.look();
  await context.get(ChangeFeed).listen({ changed: look, resumed: look });
  look();
  context.get(Sweeps).start();
  const { WORKER_PORT, HOST } = context.get(WorkerEnv);
  const isWell = (): Promise<boolean> =>
    context
      .get(DataSource)
      .query('SELECT 1')
      .then(() => true);
  const health = await serveHealth(isWell, WORKER_PORT, HOST).catch(async (error: unknown) => {
    await relay.stop();
    await context.close();
    throw error;
  });
  return {
    context,
    healthPort: portOf(health),
    async stop() {
      health.close();
      await relay.stop();
      await context.close();
    },
  };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
