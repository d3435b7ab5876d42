import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, ROOT, run, RUNTIME } from './run.mjs';

const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.vestibule-lock');

/** Installs the locked packages when they are missing or the lockfile has changed since. */
export async function install() {
  const lockfile = readFileSync(join(ROOT, 'package-lock.json'));
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  if (read(STAMP) === wanted && existsSync(RUNTIME)) return;
  if (!isInstalled(JSON.parse(lockfile)) || !existsSync(RUNTIME)) {
    console.log('Installing packages (a minute or two, the first time)…');
    if ((await npm('ci')) !== 0 && (await npm('install', '--no-save')) !== 0) {
      throw new Refusal(
        'The packages could not be installed; npm says why above. Mend that and run the command again.',
      );
    }
    if (!existsSync(RUNTIME)) {
      throw new Refusal(
        'The packages are there, but not the Node 24 that comes with them. Does npm run install scripts here (npm config get ignore-scripts)? Allow them and run: npm ci',
      );
    }
  }
  writeFileSync(STAMP, wanted);
}

/**
 * npm by the Node that npm itself uses: ours goes away while the packages are replaced. `npm ci` refuses a lockfile that was
 * written against a registry without the packages of other platforms; `npm install` then keeps to the same locked versions.
 */
function npm(command, ...args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const all = [
    command,
    ...args,
    '--include=dev',
    '--no-audit',
    '--no-fund',
    `--loglevel=${command === 'ci' ? 'silent' : 'error'}`,
  ];
  const byNode = script?.endsWith('.js') ? [node ?? process.execPath, [script, ...all]] : ['npm', all];
  return run(...byNode, { env: process.env, still: 'still installing' });
}

/** Whether someone ran npm by hand: what it wrote down of its work holds everything that the lockfile asks for. */
function isInstalled({ packages: wanted }) {
  const text = read(join(MODULES, '.package-lock.json'));
  if (text === undefined) return false;
  const { packages: present } = JSON.parse(text);
  const holds = ([path, { version, optional, devOptional, link }]) =>
    path === '' || link || (present[path] ? present[path].version === version : optional || devOptional);
  return Object.entries(wanted).every(holds) && Object.keys(present).every((path) => path in wanted);
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
