import { createHmac } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { BenchSecrets } from './stage/secrets.ts';
import type { RunningProcess } from './stage/process.ts';

const LOG_LIMIT_MS = 5_000;
const CLOCK_SLACK_S = 5;
/** Far more than a line may wait to be written. */
const STILL_MS = 250;

/**
 * Before anything is measured: all contestants give the same answer to the same link, a pass that LiveKit's key signs and that
 * means the same, 404 to a forged and to a replaced link, and write one line into the decision log for each question.
 *
 * @throws naming the contestant that differs, and how.
 */
export async function agree(
  servers: readonly RunningProcess[],
  links: { readonly genuine: readonly string[]; readonly replaced: string },
  secrets: BenchSecrets,
  databaseUrl: string,
): Promise<void> {
  const [reference] = servers;
  if (!reference) throw new Error('nobody to compare with');
  const forged = links.genuine.map((link) => `${link.slice(0, 30)}${flip(link[30])}${link.slice(31)}`);
  const expected = await Promise.all(links.genuine.map((link) => state(reference, link)));
  for (const server of servers) {
    const before = await quiet(databaseUrl);
    for (const [index, link] of links.genuine.entries()) {
      const given = await state(server, link);
      if (!isDeepStrictEqual(given, expected[index]))
        throw new Error(`${server.name} answers ${JSON.stringify(given)}, not ${JSON.stringify(expected[index])}`);
      checkPass(server, await pass(server, link), expected[index] as JoinAnswer, secrets);
    }
    await logged(server, databaseUrl, before + 2 * links.genuine.length);
    for (const link of [forged[0] ?? '', links.replaced]) {
      const { status } = await fetch(`http://127.0.0.1:${server.port}/api/join/${link}`);
      if (status !== 404) throw new Error(`${server.name} answers ${status} to a link that is not genuine`);
    }
  }
}

interface JoinAnswer {
  readonly participant: { readonly id: string };
  readonly session: { readonly id: string };
}
interface PassAnswer {
  readonly url: string;
  readonly token: string;
  readonly room: string;
  readonly identity: string;
  readonly expiresAt: string;
}
interface Claims {
  readonly iss: string;
  readonly sub: string;
  readonly exp: number;
  readonly video: { readonly roomJoin: boolean; readonly room: string };
}

/** All but the time of the answer. */
async function state(server: RunningProcess, link: string): Promise<object> {
  const response = await fetch(`http://127.0.0.1:${server.port}/api/join/${link}`);
  if (response.status !== 200) throw new Error(`${server.name} answers ${response.status} to a genuine link`);
  const { serverTime: _, ...answer } = (await response.json()) as { serverTime: string };
  return answer;
}

async function pass(server: RunningProcess, link: string): Promise<PassAnswer> {
  const response = await fetch(`http://127.0.0.1:${server.port}/api/join/${link}/pass`, { method: 'POST' });
  if (response.status !== 200) throw new Error(`${server.name} answers ${response.status} to a pass that is due`);
  return (await response.json()) as PassAnswer;
}

function checkPass(server: RunningProcess, given: PassAnswer, answer: JoinAnswer, secrets: BenchSecrets): void {
  const [head, payload, signature] = given.token.split('.');
  const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as Claims;
  const room = `s-${answer.session.id}-1`;
  const signed = createHmac('sha256', secrets.livekitSecret).update(`${head}.${payload}`).digest('base64url');
  const soon = Math.abs(claims.exp - (Date.now() / 1000 + 300)) < CLOCK_SLACK_S;
  const right =
    signed === signature &&
    soon &&
    claims.iss === secrets.livekitKey &&
    claims.sub === answer.participant.id &&
    claims.video.roomJoin &&
    claims.video.room === room &&
    given.room === room &&
    given.identity === answer.participant.id;
  if (!right) throw new Error(`${server.name} gives a pass that is not right: ${JSON.stringify({ ...claims, room })}`);
}

const flip = (character = 'A'): string => (character === 'A' ? 'B' : 'A');

async function decisions(databaseUrl: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ lines: number }>(`SELECT count(*)::int AS lines FROM gate_decision`);
    return rows[0]?.lines ?? 0;
  } finally {
    await client.end();
  }
}

/** The number of lines once no more are coming: looks are written a moment after they are answered. */
async function quiet(databaseUrl: string): Promise<number> {
  let before = await decisions(databaseUrl);
  for (;;) {
    await sleep(STILL_MS);
    const now = await decisions(databaseUrl);
    if (now === before) return now;
    before = now;
  }
}

async function logged(server: RunningProcess, databaseUrl: string, lines: number): Promise<void> {
  const deadline = Date.now() + LOG_LIMIT_MS;
  let found = await decisions(databaseUrl);
  while (found < lines && Date.now() < deadline) {
    await sleep(20);
    found = await decisions(databaseUrl);
  }
  if (found !== lines) throw new Error(`${server.name} wrote ${found} lines where ${lines} are due`);
}
