export { DataFolder, type Secrets } from './data-folder.ts';
export { goProgram } from './go-program.ts';
export { HOW_TO_GET_LIVEKIT, LIVEKIT_VERSION, type LiveKitSource, resolveLiveKit } from './livekit/find.ts';
export { type LiveKitOptions, type RunningLiveKit, startLiveKit } from './livekit/server.ts';
export type { LiveKitSettings } from './livekit/settings.ts';
export { freePort } from './ports.ts';
export { type PostgresOptions, type RunningPostgres, startPostgres } from './postgres.ts';
export { StackProblem } from './stack-problem.ts';
