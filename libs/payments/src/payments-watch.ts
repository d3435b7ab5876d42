import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type ChargeId, Clock, isUuid, type ParticipantId, type SessionId } from '@vestibule/kernel';
import { type DomainEvent, Inbox, Subscriptions, Sweeps, Transactions } from '@vestibule/platform';
import { SESSION_EVENTS } from '@vestibule/sessions';
import { ChargesRepository } from './charges.repository.ts';
import { eventRef } from './stripe/webhook-event.ts';
import { ActOnAttendance } from './use-cases/act-on-attendance.ts';
import { CloseCheckouts } from './use-cases/close-checkouts.ts';
import { FindMissedEvents } from './use-cases/find-missed-events.ts';
import { FindPayouts } from './use-cases/find-payouts.ts';
import { HandleEvent } from './use-cases/handle-event.ts';
import { OwnCard } from './use-cases/own-card.ts';
import { ReturnMoney } from './use-cases/return-money.ts';
import { WatchDisputes } from './use-cases/watch-disputes.ts';
import { SettleCharge } from './use-cases/settle-charge.ts';

const EVERY_MS = 3_000;
/** Asks Stripe a question for each account. */
const MISSED_EVERY_MS = 10_000;
/** Heals what a lost job left behind, and reads more than the others do. */
const HEAL_EVERY_MS = 60_000;
/** A dispute of which no webhook told is found by asking each account for its newest. */
const FIND_DISPUTES_EVERY_MS = 3_600_000;
/** Payouts are daily, and nobody at a door waits for them. */
const FIND_PAYOUTS_EVERY_MS = 3_600_000;
const BATCH = 50;
const AT_ONCE = 8;
/** A process that dies in a look leaves the payment to the next sweep after this time: long enough for a look at a slow Stripe. */
const CLAIM_MS = 30_000;
/** A look that failed is made again after this: with the watch before it (`next-look.ts`) whoever has paid is let in within a minute. */
const AFTER_FAILURE_MS = 15_000;
/** Younger ones are being handled where they were received. */
const INBOX_PATIENCE_SECONDS = 5;

/** Cancelled by the practice; or kept above what a rule keeps, of payments by card and on site together. `f`: the fee, `s`: the session. */
const IS_OWED_BACK = `((s.status = 'cancelled' AND f.outcome IS DISTINCT FROM 'client_cancelled') OR (f.outcome IS NOT NULL AND f.outcome <> 'unclear'
  AND greatest(0, f.keep_minor - f.on_site_minor) < (SELECT sum(k.amount_minor - k.held_minor - k.lost_minor
      - greatest(k.excess_minor, (SELECT coalesce(sum(b.amount_minor), 0) FROM refund b WHERE b.charge_id = k.id AND b.status NOT IN ('failed', 'canceled'))))
    FROM charge k WHERE k.participant_id = f.participant_id AND k.status = 'paid')))`;

