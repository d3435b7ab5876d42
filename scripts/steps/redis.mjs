import { existsSync } from 'node:fs';
import { onPath, run } from './run.mjs';

const HOW_TO_GET_ONE =
  'No redis-server was found, through which two LiveKit servers share their rooms. Install it (Debian: sudo apt-get install redis-server).';

/** For the test of LiveKit as a cluster: redis-server on PATH, or Debian's own, which root may install. Returns a path or a reason. */
export async function findRedis() {
  const found = onPath('redis-server');
  if (found) return { path: found };
  const mayInstall = process.getuid?.() === 0 && onPath('apt-get') && existsSync('/etc/debian_version');
  if (!mayInstall) return { reason: HOW_TO_GET_ONE };
  console.log('Installing redis-server from Debian…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['-q', 'update'], { env });
  await run('apt-get', ['-q', 'install', '-y', '--no-install-recommends', 'redis-server'], { env });
  const installed = onPath('redis-server');
  return installed ? { path: installed } : { reason: HOW_TO_GET_ONE };
}
