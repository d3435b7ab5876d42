import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, RUNTIME, runTool } from './run.mjs';

/** What is checked without running the product: a name and what gives 0 when all is well. (Import walls are among the pure tests.) */
export const CHECKS = [
  { name: 'format', work: () => runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']) },
  { name: 'lockfile', work: () => run(RUNTIME, [join('scripts', 'complete-lock.mjs'), '--check']) },
  { name: 'lint', work: () => runTool('oxlint/bin/oxlint', ['--deny-warnings', '--quiet']) },
  { name: 'types', work: () => runTool('typescript/bin/tsc', ['-b']) },
  { name: 'types of the tests', work: () => runTool('typescript/bin/tsc', ['-p', 'tsconfig.spec.json']) },
  {
    name: 'types of the pages',
    needs: 'apps/web/tsconfig.json',
    work: () => runTool('typescript/bin/tsc', ['-p', 'apps/web', '--noEmit']),
  },
  {
    name: 'generated client',
    needs: 'scripts/codegen.mjs',
    work: () => run(RUNTIME, [join('scripts', 'codegen.mjs'), '--check']),
  },
].filter(({ needs }) => !needs || existsSync(join(ROOT, needs)));