/** What payments does without being asked by a person: hears what happens to sessions, and looks again where Stripe's word may have been lost. */
@Injectable()
export class PaymentsWatch implements OnModuleInit {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly sweeps: Sweeps,
    private readonly transactions: Transactions,
    private readonly inbox: Inbox,
    private readonly charges: ChargesRepository,
    private readonly handling: HandleEvent,
    private readonly missing: FindMissedEvents,
    private readonly settling: SettleCharge,
    private readonly returning: ReturnMoney,
    private readonly closing: CloseCheckouts,
    private readonly disputing: WatchDisputes,
    private readonly attending: ActOnAttendance,
    private readonly cards: OwnCard,
    private readonly payouts: FindPayouts,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const { cancelled, ended, rescheduled, practitionerChanged, linkReplaced, calledOff, attendanceJudged } =
      SESSION_EVENTS;
    this.subscriptions.on('payments.outcomes', [attendanceJudged], async ({ sessionId }) => {
      if (sessionId !== undefined) await this.attending.ofSession(sessionId as SessionId);
    });
    this.sweeps.every(HEAL_EVERY_MS, 'payments.outcomes', () => this.attending.sweep());
    const ofSession = [cancelled, ended, rescheduled, practitionerChanged];
    this.subscriptions.on('payments.close', [...ofSession, linkReplaced, calledOff], (event) =>
      event.kind === linkReplaced || event.kind === calledOff
        ? this.participantChanged(event)
        : this.sessionChanged(event),
    );
    this.sweeps.every(EVERY_MS, 'payments.inbox', () => this.handleKept());
    this.sweeps.every(MISSED_EVERY_MS, 'payments.missed', () => this.missing.run());
    this.sweeps.every(EVERY_MS, 'payments.close', () => this.closeOverdue());
    this.sweeps.every(HEAL_EVERY_MS, 'payments.cancelled', () => this.lookAtUnreturned());
    this.sweeps.every(EVERY_MS, 'payments.look', () => this.lookAgain());
    this.sweeps.every(EVERY_MS, 'payments.refunds', () => this.finishRefunds());
    this.sweeps.every(HEAL_EVERY_MS, 'payments.cards', () => this.cards.removeForgotten());
    this.sweeps.every(HEAL_EVERY_MS, 'payments.disputes', () => this.disputing.lookAgain());
    this.sweeps.every(FIND_DISPUTES_EVERY_MS, 'payments.find-disputes', () => this.disputing.find());
    this.sweeps.every(FIND_PAYOUTS_EVERY_MS, 'payments.find-payouts', () => this.payouts.run());
  }

  private async sessionChanged(event: DomainEvent): Promise<void> {
    if (event.sessionId === undefined) return;
    // A session that moved may be charged as before, but no longer until the old end: the next press on Pay makes a new checkout.
    await this.closing.ofSession(event.sessionId as SessionId, { paid: event.kind === SESSION_EVENTS.cancelled });
  }

  private async participantChanged(event: DomainEvent): Promise<void> {
    const participantId = event.payload?.['participantId'];
    if (typeof participantId !== 'string' || !isUuid(participantId)) return;
    if (event.kind === SESSION_EVENTS.linkReplaced) await this.closing.ofReplacedLinks(participantId as ParticipantId);
    else await this.closing.ofParticipant(participantId as ParticipantId, { paid: true });
  }

  /** Webhooks that were kept and not handled: the process died, or Stripe did not answer. */
  private async handleKept(): Promise<void> {
    const messages = await this.inbox.unhandled('stripe', INBOX_PATIENCE_SECONDS, BATCH);
    await inTurns(messages, async (message) => {
      const ref = eventRef(message.payload);
      if (ref) await this.handling.run(ref);
    });
  }

  /**
   * Checkouts that outlived their reason: the window closed, the session was cancelled or ended, the fee was waived or changed, the link replaced, the
   * time for a bank debit past, the practitioner suspended, online payments switched off.
   */
  private async closeOverdue(): Promise<void> {
    const rows: { id: ChargeId }[] = await this.transactions.system((tx) =>
      tx.query(
        `SELECT c.id FROM charge c JOIN session s ON s.id = c.session_id JOIN fee f ON f.participant_id = c.participant_id
           JOIN participant p ON p.id = c.participant_id JOIN member m ON m.id = s.practitioner_id JOIN practice pr ON pr.id = c.practice_id
          WHERE c.status IN ('creating', 'open') AND ((s.status = 'cancelled' AND (f.outcome IS DISTINCT FROM 'client_cancelled' OR f.policy <> 'after')) OR f.waived_at IS NOT NULL OR NOT pr.accepts_payments OR c.link_version <> p.link_version
            OR c.fee_version <> f.version OR c.amount_minor <> (CASE WHEN f.policy = 'after' THEN coalesce(f.keep_minor, f.total_minor) ELSE f.total_minor END) - f.kept_minor OR c.currency <> f.currency
            OR (f.outcome = 'client_cancelled' AND f.policy <> 'after') OR c.debits_until <= $1 OR (m.suspended_at IS NOT NULL AND s.status = 'scheduled' AND s.closes_at > $1)
            OR (f.policy <> 'after' AND (s.status = 'ended' OR s.closes_at <= $1)))
            AND c.flag IS NULL ORDER BY c.created_at LIMIT ${BATCH}`,
        [this.clock.now()],
      ),
    );
    await inTurns(rows, async ({ id }) => {
      const charge = await this.transactions.system((tx) => this.charges.get(tx, id));
      await this.quietly(id, () => this.closing.one(charge));
    });
  }

  /** Paid, and the session is cancelled or a rule keeps less, but no refund was ever written: whoever was to look never did. A look sends it back. */
  private async lookAtUnreturned(): Promise<void> {
    const rows: { id: ChargeId }[] = await this.transactions.system((tx) =>
      tx.query(
        `SELECT c.id FROM charge c JOIN session s ON s.id = c.session_id JOIN fee f ON f.participant_id = c.participant_id
          WHERE c.status = 'paid' AND ${IS_OWED_BACK} AND c.held_minor = 0 AND (c.flag IS NULL OR c.flag IN ('money_facts_missing', 'refund_failed'))
            AND NOT EXISTS (SELECT FROM refund r WHERE r.charge_id = c.id AND r.cause NOT IN ('requested', 'overpaid', 'elsewhere') AND r.created_at >= coalesce(f.outcome_at, r.created_at))
            AND c.amount_minor - c.lost_minor > (SELECT coalesce(sum(r.amount_minor), 0) FROM refund r WHERE r.charge_id = c.id AND r.status NOT IN ('failed', 'canceled'))
          ORDER BY c.created_at LIMIT ${BATCH}`,
      ),
    );
    await inTurns(rows, ({ id }) => this.quietly(id, () => this.settling.look(id)));
  }

  private async lookAgain(): Promise<void> {
    const now = this.clock.now();
    const rows: { id: ChargeId }[] = await this.transactions.system(async (tx) => {
      const [claimed]: [{ id: ChargeId }[], number] = await tx.query(
        `UPDATE charge SET look_at = $2 WHERE id IN
           (SELECT id FROM charge WHERE look_at <= $1 ORDER BY look_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) RETURNING id`,
        [now, new Date(now.getTime() + CLAIM_MS)],
      );
      return claimed;
    });
    await inTurns(rows, ({ id }) =>
      this.quietly(id, () =>
        this.settling.look(id).catch(async (error: unknown) => {
          await this.soonAgain(id);
          throw error;
        }),
      ),
    );
  }

  private async soonAgain(chargeId: ChargeId): Promise<void> {
    const at = new Date(this.clock.now().getTime() + AFTER_FAILURE_MS);
    await this.transactions.system((tx) =>
      tx.query(`UPDATE charge SET look_at = least(look_at, $2) WHERE id = $1 AND look_at IS NOT NULL`, [chargeId, at]),
    );
  }

  /** Refunds that were written down and not sent, and those that Stripe has not finished. */
  private async finishRefunds(): Promise<void> {
    const now = this.clock.now();
    const rows: { id: string; status: string; charge_id: ChargeId }[] = await this.transactions.system(async (tx) => {
      const [claimed]: [{ id: string; status: string; charge_id: ChargeId }[], number] = await tx.query(
        `UPDATE refund SET look_at = $2 WHERE id IN
           (SELECT id FROM refund WHERE look_at <= $1 ORDER BY look_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) RETURNING id, status, charge_id`,
        [now, new Date(now.getTime() + CLAIM_MS)],
      );
      return claimed;
    });
    await inTurns(rows, async (row) => {
      if (row.status === 'creating') await this.returning.runQuietly([row.id]);
      else await this.quietly(row.charge_id, () => this.settling.look(row.charge_id));
    });
  }

  /** One payment that cannot be looked at now does not keep the others waiting. */
  private async quietly(chargeId: ChargeId, work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => {
      this.log.warn({ err: error, chargeId }, 'a payment could not be looked at; it will be again');
    });
  }
}

/** A few at a time, so that a sweep of many neither floods Stripe nor takes all connections. */
async function inTurns<T>(things: readonly T[], act: (thing: T) => Promise<void>): Promise<void> {
  const left = [...things];
  const one = async (): Promise<void> => {
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await act(thing);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, left.length) }, one));
}
