import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with the built pages; WEB_DIST names another one. */
export function builtPages(): string {
  const folder = process.env['WEB_DIST'] ?? join(import.meta.dirname, '../../apps/web/dist');
  if (!existsSync(join(folder, 'index.html')))
    throw new Error('the pages are not built: run "npm run build -w @vestibule/web" first');
  return folder;
}
