import { existsSync } from 'node:fs';
import { onPath, run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const HOW_TO_GET_ONE =
  'No Chromium was found. Install one (Debian: sudo apt-get install chromium) or set CHROMIUM_PATH to its program.';

/** The browser to test with: CHROMIUM_PATH, one on PATH, or Debian's own, which root may install. Returns a path or a reason. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given)
    return existsSync(given) ? { path: given } : { reason: `CHROMIUM_PATH names ${given}, which is not there.` };
  const found = onPath(...NAMES);
  if (found) return { path: found };
  const mayInstall = process.getuid?.() === 0 && onPath('apt-get') && existsSync('/etc/debian_version');
  if (!mayInstall) return { reason: HOW_TO_GET_ONE };
  console.log('Installing Chromium from Debian…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['-q', 'update'], { env });
  await run('apt-get', ['-q', 'install', '-y', '--no-install-recommends', 'chromium'], { env });
  const installed = onPath(...NAMES);
  return installed ? { path: installed } : { reason: HOW_TO_GET_ONE };
}
