import { existsSync } from 'node:fs';
import { onPath, run } from './run.mjs';

/** Installs a package where that may be done: as root, on Debian. Nothing happens elsewhere. */
export async function installFromDebian(name, said = name) {
  const mayInstall = process.getuid?.() === 0 && onPath('apt-get') && existsSync('/etc/debian_version');
  if (!mayInstall) return;
  console.log(`Installing ${said} from Debian…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['-q', 'update'], { env });
  await run('apt-get', ['-q', 'install', '-y', '--no-install-recommends', name], { env });
}
