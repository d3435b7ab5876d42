/**
 * Makes of each compiled server and all its packages one folder of few files (apps/…/bundle): a start that opens fifteen hundred files one after
 * the other spends its time on that. Class names are kept (Nest's and TypeORM's words come from them), nothing is shortened: a stack trace can be read.
 * What a bundle cannot do is refused while it is made, by name.
 */
import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import { fail, Refusal, ROOT } from './steps/run.mjs';

/** What a server starts from, by its name in `bundle/`. */
const SERVERS = {
  'apps/api': { main: 'dist/main.js', demo: 'dist/demo.js' },
  'apps/worker': { main: 'dist/main.js' },
};

/** Asked for only when they are there, by packages that do without them; none of them is installed. Whatever else is not found stops the build. */
const DONE_WITHOUT = new Set([
  '@fastify/multipart',
  '@fastify/view',
  '@nestjs/microservices',
  '@nestjs/microservices/microservices-module.js',
  '@nestjs/platform-express',
  'bufferutil',
  'class-transformer/storage',
  'pg-native',
  'utf-8-validate',
]);

/** Left in node_modules, because they read files of their own beside their code. */
const LEFT_OUTSIDE = [/^pdfmake(\/|$)/];

/**
 * Packages that look for files beside their code, or for other packages, at a moment that never comes here: pino's worker threads, the socket's
 * client file, Swagger's page. In anything else that looks around itself the bundle would be wrong, so it is not made.
 */
const LOOKS_AROUND_FOR_OTHERS = [
  'node_modules/@nestjs/common/utils/load-package.util.js',
  'node_modules/@nestjs/swagger/dist/',
  'node_modules/pino/lib/transport.js',
  'node_modules/@nestjs/platform-socket.io/node_modules/socket.io/dist/index.js',
  'node_modules/thread-stream/index.js',
];
const LOOKS_AROUND = /\b__dirname\b|\b__filename\b|\bimport\.meta\.(?:url|dirname|filename|resolve)\b/;

async function bundleServers() {
  for (const [app, entries] of Object.entries(SERVERS)) {
    const folder = join(ROOT, app, 'bundle');
    const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(ROOT, app, file)]));
    const bundle = await rolldown({
      input,
      platform: 'node',
      cwd: ROOT,
      external: LEFT_OUTSIDE,
      plugins: [nothingMissing, oneOfEach, nothingLooksAround],
      onLog(level, log) {
        if (level === 'warn') throw new Refusal(`The bundle of ${app}: ${log.message}`);
      },
    });
    try {
      rmSync(folder, { recursive: true, force: true });
      // As deep in the tree as `dist`: what is found from `import.meta.dirname` is found from here too.
      await bundle.write({
        dir: folder,
        format: 'esm',
        keepNames: true,
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
      });
    } finally {
      await bundle.close();
    }
  }
}

const nothingMissing = {
  name: 'nothing is missing',
  async resolveId(id, importer, options) {
    if (importer === undefined || /^(?:node:|[./])/.test(id)) return null;
    if (DONE_WITHOUT.has(id)) return { id, external: true };
    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
    if (!found) throw new Refusal(`The bundle: ${relative(ROOT, importer)} asks for ${id}, which is not installed.`);
    return null;
  },
};

/** Parts of Nest fetch packages past the bundler; a second TypeORM or class-transformer would know none of our classes. */
const oneOfEach = {
  name: 'one of each package',
  transform: {
    filter: { id: /@nestjs\/(?:typeorm|mapped-types)\/dist\// },
    handler: (code) => code.replace('const require = createRequire(import.meta.url);', ''),
  },
};

const nothingLooksAround = {
  name: 'nothing looks around itself',
  transform: {
    filter: { id: /node_modules/, code: LOOKS_AROUND },
    handler(code, id) {
      const path = relative(ROOT, id);
      if (!LOOKS_AROUND.test(withoutComments(code))) return;
      if (LOOKS_AROUND_FOR_OTHERS.some((known) => path.startsWith(known))) return;
      throw new Refusal(`The bundle: ${path} looks for something beside itself. Leave its package outside.`);
    },
  },
};

const withoutComments = (code) => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

await bundleServers().catch(fail);
