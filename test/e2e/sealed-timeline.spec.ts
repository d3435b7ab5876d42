import { type PracticeId, type SessionId } from '@vestibule/kernel';
import { sqlState, Transactions } from '@vestibule/platform';
import { Timeline, TimelineSeals } from '@vestibule/sessions';
import type { GivenSession } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** What happened to a session is chained and sealed as it is written, and whoever changes it in the database is found out. */
let world: World;
let hour = 0;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

interface Proof {
  readonly length: number;
  readonly head: string | null;
  readonly adopted: number;
  readonly findings: readonly { kind: string; position: number | null }[];
}
/** Scheduled, checkout opened, paid: at an hour of its own. */
async function paidSession(): Promise<GivenSession> {
  const given = await world.given.session({
    startsAt: `2026-12-0${1 + Math.floor(hour / 8)}T${10 + (hour++ % 8)}:00`,
    feeMinor: 8000,
  });
  await given.client.pay();
  return given;
}
const proofOf = async ({ session, practice }: GivenSession): Promise<Proof> =>
  (await world.as(practice.owner).get(`/api/sessions/${session.id}/timeline`).expect(200)).body.proof;
const kinds = async (given: GivenSession): Promise<string[]> => (await proofOf(given)).findings.map(({ kind }) => kind);
const record = ({ session, practice }: GivenSession, kind: 'joined' | 'left' | 'link_opened', at = new Date()) =>
  world.app
    .get(Transactions)
    .system((tx) =>
      world.app
        .get(Timeline, { strict: false })
        .record(tx, { sessionId: session.id as SessionId, practiceId: practice.id as PracticeId, kind, at }),
    );

it('seals every line in the transaction that writes it', async () => {
  const given = await paidSession();
  const { body } = await world.as(given.practice.owner).get(`/api/sessions/${given.session.id}/timeline`).expect(200);
  expect(body.proof).toMatchObject({ length: body.items.length, adopted: 0, adoptedAt: null, findings: [] });
  expect(body.items.length).toBeGreaterThanOrEqual(3);
  expect(body.proof.head).toMatch(/^[0-9a-f]{64}$/);
});

it('keeps one unbroken chain when forty writers come at once, some of whom change their mind', async () => {
  const given = await paidSession();
  const before = (await proofOf(given)).length;
  const writing = Array.from({ length: 40 }, (_, index) =>
    index % 4 === 0
      ? world.app
          .get(Transactions)
          .system(async (tx) => {
            await world.app.get(Timeline, { strict: false }).record(tx, {
              sessionId: given.session.id as SessionId,
              practiceId: given.practice.id as PracticeId,
              kind: 'joined',
              at: new Date(),
            });
            throw new Error('changed my mind');
          })
          .catch((error: Error) => expect(error.message).toBe('changed my mind'))
      : record(given, index % 2 === 0 ? 'joined' : 'left'),
  );
  await Promise.all(writing);
  expect(await proofOf(given)).toMatchObject({ length: before + 30, findings: [] });
});

