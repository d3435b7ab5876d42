import { readFileSync } from 'node:fs';
import { Agent, request as ask } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ParticipantId } from '@vestibule/kernel';
import { Links } from '@vestibule/sessions';
import { listenAt } from '../support/ear.ts';
import { startWorld, type World } from '../support/world.ts';

/** Many at once at one address. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const PEOPLE = 1_000;
const KNOCK = '{"camera":"ready","microphone":"ready"}';

/** The session, and as many more of its kind as people are wanted; the links of all. */
async function copies(sessionId: string, wanted: number): Promise<string[]> {
  await world.rows(
    `WITH one AS (SELECT gen_random_uuid() AS session_id, gen_random_uuid() AS participant_id FROM generate_series(1, $2)),
      sessions AS (INSERT INTO session SELECT (jsonb_populate_record(s, jsonb_build_object('id', one.session_id))).* FROM session s, one WHERE s.id = $1)
     INSERT INTO participant SELECT (jsonb_populate_record(p, jsonb_build_object('id', one.participant_id, 'session_id', one.session_id))).* FROM participant p, one WHERE p.session_id = $1`,
    [sessionId, wanted],
  );
  const links = world.app.get(Links);
  const people = await world.rows<{ id: ParticipantId; link_version: number }>('SELECT * FROM participant');
  return people.map(({ id, link_version }) => links.sign(id, link_version));
}

it('a thousand knock in the same moment, each over a connection of their own: everybody is heard, once', async () => {
  const { session } = await world.given.session({ startsAt: '10:00', body: { waitingRoom: true, allowOverlap: true } });
  const tokens = await copies(session.id, PEOPLE);
  world.clock.set(world.at('09:55'));
  const agent = new Agent({ keepAlive: false });
  const knock = (token: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': KNOCK.length };
      const asked = ask(`${world.url}/api/join/${token}/knock`, { agent, method: 'POST', headers }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
      });
      asked.on('error', reject).end(KNOCK);
    });
  const answers = await Promise.all(tokens.map((token) => knock(token).catch((error: Error) => error.message)));
  expect(new Set(answers)).toEqual(new Set([200]));
  const [told] = await world.rows<{ times: number }>(
    `SELECT count(*)::int AS times FROM session_event WHERE kind = 'knocked'`,
  );
  expect(told).toEqual({ times: tokens.length });
}, 180_000);

it('connections that arrive together all stand at the door: none has to try again', async () => {
  const most = Number(readFileSync('/proc/sys/net/core/somaxconn', 'utf8'));
  const { hostname, port } = new URL(await world.app.getUrl());
  const lines = Array.from({ length: Math.min(PEOPLE, most) }, () => connect(Number(port), hostname));
  // The next turn of this process would begin to take them. Until then they have the kernel's queue alone.
  await new Promise<void>((resolve) => process.nextTick(() => process.nextTick(resolve)));
  const tryingAgain = readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .filter(isTrying(Number(port))).length;
  await Promise.all(lines.map(closed));
  expect(tryingAgain).toBe(0);
});

/** Of /proc/net/tcp: has asked this port for a connection and had no answer (SYN_SENT). */
const isTrying =
  (port: number) =>
  (line: string): boolean =>
    new RegExp(`^ *\\d+: \\w+:\\w+ \\w+:${port.toString(16).toUpperCase().padStart(4, '0')} 02 `).test(line);
const closed = (line: Socket): Promise<void> =>
  new Promise((resolve, reject) => {
    line
      .on('connect', () => line.destroy())
      .on('close', () => resolve())
      .on('error', reject);
  });

describe('a page that never reads', () => {
  /** Fewer than would put off a page that reads. */
  const BATCH = 500;
  const BATCHES_BETWEEN_LOOKS = 10;
  const MOST_LOOKS = 60;

  /** As many changes of the session as wanted, in one transaction; nothing is changed. */
  const tell = (sessionId: string, times: number): Promise<unknown> =>
    world.rows(
      `SELECT pg_notify('vestibule_outbox', json_build_object('kind', 'flood ' || n, 'practiceId', null, 'sessionId', $1::text)::text) FROM generate_series(1, $2) n`,
      [sessionId, times],
    );

  it('and says that it lives is hung up on when a thousand words wait for it; the others hear every one', async () => {
    const { session, client } = await world.given.session({ startsAt: '14:00', feeMinor: 8000 });
    let heard = 0;
    const { promise: listening, resolve: isListening } = Promise.withResolvers<void>();
    const reader = listenAt(
      world.url,
      { link: client.token },
      { heard: (event) => (event === 'listening' ? isListening() : (heard += 1)), lost: () => (heard = Number.NaN) },
    );
    const deaf = await deafPage(client.token);
    await listening;
    const open = (): Promise<number> => world.metric('vestibule_open_pages');
    while ((await open()) < 2) await nextTurn();
    let told = 0;
    const isBehind = (): boolean => heard < told;
    for (let looks = 0; looks < MOST_LOOKS && (await open()) > 1; looks += 1) {
      deaf.write(masked('3')); // what it would say to "are you there?"
      for (let batch = 0; batch < BATCHES_BETWEEN_LOOKS; batch += 1) {
        await tell(session.id, BATCH);
        told += BATCH;
        while (isBehind()) await nextTurn();
      }
    }
    expect({ heard, stillOpen: await open() }).toEqual({ heard: told, stillOpen: 1 });
    deaf.destroy();
    reader.close();
  }, 120_000);
});

/** A text of a browser: a WebSocket's frame from that side is masked. */
function masked(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]);
}

/** Connects and joins as a page does, and reads nothing more. */
async function deafPage(link: string): Promise<Socket> {
  const { hostname, port, host } = new URL(world.url);
  const line = connect(Number(port), hostname);
  line.on('error', () => undefined); // it is hung up on
  line.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  );
  let read = '';
  await new Promise<void>((resolve) => {
    line.on('data', (part: Buffer) => {
      read += part.toString('latin1');
      if (read.includes('"pingInterval"') && !read.includes('joining')) {
        read += 'joining';
        line.write(masked(`40${JSON.stringify({ link })}`));
      }
      if (!read.includes('["listening"]')) return;
      line.removeAllListeners('data').pause();
      resolve();
    });
  });
  return line;
}
