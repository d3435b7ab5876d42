import { setTimeout as sleep } from 'node:timers/promises';
import type { Stripe } from 'stripe';
import { type Movement, movementsAtStripe, movementsInBooks } from '../support/books.ts';
import type { Acting } from './acting.ts';
import type { Person } from './cast.ts';
import type { Stage } from './stage.ts';

/** What Stripe has of one participant. */
interface AtStripe {
  chargedMinor: number;
  /** Neither given back nor lost to the client's bank. */
  keptMinor: number;
  /** So much of that is with the client's bank, which has not decided. */
  heldMinor: number;
}
interface Taken {
  readonly heldMinor: number;
  readonly lostMinor: number;
}
interface FeeRow {
  readonly id: string;
  readonly total_minor: number;
  readonly standing: string;
  readonly waived_at: Date | null;
  readonly session_status: string;
  /** Went back because somebody gave it back, and not because it was never owed. */
  readonly given_back: number;
}
interface ChargeRow {
  readonly id: string;
  readonly participant_id: string;
  readonly status: string;
  readonly stripe_charge_id: string | null;
  readonly amount_minor: number;
  readonly refunded_minor: number;
  readonly held_minor: number;
  readonly lost_minor: number;
  readonly flag: string | null;
}

/** What is still under way, in a few words; empty when everything has come to rest. */
async function unrest(stage: Stage, accounts: readonly string[]): Promise<string[]> {
  const [counts] = await stage.rows<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM inbox WHERE handled_at IS NULL) AS "webhooks to handle",
            (SELECT count(*)::int FROM outbox WHERE relayed_at IS NULL) AS "changes to tell",
            (SELECT count(*)::int FROM refund WHERE status IN ('creating', 'pending')) AS "refunds under way",
            (SELECT count(*)::int FROM charge WHERE status = 'processing') AS "payments under way",
            (SELECT count(*)::int FROM charge WHERE books_open_since IS NOT NULL) AS "payments with open books"`,
  );
  const busy = Object.entries(counts ?? {}).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
  if (busy.length > 0) return busy;
  const { missing, unknown } = await compareBooks(stage, accounts);
  return [
    ...(await disputesApart(stage, accounts)),
    ...(missing.length > 0
      ? [`${missing.length} movements missing in the ledger, the first ${words(missing[0])}`]
      : []),
    ...(unknown.length > 0
      ? [`${unknown.length} entries that Stripe does not have, the first ${words(unknown[0])}`]
      : []),
  ];
}

const words = (movement: Movement | undefined): string => JSON.stringify(movement);

async function compareBooks(stage: Stage, accounts: readonly string[]) {
  const atStripe = await movementsAtStripe(stage, accounts);
  const inBooks = await movementsInBooks(stage);
  const keyOf = (movement: Movement): string =>
    `${movement.account} ${movement.id} ${movement.currency} ${movement.net}`;
  const theirs = new Set(atStripe.map(keyOf));
  const ours = new Set(inBooks.map(keyOf));
  return {
    missing: atStripe.filter((movement) => !ours.has(keyOf(movement))),
    unknown: inBooks.filter((movement) => !theirs.has(keyOf(movement))),
    doubled: inBooks.length - ours.size,
    count: atStripe.length,
  };
}

/** Waits until nothing is left to do. What is left when the time is over is an offence. */
export async function comesToRest(stage: Stage, accounts: readonly string[], limitMs: number): Promise<string[]> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const left = await unrest(stage, accounts);
    if (left.length === 0) return [];
    if (Date.now() > deadline) return left.map((what) => `not at rest after ${limitMs / 1_000} s: ${what}`);
    await stage.stripe.settle();
    await sleep(1_000);
  }
}

/** Disputes and inquiries, ours and Stripe's, that do not say the same. */
async function disputesApart(stage: Stage, accounts: readonly string[]): Promise<string[]> {
  const theirs = (await disputesAtStripe(stage, accounts)).map(({ id, status, amount }) => `${id} ${status} ${amount}`);
  const ours = await stage.rows<{ words: string }>(
    `SELECT id || ' ' || status || ' ' || amount_minor AS words FROM dispute`,
  );
  const [inBooks, atStripe] = [new Set(ours.map((row) => row.words)), new Set(theirs)];
  return [
    ...theirs.filter((one) => !inBooks.has(one)).map((one) => `Stripe's dispute ${one} is not ours`),
    ...[...inBooks].filter((one) => !atStripe.has(one)).map((one) => `our dispute ${one} is not Stripe's`),
  ];
}