it('finds what the owner of the database changed, took away, cut off or put in', async () => {
  const owner = (text: string, given: GivenSession): Promise<unknown> => world.rows(text, [given.session.id]);
  const without = (table: string): string => `ALTER TABLE ${table} DISABLE TRIGGER USER`;
  for (const table of ['session_event', 'timeline_head']) await world.rows(without(table));

  const edited = await paidSession();
  await owner(
    `UPDATE session_event SET detail = detail || '{"amount": 1}' WHERE session_id = $1 AND kind = 'paid'`,
    edited,
  );
  expect(await kinds(edited)).toEqual(['event_changed']);

  const moved = await paidSession();
  await owner(`UPDATE session_event SET at = at - interval '1 ms' WHERE session_id = $1 AND kind = 'paid'`, moved);
  expect(await kinds(moved)).toEqual(['event_changed']);

  const forged = await paidSession();
  await owner(
    `INSERT INTO session_event (practice_id, session_id, kind, at) SELECT practice_id, id, 'joined', now() FROM session WHERE id = $1`,
    forged,
  );
  expect(await kinds(forged)).toEqual(['event_unsealed']);

  const cut = await paidSession();
  await owner(
    `DELETE FROM timeline_link WHERE session_id = $1 AND position = (SELECT max(position) FROM timeline_link WHERE session_id = $1)`,
    cut,
  );
  await owner(`DELETE FROM session_event WHERE session_id = $1 AND kind = 'paid'`, cut);
  expect(await kinds(cut)).toEqual(['length_differs']);

  const hidden = await paidSession();
  await owner(
    `DELETE FROM timeline_link WHERE session_id = $1 AND position = (SELECT max(position) FROM timeline_link WHERE session_id = $1)`,
    hidden,
  );
  await owner(`DELETE FROM session_event WHERE session_id = $1 AND kind = 'paid'`, hidden);
  await owner(
    `UPDATE timeline_head h SET (length, hash) = (SELECT position, hash FROM timeline_link l WHERE l.session_id = h.session_id ORDER BY position DESC LIMIT 1) WHERE session_id = $1`,
    hidden,
  );
  expect(await kinds(hidden)).toEqual(['seal_wrong']);

  const emptied = await paidSession();
  await owner(`DELETE FROM timeline_link WHERE session_id = $1`, emptied);
  await owner(`DELETE FROM timeline_head WHERE session_id = $1`, emptied);
  await owner(`DELETE FROM session_event WHERE session_id = $1`, emptied);
  expect(await kinds(emptied)).toEqual(['head_missing', 'beginning_missing']);

  for (const table of ['session_event', 'timeline_head']) await world.rows(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  // What comes after does not cover it up, and is still written: the product goes on.
  for (const given of [hidden, emptied, cut]) {
    await record(given, 'joined');
    expect(await kinds(given)).not.toEqual([]);
  }
  expect(await kinds(hidden)).toEqual(['seal_wrong']);
});

it('gives timelines from before there were seals theirs, says so, and does it for no later one', async () => {
  const old = await paidSession();
  const later = await paidSession();
  const forget = async ({ session }: GivenSession): Promise<void> => {
    await world.rows(`DELETE FROM timeline_link WHERE session_id = $1`, [session.id]);
    await world.rows(`DELETE FROM timeline_head WHERE session_id = $1`, [session.id]);
  };
  await forget(old);
  await world.rows(
    `UPDATE timeline_before_seals SET last_event_id = (SELECT max(id) FROM session_event WHERE session_id = $1)`,
    [old.session.id],
  );
  await forget(later);
  await world.app.get(TimelineSeals, { strict: false }).adopt();
  const { length, adopted, findings } = await proofOf(old);
  expect({ adopted, findings }).toEqual({ adopted: length, findings: [] });
  expect(length).toBeGreaterThanOrEqual(3);
  expect(await kinds(later)).toContain('head_missing');
  await record(old, 'joined');
  expect(await proofOf(old)).toMatchObject({ length: length + 1, adopted: length, findings: [] });
});

it('lets the role of the product neither change nor shorten a chain, nor write a line past it', async () => {
  const given = await paidSession();
  const asTheProduct = (text: string): Promise<string> =>
    world.app
      .get(Transactions)
      .system((tx) => tx.query(text, [given.session.id]))
      .then(() => 'done', sqlState);
  const DENIED = '42501';
  expect(await asTheProduct(`UPDATE timeline_link SET adopted = true WHERE session_id = $1`)).toBe(DENIED);
  expect(await asTheProduct(`DELETE FROM timeline_link WHERE session_id = $1`)).toBe(DENIED);
  expect(await asTheProduct(`DELETE FROM timeline_head WHERE session_id = $1`)).toBe(DENIED);
  expect(await asTheProduct(`UPDATE timeline_before_seals SET last_event_id = 1e9::bigint WHERE $1 <> ''`)).toBe(
    DENIED,
  );
  const REFUSED = '23514';
  expect(await asTheProduct(`UPDATE timeline_head SET length = 1 WHERE session_id = $1`)).toBe(REFUSED);
  expect(
    await asTheProduct(
      `INSERT INTO session_event (practice_id, session_id, kind, at) SELECT practice_id, id, 'joined', now() FROM session WHERE id = $1`,
    ),
  ).toBe(REFUSED);
  expect(await kinds(given)).toEqual([]);
});
