import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environmentOf, ROOT } from './stack-process.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'vestibule-commands-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const env = environmentOf({ port: 1, dataDir });
const run = (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd: ROOT, env });

it.each(['start.mjs', 'test.mjs', 'check.mjs', 'bench.mjs'])('%s tells an old Node what to do', async (script) => {
  const pretend = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });";
  const asked = run(`--import=data:text/javascript,${encodeURIComponent(pretend)}`, join('scripts', script));
  await expect(asked).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /^Vestibule starts on Node 20\.19 or newer, and this is Node 18\.20\.4\. .*\n$/,
    ) as string,
  });
});

it('has no demo key before a first start, and says so without a word on stdout', async () => {
  await expect(run('scripts/start.mjs', '--demo-key')).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('Run npm start once') as string,
  });
});

it('refuses a port that is none, naming its variable', async () => {
  const asked = promisify(execFile)(process.execPath, ['apps/local/dist/main.js'], {
    cwd: ROOT,
    env: { ...env, PORT: 'x' },
  });
  await expect(asked).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^\nPORT is to be a port/) as string,
  });
});

it('refuses a section of the tests that there is not, and names those there are', async () => {
  await expect(run('scripts/test.mjs', 'everything')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/no section "everything".*browser/) as string,
  });
});