async function disputesAtStripe(stage: Stage, accounts: readonly string[]): Promise<Stripe.Dispute[]> {
  const found: Stripe.Dispute[] = [];
  for (const account of accounts)
    for await (const dispute of stage.stripe.stripe.disputes.list({ limit: 100 }, { stripeAccount: account }))
      found.push(dispute);
  return found;
}

/** What the clients' banks have of each charge: held while they decide, lost for good. */
async function takenByBanks(stage: Stage, accounts: readonly string[]): Promise<(chargeId: string) => Taken> {
  const taken = new Map<string, Taken>();
  for (const { charge, status, amount } of await disputesAtStripe(stage, accounts)) {
    const isHeld = status === 'needs_response' || status === 'under_review';
    taken.set(String(charge), { heldMinor: isHeld ? amount : 0, lostMinor: status === 'lost' ? amount : 0 });
  }
  return (chargeId) => taken.get(chargeId) ?? { heldMinor: 0, lostMinor: 0 };
}

async function chargesAtStripe(stage: Stage, accounts: readonly string[]): Promise<Stripe.Charge[]> {
  const found: Stripe.Charge[] = [];
  for (const account of accounts)
    for await (const charge of stage.stripe.stripe.charges.list({ limit: 100 }, { stripeAccount: account }))
      if (charge.status === 'succeeded') found.push(charge);
  return found;
}

export interface Findings {
  readonly offences: readonly string[];
  readonly charged: number;
  readonly disputes: number;
  readonly movements: number;
  readonly ledgerEntries: number;
}

/** Every cent that Stripe has, against our books and against what each person may do now. */
export async function judge(
  stage: Stage,
  acting: Acting,
  people: readonly Person[],
  accounts: readonly string[],
): Promise<Findings> {
  const offences: string[] = [];
  const theirs = await chargesAtStripe(stage, accounts);
  const ours = await stage.rows<ChargeRow>(
    `SELECT id, participant_id, status, stripe_charge_id, amount_minor, refunded_minor, held_minor, lost_minor, flag FROM charge`,
  );
  const taken = await takenByBanks(stage, accounts);
  const byStripeId = new Map(ours.map((row) => [row.stripe_charge_id ?? row.id, row]));
  const perPerson = new Map<string, AtStripe>();
  for (const charge of theirs) {
    const row = byStripeId.get(charge.id);
    const { heldMinor, lostMinor } = taken(charge.id);
    const isSame =
      row?.amount_minor === charge.amount &&
      row.refunded_minor === charge.amount_refunded &&
      row.held_minor === heldMinor &&
      row.lost_minor === lostMinor;
    if (!isSame) {
      offences.push(
        `lost: ${charge.id} of ${charge.amount} ${charge.currency}, ${charge.amount_refunded} back, ${heldMinor} held and ${lostMinor} lost by dispute, is in our books ${JSON.stringify(row ?? null)}`,
      );
    }
    if (!row) continue;
    const sum = perPerson.get(row.participant_id) ?? { chargedMinor: 0, keptMinor: 0, heldMinor: 0 };
    sum.chargedMinor += charge.amount;
    sum.keptMinor += charge.amount - charge.amount_refunded - lostMinor;
    sum.heldMinor += heldMinor;
    perPerson.set(row.participant_id, sum);
  }
  const succeeded = new Set(theirs.map(({ id }) => id));
  for (const row of ours) {
    if (['paid', 'surplus', 'refunded'].includes(row.status) && !succeeded.has(row.stripe_charge_id ?? ''))
      offences.push(`invented: charge ${row.id} is ${row.status} and Stripe has no such payment`);
    if (row.flag !== null) offences.push(`flagged: charge ${row.id} (${row.status}) is ${row.flag}`);
  }
  offences.push(...(await judgePeople(stage, acting, people, perPerson)), ...(await judgeLedger(stage)));
  const { missing, unknown, doubled, count } = await compareBooks(stage, accounts);
  offences.push(...missing.map((movement) => `not in the ledger: ${words(movement)}`));
  offences.push(...unknown.map((movement) => `not at Stripe: ${words(movement)}`));
  if (doubled > 0) offences.push(`${doubled} movements are in the ledger twice`);
  const [entries] = await stage.rows<{ count: number }>(`SELECT count(*)::int AS count FROM ledger_entry`);
  const disputes = (await disputesAtStripe(stage, accounts)).length;
  return { offences, charged: theirs.length, disputes, movements: count, ledgerEntries: entries?.count ?? 0 };
}

