import { refuseOldNode } from './steps/node-version.mjs';

refuseOldNode();
const { check } = await import('./steps/check.mjs');
await check();
