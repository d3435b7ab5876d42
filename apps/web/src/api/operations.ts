import { ask } from './http.ts';
import type { WorkerState } from './types.ts';

export const workerState = () => ask<WorkerState>('/api/operations/worker');