async function judgeLedger(stage: Stage): Promise<string[]> {
  const unbalanced = await stage.rows<{ id: string }>(
    `SELECT t.id FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id GROUP BY t.id HAVING sum(e.amount_minor) <> 0`,
  );
  return unbalanced.map(({ id }) => `unbalanced: ledger transaction ${id}`);
}

async function judgePeople(
  stage: Stage,
  acting: Acting,
  people: readonly Person[],
  perPerson: ReadonlyMap<string, AtStripe>,
): Promise<string[]> {
  const fees = await stage.rows<FeeRow>(
    `SELECT f.participant_id AS id, f.total_minor, f.standing, f.waived_at, s.status AS session_status,
            (SELECT coalesce(sum(r.amount_minor), 0)::int FROM refund r JOIN charge c ON c.id = r.charge_id
              WHERE c.participant_id = f.participant_id AND r.cause IN ('requested', 'elsewhere') AND r.status = 'succeeded') AS given_back
       FROM fee f JOIN session s ON s.id = f.session_id`,
  );
  const feeOf = new Map(fees.map((fee) => [fee.id, fee]));
  const offences: string[] = [];
  for (const who of people.flatMap((person) => (person.bystander ? [person, person.bystander] : [person]))) {
    const fee = feeOf.get(who.participantId);
    const money = perPerson.get(who.participantId) ?? { chargedMinor: 0, keptMinor: 0, heldMinor: 0 };
    const say = (what: string): number =>
      offences.push(`${what}: ${who.participantId} (${who.story}) ${JSON.stringify({ ...fee, ...money })}`);
    if (!fee) {
      say('no fee');
      continue;
    }
    if (money.keptMinor > owed(fee)) say('more is kept than is owed');
    if (fee.standing !== standingBy(fee, money)) say(`stands as it ought not (${standingBy(fee, money)})`);
    const mayEnter = fee.session_status === 'scheduled' && ['settled', 'waived'].includes(standingBy(fee, money));
    if ((await acting.knocks(who)) !== mayEnter) say(mayEnter ? 'has paid and is not let in' : 'is let in unpaid');
  }
  return offences;
}

const owed = (fee: FeeRow): number =>
  fee.session_status === 'cancelled' || fee.waived_at !== null ? 0 : fee.total_minor;

/** From Stripe's side alone: what is kept, what somebody gave back, and what the client's bank holds. */
function standingBy(fee: FeeRow, { chargedMinor, keptMinor, heldMinor }: AtStripe): string {
  if (fee.waived_at !== null) return 'waived';
  if (chargedMinor === 0) return 'due';
  if (keptMinor === 0) return 'refunded';
  if (keptMinor + fee.given_back < fee.total_minor) return 'due';
  return heldMinor >= keptMinor ? 'disputed' : 'settled';
}
