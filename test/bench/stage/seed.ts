import { Client } from 'pg';

/** Sessions begin on the quarter hours before now, as people book them, and last long enough for any run. */
const STARTS = `date_bin('15 minutes', now(), '2026-01-01') - (i % 8) * interval '15 minutes'`;

/** Each practice has a thousand sessions and one practitioner. */
const SESSIONS_PER_PRACTICE = 1000;

/** A UUID version 7 of row `i`, as the product makes them: ordered by time, the rest random. The md5 makes it the same in every run. */
const id = (what: string, i: string): string =>
  `(lpad(to_hex(1767225600000 + ${i}), 12, '0') || '7' || substr(md5('${what}' || ${i}), 1, 3) || '8' || substr(md5('${what}' || ${i}), 4, 15))::uuid`;

/**
 * Sessions whose window is open now and for the next hours, each with one client who has paid and a room that is open, so that a pass
 * needs no LiveKit. In every tenth the practitioner is present. Foreign keys and the overlap rule are not checked row by row here: seeding a million
 * rows through them takes minutes and measures nothing.
 */
export async function seed(url: string, sessions: number, ledgerEntries = 0): Promise<void> {
  const practices = Math.ceil(sessions / SESSIONS_PER_PRACTICE);
  const practiceOf = (i: string): string => `(${i} % ${practices})`;
  const client = new Client({ connectionString: url });
  await client.connect();
  const run = (sql: string): Promise<unknown> => client.query(sql);
  try {
    await run(`SET session_replication_role = replica`);
    await run(`SET synchronous_commit = off`);
    await run(`INSERT INTO auth_user (id, name, email) SELECT 'u' || i, 'Dr. Number ' || i, 'doctor' || i || '@example.org'
      FROM generate_series(0, ${practices - 1}) i`);
    await run(`INSERT INTO practice (id, name, time_zone, currency, country, phone, email, stripe_account_id, card_payments, accepts_payments)
      SELECT ${id('practice', 'i')}, 'Practice number ' || i, 'Australia/Sydney', 'AUD', 'AU', '+61 2 5550 0000', 'front-desk' || i || '@example.org',
        'acct_bench' || i, 'active', true FROM generate_series(0, ${practices - 1}) i`);
    await run(`INSERT INTO member (id, practice_id, user_id, name, email, role)
      SELECT ${id('member', 'i')}, ${id('practice', 'i')}, 'u' || i, 'Dr. Number ' || i, 'doctor' || i || '@example.org', 'owner'
      FROM generate_series(0, ${practices - 1}) i`);
    await run(`INSERT INTO session (id, practice_id, practitioner_id, title, starts_at, ends_at, early_minutes, grace_minutes, opens_at, closes_at, time_zone,
        local_start, tz_version, overlap_allowed)
      SELECT ${id('session', 'i')}, ${id('practice', practiceOf('i'))}, ${id('member', practiceOf('i'))}, 'Standard consultation', starts, starts + interval '6 hours', 10, 10,
        starts - interval '10 minutes', starts + interval '370 minutes', 'Australia/Sydney', to_char(starts AT TIME ZONE 'Australia/Sydney', 'YYYY-MM-DD"T"HH24:MI'), '2026a', true
      FROM generate_series(1, ${sessions}) i, LATERAL (SELECT ${STARTS} AS starts) s`);
    await run(`INSERT INTO participant (id, practice_id, session_id, name, email)
      SELECT ${id('participant', 'i')}, ${id('practice', practiceOf('i'))}, ${id('session', 'i')}, 'Client number ' || i, 'client' || i || '@example.org'
      FROM generate_series(1, ${sessions}) i`);
    await run(`INSERT INTO fee (participant_id, practice_id, session_id, policy, base_minor, total_minor, currency, platform_basis_points, platform_fixed_minor,
        platform_fee_minor, standing, paid_at, receipt_url)
      SELECT ${id('participant', 'i')}, ${id('practice', practiceOf('i'))}, ${id('session', 'i')}, 'before_join', 8000, 8000, 'AUD', 150, 0, 120, 'settled', now() - (i % 1000000) * interval '1.337 seconds',
        'https://pay.example.org/receipts/' || i FROM generate_series(1, ${sessions}) i`);
    await run(`INSERT INTO room (session_id, practice_id, state, opened_at)
      SELECT ${id('session', 'i')}, ${id('practice', practiceOf('i'))}, 'open', now() FROM generate_series(1, ${sessions}) i`);
    await run(`INSERT INTO presence (id, practice_id, session_id, member_id, epoch, joined_at, seen_at)
      SELECT 'PA_' || i, ${id('practice', practiceOf('i'))}, ${id('session', 'i')}, ${id('member', practiceOf('i'))}, 1, now(), now()
      FROM generate_series(10, ${sessions}, 10) i`);
    if (ledgerEntries > 0) await seedLedger(run, Math.ceil(ledgerEntries / ENTRIES_A_CHARGE), practiceOf);
    await run(
      `VACUUM (ANALYZE) ledger_transaction, ledger_entry, practice, member, session, participant, fee, room, presence, gate_decision, inbox`,
    );
    await run(`CHECKPOINT`);
  } finally {
    await client.end();
  }
}

const ENTRIES_A_CHARGE = 4;

/** Books of earlier payments: 80.00 each, of which Stripe keeps 1.66 and the platform 1.20. */
async function seedLedger(
  run: (sql: string) => Promise<unknown>,
  charges: number,
  practiceOf: (i: string) => string,
): Promise<void> {
  const at = `now() - (i % 31536000) * interval '1 second'`;
  await run(`INSERT INTO ledger_transaction (id, practice_id, book, account_id, balance_transaction_id, kind, stripe_type, source_id, currency, occurred_at, available_on, posted_at)
    SELECT ${id('ledger', 'i')}, ${id('practice', practiceOf('i'))}, 'practice', 'acct_bench' || ${practiceOf('i')}, 'txn_' || i, 'charge', 'charge', 'ch_' || i, 'AUD', ${at}, ${at}, ${at}
    FROM generate_series(1, ${charges}) i`);
  await run(`INSERT INTO ledger_entry (transaction_id, line, practice_id, book, occurred_at, account, amount_minor, currency)
    SELECT ${id('ledger', 'i')}, line, ${id('practice', practiceOf('i'))}, 'practice', ${at}, account, amount, 'AUD'
    FROM generate_series(1, ${charges}) i,
      (VALUES (1, 'stripe_balance', 7714), (2, 'stripe_fees', 166), (3, 'platform_fees', 120), (4, 'sales', -8000)) AS lines (line, account, amount)`);
}

/** Ids of participants, spread evenly over all of them. */
export async function someParticipants(url: string, most: number): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS total FROM participant) p
         WHERE n % greatest(1, total / $1) = 0 LIMIT $1`,
      [most],
    );
    return rows.map((row) => row.id);
  } finally {
    await client.end();
  }
}
