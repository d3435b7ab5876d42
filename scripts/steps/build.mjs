import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, ROOT, run, RUNTIME, runTool } from './run.mjs';

const STAMPS = join(ROOT, 'node_modules', '.cache', 'vestibule');

const SERVER_SOURCES = [
  'libs',
  'apps/api',
  'apps/worker',
  'apps/stripe-sandbox',
  'apps/local',
  'migrations',
  'tsconfig.json',
];

/** Compiles what runs on Node; skipped when no source has changed. */
export const buildServer = () =>
  whenChanged({
    name: 'server',
    sources: SERVER_SOURCES,
    result: 'apps/local/dist/main.js',
    say: 'Compiling…',
    work: () => runTool('typescript/bin/tsc', ['-b', ...(process.stdout.isTTY ? ['--pretty'] : [])]),
    cure: 'The code does not compile; the reasons are above.',
  });

/** Bundles the compiled api and worker, as they run for real; skipped when no source has changed. */
export const bundleServers = () =>
  whenChanged({
    name: 'bundle',
    sources: [...SERVER_SOURCES, 'scripts/bundle.mjs'],
    result: 'apps/worker/bundle/main.js',
    say: 'Bundling the servers…',
    work: () => run(RUNTIME, [join('scripts', 'bundle.mjs')]),
    cure: 'The servers could not be bundled; the reasons are above.',
  });

/** Builds the pages; skipped when nothing they are made of has changed. */
export const buildWeb = () =>
  whenChanged({
    name: 'web',
    sources: ['apps/web', 'libs/kernel', 'apps/api/openapi.json'],
    result: 'apps/web/dist/index.html',
    say: 'Building the pages…',
    work: () => runTool('vite/bin/vite.js', ['build', '--logLevel', 'error'], { cwd: join(ROOT, 'apps', 'web') }),
    cure: 'The pages could not be built; the reasons are above.',
  });

async function whenChanged({ name, sources, result, say, work, cure }) {
  const stamp = join(STAMPS, name);
  const now = fingerprint([...sources, 'tsconfig.base.json', 'package-lock.json']);
  if (existsSync(join(ROOT, result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  console.log(say);
  if ((await work()) !== 0) throw new Refusal(cure);
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, now);
}

/** Of names, sizes and times of change: quick, and a rebuild too many does no harm. */
function fingerprint(paths) {
  const hash = createHash('sha256').update(ROOT);
  for (const path of paths) for (const entry of filesBeneath(join(ROOT, path))) hash.update(entry);
  return hash.digest('hex');
}

const NOT_SOURCES = new Set(['node_modules', 'dist', 'bundle']);

function* filesBeneath(path) {
  if (!existsSync(path)) return;
  const stat = statSync(path);
  if (!stat.isDirectory()) {
    yield `${path}:${stat.size}:${stat.mtimeMs}\n`;
    return;
  }
  for (const name of readdirSync(path).sort()) if (!NOT_SOURCES.has(name)) yield* filesBeneath(join(path, name));
}
