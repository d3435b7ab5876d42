/**
 * Makes the web's types from the api's own description (apps/api/dist/openapi.js → openapi-typescript). With --check it changes nothing and
 * fails when what is committed is not what would be made.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const ROOT = join(import.meta.dirname, '..');
const TARGET = join(ROOT, 'apps/web/src/api/generated/schema.d.ts');

const description = JSON.parse(
  execFileSync(process.execPath, [join(ROOT, 'apps/api/dist/openapi.js')], { encoding: 'utf8', maxBuffer: 64_000_000 }),
);
const made = `/* Made by \`npm run codegen\` from the api's own description; not written by hand. */\n${astToString(await openapiTS(description))}`;

const kept = (() => {
  try {
    return readFileSync(TARGET, 'utf8');
  } catch {
    return '';
  }
})();
if (process.argv.includes('--check')) {
  if (kept === made) process.exit(0);
  process.stderr.write(
    'The web\'s types are not those of the api any more: run "npm run codegen" and commit the result.\n',
  );
  process.exit(1);
}
mkdirSync(dirname(TARGET), { recursive: true });
writeFileSync(TARGET, made);
process.stdout.write(kept === made ? 'Nothing to do.\n' : `Written: ${TARGET.slice(ROOT.length + 1)}\n`);
