import { refuseOldNode } from './steps/node-version.mjs';

refuseOldNode();
const { test } = await import('./steps/test.mjs');
await test(process.argv.slice(2));
