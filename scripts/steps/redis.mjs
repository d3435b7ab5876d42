import { installFromDebian } from './debian.mjs';
import { onPath } from './run.mjs';

const HOW_TO_GET_ONE =
  'No redis-server was found, through which two LiveKit servers share their rooms. Install it (Debian: sudo apt-get install redis-server).';

/** For the test of LiveKit as a cluster: redis-server on PATH, or Debian's own, which root may install. Returns a path or a reason. */
export async function findRedis() {
  const found = onPath('redis-server');
  if (found) return { path: found };
  await installFromDebian('redis-server');
  const installed = onPath('redis-server');
  return installed ? { path: installed } : { reason: HOW_TO_GET_ONE };
}
