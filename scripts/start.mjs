import { refuseOldNode } from './steps/node-version.mjs';

refuseOldNode();
const { start } = await import('./steps/start.mjs');
await start(process.argv.slice(2));
