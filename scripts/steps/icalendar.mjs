import { existsSync } from 'node:fs';
import { installFromDebian } from './debian.mjs';
import { onPath, run } from './run.mjs';

const HOW_TO_GET_IT =
  'No Python with its library icalendar was found, which reads our calendar files. Install it (Debian: sudo apt-get install python3-icalendar; elsewhere: pip install icalendar), or set PYTHON_PATH to a Python that has it.';
const QUIET = { stdio: 'ignore' };

/** A Python that reads calendar files: PYTHON_PATH, one on PATH, or Debian's own, to which root may add the library. Returns a path or a reason. */
export async function findIcalendar() {
  const found = await withLibrary();
  if (found) return { path: found };
  await installFromDebian('python3-icalendar');
  const installed = await withLibrary();
  return installed ? { path: installed } : { reason: HOW_TO_GET_IT };
}

async function withLibrary() {
  // Debian's own too: another may stand before it on the path.
  for (const python of [process.env.PYTHON_PATH, onPath('python3'), '/usr/bin/python3'])
    if (python && existsSync(python) && (await run(python, ['-c', 'import icalendar, zoneinfo'], QUIET)) === 0)
      return python;
  return undefined;
}
