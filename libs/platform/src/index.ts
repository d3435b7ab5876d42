export { identityOf } from './actor/actor.ts';
export type { Actor, LinkActor, MemberActor, MemberRole, OperatorActor, SystemActor } from './actor/actor.ts';
export {
  ActorGuard,
  Member,
  Operator,
  OperatorsOnly,
  OperatorsToo,
  Public,
  Roles,
  SignedIn,
} from './actor/actor.guard.ts';
export { Authenticator } from './actor/authenticator.ts';
export { Coalesced } from './database/coalesced.ts';
export { Cursors } from './database/cursor.ts';
export { HotPath } from './database/hot-path.ts';
export { type PreparedStatement, preparedRows } from './database/prepared.ts';
export { systemPool } from './database/system-pool.ts';
export { AuditLog } from './audit/audit-log.ts';
export type { AuditEntry, AuditFacts } from './audit/audit-log.ts';
export { brokenConstraint, sqlState, Transactions } from './database/transactions.ts';
export type { LastAct } from './database/transactions.ts';
export { ChangeFeed } from './delivery/change-feed.ts';
export type { Change, ChangeListener } from './delivery/change-feed.ts';
export { Idempotency } from './delivery/idempotency.ts';
export { Inbox } from './delivery/inbox.ts';
export type { InboxMessage, UnhandledMessage } from './delivery/inbox.ts';
export { Jobs } from './delivery/jobs.ts';
export { Outbox } from './delivery/outbox.ts';
export type { DomainEvent } from './delivery/outbox.ts';
export { Subscriptions } from './delivery/subscriptions.ts';
export { Sweeps } from './delivery/sweeps.ts';
export { EnvironmentInvalid, readEnvironment } from './env/env.ts';
export type { ProductionRules } from './env/env.ts';
export { IsListenAddress, IsPort } from './env/listening.ts';
export { PlatformEnv } from './env/platform-env.ts';
export { ForMembers, Problem, Problems } from './http/documented.ts';
export { instantOf } from './http/instant.ts';
export { PAGE_SIZE, PageQuery, pageOf, placeOf } from './http/page.ts';
export type { PagePlace } from './http/page.ts';
export { boundOf, boundsOf, instantSql, PeriodQuery } from './http/period.ts';
export type { Bound } from './http/period.ts';
export { MayBeAbsent } from './http/may-be-absent.ts';
export { OneLine, SeveralLines } from './http/plain-text.ts';
export { RateLimit, RateLimits } from './http/rate-limit.ts';
export { requestValidation } from './http/validation.ts';
export { createLog, NestLog } from './observing/log.ts';
export { Metrics } from './observing/metrics.ts';
export { PlatformModule } from './platform.module.ts';
export { CrossSiteRequest, IdempotencyKeyReused, NotAllowed, NotSignedIn, TooManyRequests } from './problems/errors.ts';
export { runProcess } from './run-process.ts';
export type { ProcessOptions } from './run-process.ts';
export { ERROR_STATUS } from './problems/error-status.ts';
export { ProblemFilter } from './problems/problem.filter.ts';
export { problemOf } from './problems/problem.ts';
