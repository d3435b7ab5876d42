import { type DynamicModule, Global, Module, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { Clock, SystemClock } from '@vestibule/kernel';
import { ActorGuard } from './actor/actor.guard.ts';
import { AuditController } from './audit/audit.controller.ts';
import { AuditLog } from './audit/audit-log.ts';
import { ReadAudit } from './audit/read-audit.ts';
import { DatabaseModule } from './database/database.module.ts';
import { ChangeFeed } from './delivery/change-feed.ts';
import { Idempotency } from './delivery/idempotency.ts';
import { FailedWebhooksController } from './delivery/failed-webhooks.controller.ts';
import { FailedWebhooks } from './delivery/failed-webhooks.ts';
import { Inbox } from './delivery/inbox.ts';
import { Jobs } from './delivery/jobs.ts';
import { Outbox } from './delivery/outbox.ts';
import { Subscriptions } from './delivery/subscriptions.ts';
import { Sweeps } from './delivery/sweeps.ts';
import { Tidy } from './delivery/tidy.ts';
import { PlatformEnv } from './env/platform-env.ts';
import { readEnvironment } from './env/env.ts';
import { RateLimits } from './http/rate-limit.ts';
import { requestValidation } from './http/validation.ts';
import { HealthController } from './observing/health.controller.ts';
import { OperationsController } from './observing/operations.controller.ts';
import { Metrics } from './observing/metrics.ts';
import { WorkerSeen } from './observing/worker-seen.ts';
import { ProblemFilter } from './problems/problem.filter.ts';

const SHARED = [Outbox, Inbox, Idempotency, Subscriptions, Sweeps, Jobs, ChangeFeed, RateLimits, Metrics, AuditLog];

/**
 * The plumbing of every process. `PlatformModule.with([...env classes of the libs])` checks the whole environment at once before anything
 * else starts, and closes every route by default.
 */
@Global()
@Module({})
export class PlatformModule {
  static with(
    environments: readonly Type<object>[],
    source: Readonly<Record<string, string | undefined>> = process.env,
  ): DynamicModule {
    const env = readEnvironment([PlatformEnv, ...environments], source);
    const providers: Provider[] = [...env, ...SHARED, { provide: Clock, useClass: SystemClock }];
    return {
      module: PlatformModule,
      imports: [DatabaseModule],
      controllers: [HealthController, OperationsController, AuditController, FailedWebhooksController],
      providers: [
        ...providers,
        Tidy,
        WorkerSeen,
        ReadAudit,
        FailedWebhooks,
        { provide: APP_GUARD, useClass: ActorGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: requestValidation },
      ],
      exports: providers.map((provider) => (typeof provider === 'function' ? provider : provider.provide)),
    };
  }
}
