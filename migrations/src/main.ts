import { migrate } from './index.ts';

const url = process.env['DATABASE_URL'];
if (!url) {
  process.stderr.write(
    'DATABASE_URL is not set: say which database to migrate, for example postgres://user:secret@127.0.0.1:5432/vestibule\n',
  );
  process.exit(1);
}
const ran = await migrate(url);
process.stdout.write(ran.length === 0 ? 'The database is up to date.\n' : `Migrated: ${ran.join(', ')}\n`);
