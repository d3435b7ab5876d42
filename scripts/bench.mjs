import { refuseOldNode } from './steps/node-version.mjs';

refuseOldNode();
const { bench } = await import('./steps/bench.mjs');
await bench(process.argv.slice(2));
