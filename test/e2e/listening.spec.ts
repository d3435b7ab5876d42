import { Client } from 'pg';
import { OpenPage } from '../faults/open-page.ts';
import { startWorld, type World } from '../support/world.ts';

/** Pages are told over one line to the database for each process. It can be cut at any moment; what is told meanwhile, nobody hears. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** Ends the line of every process and changes the title before any of them can be back: with no event, so that nothing tells of it. */
async function cutAndChange(sessionId: string, title: string): Promise<number> {
  const name = new URL(world.database.url).pathname.slice(1);
  const admin = new Client({ connectionString: process.env['TEST_DATABASE_URL'] });
  const owner = new Client({ connectionString: world.database.url });
  await Promise.all([admin.connect(), owner.connect()]);
  try {
    await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
    const { rows } = await admin.query<{ ended: boolean }>(
      `SELECT pg_terminate_backend(pid, 10000) AS ended FROM pg_stat_activity
        WHERE datname = $1 AND (query = 'LISTEN vestibule_outbox' OR query = 'SELECT 1')`,
      [name],
    );
    await owner.query('UPDATE session SET title = $2 WHERE id = $1', [sessionId, title]);
    return rows.filter(({ ended }) => ended).length;
  } finally {
    await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
    await Promise.all([admin.end(), owner.end()]);
  }
}

it('a line that was cut is had back: what changed meanwhile is on the page without a word about it, and words are heard again', async () => {
  const { session, client, practitioner } = await world.given.session({ startsAt: '10:00', feeMinor: 8000 });
  world.clock.set(world.at('09:55'));
  const page = new OpenPage(world.url, { link: client.token }, async () => {
    const { status, body } = await client.view();
    return { status, body };
  });
  const shows = (text: string) => (): boolean => JSON.stringify(page.shows).includes(text);
  try {
    await page.until('it has to be paid', shows('"state":"pay"'));
    expect(await cutAndChange(session.id, 'Renamed in silence')).toBeGreaterThanOrEqual(1);
    await page.until('the title is another', shows('Renamed in silence'));
    expect(page.comebacks).toBe(0); // the page's own line held: it was asked to look again
    expect(page.heard.filter((event) => event === 'listening').length).toBeGreaterThanOrEqual(2);

    const before = page.heard.length;
    await world.as(practitioner).post(`/api/sessions/${session.id}/cancel`).send({}).expect(200);
    await page.until('it is cancelled', shows('"reason":"cancelled"'));
    expect(page.heard.slice(before)).toContain('gate.changed');
  } finally {
    page.close();
  }
});
