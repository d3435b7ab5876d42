import { ask } from './http.ts';

export const readVideoReadiness = () => ask<{ ready: boolean }>('/api/video');
