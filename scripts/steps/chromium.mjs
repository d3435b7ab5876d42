import { existsSync } from 'node:fs';
import { installFromDebian } from './debian.mjs';
import { onPath } from './run.mjs';

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
  await installFromDebian('chromium', 'Chromium');
  const installed = onPath(...NAMES);
  return installed ? { path: installed } : { reason: HOW_TO_GET_ONE };
}
