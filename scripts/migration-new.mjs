/** Writes an empty migration with the present time in its name: `npm run migration:new -- refund-reasons`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) {
  process.stderr.write('Say what it is about, in lower case: npm run migration:new -- refund-reasons\n');
  process.exit(1);
}
const folder = join(import.meta.dirname, '../migrations/src');
const stamp = Date.now();
const className = `${name.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter) => letter.toUpperCase())}${stamp}`;
const file = `${stamp}-${name}.ts`;
writeFileSync(
  join(folder, file),
  `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which rule does the database keep from now on? */
export class ${className} implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(\`\`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(\`\`);
  }
}
`,
);
const index = join(folder, 'index.ts');
const text = readFileSync(index, 'utf8');
writeFileSync(
  index,
  text
    .replace(
      /(import \{ \w+ \} from '\.\/\d+[^\n]*\n)(?!import \{ \w+ \} from '\.\/\d)/,
      `$1import { ${className} } from './${file}';\n`,
    )
    .replace(/(export const MIGRATIONS = \[[^\]]*)\];/, `$1  ${className},\n];`),
);
process.stdout.write(`Written: migrations/src/${file}, and its line in index.ts\n`);
