import { join } from 'node:path';
import type { StackConfig } from './config.ts';
import type { Crew, Job } from './crew.ts';
import type { Program } from './program.ts';

/** `npm run dev`: compiles on change and then starts these servers again; the pages come from Vite, with hot reload. */
export function watch(config: StackConfig, crew: Crew, servers: readonly Program[], say: (text: string) => void): void {
  let rounds = 0;
  crew.run(compiler(config), {
    line(_program, text) {
      if (text.trim() === '') return;
      say(`[tsc] ${text}`);
      // The first round only repeats what was built before the start.
      if (errorsWhenCompiled(text) !== 0 || rounds++ === 0) return;
      for (const server of servers) void server.restart();
      say(`[tsc] ${servers.map(({ name }) => name).join(' and ')} started again`);
    },
  });
  crew.run(pages(config));
}

const compiler = (config: StackConfig): Job => ({
  name: 'tsc',
  command: process.execPath,
  args: [join(config.root, 'node_modules/typescript/bin/tsc'), '-b', '--watch', '--preserveWatchOutput'],
  env: process.env,
});

const pages = (config: StackConfig): Job => ({
  name: 'vite',
  command: process.execPath,
  args: [
    join(config.root, 'node_modules/vite/bin/vite.js'),
    '--host=127.0.0.1',
    `--port=${config.ports.vite}`,
    '--strictPort',
    '--clearScreen=false',
  ],
  cwd: join(config.root, 'apps/web'),
  env: { ...process.env, NODE_ENV: 'development', VESTIBULE_API: `http://127.0.0.1:${config.ports.app}` },
});

/** The number of errors when a line says that a round of compiling is over. */
export function errorsWhenCompiled(line: string): number | undefined {
  const count = /Found (\d+) errors?\./.exec(line)?.[1];
  return count === undefined ? undefined : Number(count);
}
