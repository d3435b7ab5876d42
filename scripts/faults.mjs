import { refuseOldNode } from './steps/node-version.mjs';

refuseOldNode();
const { faults } = await import('./steps/faults.mjs');
await faults(process.argv.slice(2));
