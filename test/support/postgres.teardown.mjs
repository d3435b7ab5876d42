import { rmSync } from 'node:fs';

export default async function stopTestPostgres() {
  const started = globalThis.vestibuleTestPostgres;
  if (!started) return;
  await started.postgres.stop();
  rmSync(started.dataDir, { recursive: true, force: true });
  delete process.env.TEST_DATABASE_URL;
  delete globalThis.vestibuleTestPostgres;
}
