export { startWorker } from './worker.ts';
export type { Worker, WorkerOptions } from './worker.ts';
