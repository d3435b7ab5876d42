import { randomUUID } from 'node:crypto';
import { createApi } from '@vestibule/api';
import { Ledger, type Posting } from '@vestibule/ledger';
import { createLog, Transactions } from '@vestibule/platform';
import type { StripeSandbox } from '@vestibule/stripe-sandbox';
import { Stripe } from 'stripe';
import { movementOf } from '@vestibule/payments';
import type { TestDatabase } from '../support/database.ts';
import type { Environment } from '../support/environment.ts';
import type { FaultyPractice } from './practices.ts';

const DAY_MS = 24 * 3_600_000;
export const DAYS = 5;
const PAGE = 100;
const FEE_MINOR = 8_000;
const PLATFORM_FEE_MINOR = 200;

export interface Past {
  readonly env: Environment;
  readonly database: TestDatabase;
  readonly sandbox: StripeSandbox;
  readonly say: (line: string) => void;
}

/** Over some days, so that there are payouts too. */
export async function payALot(
  { sandbox, env, say }: Past,
  practice: FaultyPractice,
  payments: number,
  passes: (ms: number) => void,
): Promise<void> {
  const stripe = new Stripe(env['STRIPE_SECRET_KEY'] ?? '', { ...sandbox.client, telemetry: false });
  let paid = 0;
  for (let day = 1; day <= DAYS; day += 1) {
    const until = Math.floor((payments * day) / DAYS);
    const one = async (): Promise<void> => {
      while (paid < until) {
        paid += 1;
        const checkout = await stripe.checkout.sessions.create(
          {
            mode: 'payment',
            success_url: 'https://vestibule.example/back',
            payment_intent_data: { application_fee_amount: PLATFORM_FEE_MINOR },
            line_items: [
              {
                quantity: 1,
                price_data: {
                  currency: practice.currency,
                  unit_amount: FEE_MINOR,
                  product_data: { name: 'Consultation' },
                },
              },
            ],
          },
          { stripeAccount: practice.accountId },
        );
        sandbox.pay(checkout.id);
      }
    };
    await Promise.all(Array.from({ length: 8 }, one));
    await sandbox.settle();
    passes(DAY_MS);
    await sandbox.idle();
    say(`day ${day}: ${paid} payments`);
  }
}

/** Into our books as if each had been told: sessions, fees and charges as rows, movements by the ledger's own verb. */
export async function writeDown({ env, database, sandbox, say }: Past, practice: FaultyPractice): Promise<void> {
  const stripe = new Stripe(env['STRIPE_SECRET_KEY'] ?? '', { ...sandbox.client, telemetry: false });
  const on = { stripeAccount: practice.accountId };
  const charges: { id: string; intent: string; fee: string; at: number; session: string; participant: string }[] = [];
  for await (const { id, payment_intent, application_fee, created } of stripe.charges.list({ limit: PAGE }, on))
    charges.push({
      id,
      intent: String(payment_intent),
      fee: String(application_fee),
      at: created,
      session: randomUUID(),
      participant: randomUUID(),
    });
  const of = [JSON.stringify(charges), practice.accountId, practice.currency, FEE_MINOR, PLATFORM_FEE_MINOR];
  await database.rows(SESSIONS, of);
  await database.rows(CHARGES, of);
  const rows = await database.rows<{
    id: Posting['chargeId'];
    stripe: string;
    fee: string;
    practice: Posting['practiceId'];
  }>(`SELECT id, stripe_charge_id AS stripe, application_fee_id AS fee, practice_id AS practice FROM charge`);
  const bySource = new Map(
    rows.flatMap(
      (row) =>
        [
          [row.stripe, row.id],
          [row.fee, row.id],
        ] as const,
    ),
  );
  const practiceId = rows[0]?.practice ?? null;
  const app = await createApi({ source: env, log: createLog('api', 'error') });
  try {
    const ledger = app.get(Ledger, { strict: false });
    for (const account of [practice.accountId, null]) {
      const postings: Posting[] = [];
      const options = account === null ? {} : on;
      for await (const entry of stripe.balanceTransactions.list({ limit: PAGE }, options)) {
        // The platform's own payouts are nobody's business here.
        if (account === null && entry.type !== 'application_fee') continue;
        postings.push({
          ...movementOf(entry),
          book: account === null ? 'platform' : 'practice',
          practiceId,
          accountId: account,
          chargeId: bySource.get(String(entry.source)) ?? null,
          refundId: null,
          disputeId: null,
        });
      }
      for (let from = 0; from < postings.length; from += 500)
        await app.get(Transactions).system((tx) => ledger.post(tx, postings.slice(from, from + 500)));
      say(`${postings.length} movements of ${account ?? 'the platform'} are in our books`);
    }
  } finally {
    await app.close();
  }
}

/** One session each, later today, so that nobody asks who was there. */
const GIVEN = `WITH given AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS g (id text, intent text, fee text, at bigint, session uuid, participant uuid)),
  of AS (SELECT p.id AS practice, m.id AS member FROM practice p JOIN member m ON m.practice_id = p.id WHERE p.stripe_account_id = $2)`;
const SESSIONS = `${GIVEN},
  s AS (INSERT INTO session (id, practice_id, practitioner_id, title, starts_at, ends_at, early_minutes, grace_minutes, opens_at, closes_at, time_zone, local_start, tz_version, overlap_allowed)
    SELECT session, practice, member, 'Consultation', now() + interval '3 days', now() + interval '3 days 1 hour', 10, 10, now() + interval '3 days' - interval '10 minutes',
      now() + interval '3 days 70 minutes', 'Australia/Sydney', to_char((now() + interval '3 days') AT TIME ZONE 'Australia/Sydney', 'YYYY-MM-DD"T"HH24:MI'), '2026a', true FROM given, of RETURNING id),
  p AS (INSERT INTO participant (id, practice_id, session_id, name) SELECT participant, practice, session, 'Casey Client' FROM given, of RETURNING id)
  INSERT INTO fee (participant_id, practice_id, session_id, policy, base_minor, total_minor, currency, platform_basis_points, platform_fixed_minor, platform_fee_minor, standing, paid_at)
    SELECT participant, practice, session, 'before_join', $4, $4, $3, 250, 0, $5, 'settled', to_timestamp(at) FROM given, of`;
/** Afterwards: a charge looks for the practitioner of its session. */
const CHARGES = `${GIVEN}
  INSERT INTO charge (id, practice_id, session_id, participant_id, policy, account_id, attempt, link_version, status, amount_minor, currency, platform_fee_minor, payment_intent_id,
      stripe_charge_id, application_fee_id, paid_at, created_at)
    SELECT gen_random_uuid(), practice, session, participant, 'before_join', $2, 1, 1, 'paid', $4, $3, $5, intent, id, fee, to_timestamp(at), to_timestamp(at) FROM given, of`;
