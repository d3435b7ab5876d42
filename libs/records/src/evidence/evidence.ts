import { Injectable } from '@nestjs/common';
import { Clock, isUuid, type PracticeId, secondsTogether, type SessionId, type Span } from '@vestibule/kernel';
import { type MemberActor, type OperatorActor, Transactions } from '@vestibule/platform';
import { ParticipantNotFound, SessionNotFound, TimelineSeals } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import type { EvidenceView } from '../http/evidence-views.ts';
import { numberText } from '../invoices/invoice.ts';
import { KeepDecisions } from './keep-decisions.ts';

/** What of an event's detail goes into evidence: ids, amounts, instants and codes. Reasons that somebody typed stay with the practice. */
const TELLABLE = new Set([
  'by',
  'memberId',
  'chargeId',
  'refundId',
  'disputeId',
  'amount',
  'currency',
  'cause',
  'code',
  'status',
  'second',
  'startsAt',
  'endsAt',
  'epoch',
  'method',
  'from',
  'to',
  'camera',
  'microphone',
  'speaker',
  'connection',
]);

interface SessionRow {
  readonly id: SessionId;
  readonly practiceId: PracticeId;
  readonly practiceName: string;
  readonly timeZone: string;
  readonly practitionerId: string;
  readonly practitionerName: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly status: string;
}
type Rows<Row> = Promise<Row[]>;
type OfParticipant<Row> = Row & { readonly participantId: string };

/**
 * All that can be shown of a session when somebody says that it was not paid for, not held or not agreed: what was asked, opened, paid, let in and
 * when, who was there together, what went back, and whether the record is as it was written. Nothing clinical: no title, no typed reason, and of
 * clients their initials.
 */
@Injectable()
export class GatherEvidence {
  constructor(
    private readonly transactions: Transactions,
    private readonly seals: TimelineSeals,
    private readonly decisions: KeepDecisions,
    private readonly clock: Clock,
  ) {}

  /** @throws SessionNotFound, ParticipantNotFound where the actor sees none. */
  async run(actor: MemberActor | OperatorActor, sessionId: string, participantId?: string): Promise<EvidenceView> {
    const seen = await this.transactions.run(actor, (tx) => this.session(tx, actor, sessionId));
    await this.decisions.of(seen.id);
    return this.transactions.run(actor, async (tx) => {
      const session = await this.session(tx, actor, sessionId);
      const people: { id: string; kind: string; initials: string | null }[] = await tx.query(
        `SELECT id, kind, initials FROM participant_initials WHERE session_id = $1 AND ($2::uuid IS NULL OR id = $2) ORDER BY position, id`,
        [session.id, participantId ?? null],
      );
      if (participantId !== undefined && people.length === 0) throw new ParticipantNotFound();
      const money = await this.money(tx, session.id);
      const presence = await this.presence(tx, session.id);
      const practitioner = presence.filter((one) => one.memberId !== null).map(({ span }) => span);
      const timeline: EvidenceView['timeline'] = await tx.query(
        `SELECT l.position, e.at, e.kind, e.participant_id AS "participantId", e.detail, encode(l.hash, 'hex') AS hash
           FROM session_event e LEFT JOIN timeline_link l ON l.event_id = e.id
           WHERE e.session_id = $1 AND ($2::uuid IS NULL OR e.participant_id IS NULL OR e.participant_id = $2) ORDER BY e.at, e.id`,
        [session.id, participantId ?? null],
      );
      const { practiceId, practiceName, timeZone, practitionerId, practitionerName, ...about } = session;
      return {
        madeAt: this.clock.now(),
        practice: { id: practiceId, name: practiceName, timeZone },
        session: { ...about, practitioner: { id: practitionerId, name: practitionerName } },
        practitionerPresence: practitioner,
        participants: people.map(({ id, kind, initials }) => {
          const mine = <Row extends { participantId: string | null }>(rows: readonly Row[]): Row[] =>
            rows.filter((row) => row.participantId === id);
          const spans = presence.filter((one) => one.participantId === id).map(({ span }) => span);
          const lines = mine(timeline);
          const passes = lines.filter(({ kind: what }) => what === 'pass_issued');
          return {
            id,
            kind,
            initials: initials ?? '',
            fee: mine(money.fees)[0] ?? null,
            feeShownAt: lines.find(({ kind: what }) => what === 'fee_shown')?.at ?? null,
            passes: { times: passes.length, firstAt: passes[0]?.at ?? null, lastAt: passes.at(-1)?.at ?? null },
            presence: spans,
            secondsTogether: secondsTogether(spans, practitioner),
            payments: mine(money.payments),
            onSite: mine(money.onSite),
            refunds: mine(money.refunds),
            disputes: mine(money.disputes),
            papers: mine(money.papers).map(({ number, ...paper }) => ({
              ...paper,
              number: numberText(paper.kind, number),
            })),
          };
        }),
        timeline: timeline.map((line) => ({ ...line, detail: tellable(line.detail) })),
        proof: await this.seals.verify(tx, session.practiceId, session.id),
      };
    });
  }

  private async session(tx: EntityManager, actor: MemberActor | OperatorActor, id: string): Promise<SessionRow> {
    if (!isUuid(id)) throw new SessionNotFound();
    const [row]: SessionRow[] = await tx.query(
      `SELECT s.id, s.practice_id AS "practiceId", pr.name AS "practiceName", pr.time_zone AS "timeZone", m.id AS "practitionerId", m.name AS "practitionerName",
         s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.opens_at AS "opensAt", s.closes_at AS "closesAt", s.status
       FROM session s JOIN practice pr ON pr.id = s.practice_id JOIN member m ON m.id = s.practitioner_id WHERE s.id = $1 AND ($2::uuid IS NULL OR s.practice_id = $2)`,
      [id, actor.kind === 'member' ? actor.practiceId : null],
    );
    if (!row) throw new SessionNotFound();
    return row;
  }

  private async presence(
    tx: EntityManager,
    sessionId: string,
  ): Promise<{ participantId: string | null; memberId: string | null; span: Span }[]> {
    const rows: { participantId: string | null; memberId: string | null; from: Date; to: Date }[] = await tx.query(
      `SELECT participant_id AS "participantId", member_id AS "memberId", joined_at AS "from", coalesce(left_at, greatest(seen_at, joined_at)) AS "to"
         FROM presence WHERE session_id = $1 ORDER BY joined_at, id`,
      [sessionId],
    );
    return rows.map(({ participantId, memberId, from, to }) => ({ participantId, memberId, span: { from, to } }));
  }

  private async money(tx: EntityManager, sessionId: string) {
    const all = <Row>(text: string): Rows<Row> => tx.query(text, [sessionId]);
    type Participants = EvidenceView['participants'][number];
    return {
      fees: await all<OfParticipant<NonNullable<Participants['fee']>>>(
        `SELECT participant_id AS "participantId", policy, standing, total_minor AS "totalMinor", tax_minor AS "taxMinor", currency, created_at AS "agreedAt", changed_at AS "changedAt"
           FROM fee WHERE session_id = $1`,
      ),
      payments: await all<OfParticipant<Participants['payments'][number]>>(
        `SELECT participant_id AS "participantId", id, status, amount_minor AS "amountMinor", currency, paid_at AS "paidAt", account_id AS "accountId",
           checkout_session_id AS "checkoutSessionId", payment_intent_id AS "paymentIntentId", stripe_charge_id AS "stripeChargeId"
         FROM charge WHERE session_id = $1 ORDER BY created_at, id`,
      ),
      onSite: await all<OfParticipant<Participants['onSite'][number]>>(
        `SELECT participant_id AS "participantId", method, amount_minor AS "amountMinor", currency, at FROM on_site_payment WHERE session_id = $1 ORDER BY at, id`,
      ),
      refunds: await all<OfParticipant<Participants['refunds'][number]>>(
        `SELECT c.participant_id AS "participantId", r.id, r.stripe_refund_id AS "stripeRefundId", r.amount_minor AS "amountMinor", r.currency, r.status, r.cause, r.created_at AS "createdAt"
           FROM refund r JOIN charge c ON c.id = r.charge_id WHERE c.session_id = $1 ORDER BY r.created_at, r.id`,
      ),
      disputes: await all<OfParticipant<Participants['disputes'][number]>>(
        `SELECT participant_id AS "participantId", id, status, reason, amount_minor AS "amountMinor", currency, opened_at AS "openedAt", due_by AS "dueBy"
           FROM dispute WHERE session_id = $1 ORDER BY opened_at, id`,
      ),
      papers: await all<
        OfParticipant<{
          kind: 'invoice' | 'credit_note';
          number: number;
          totalMinor: number;
          currency: string;
          issuedAt: Date;
        }>
      >(
        `SELECT participant_id AS "participantId", kind, number, total_minor AS "totalMinor", currency, issued_at AS "issuedAt" FROM invoice WHERE session_id = $1 ORDER BY issued_at, kind DESC, number`,
      ),
    };
  }
}

const tellable = (detail: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(detail).filter(([name, value]) => TELLABLE.has(name) && typeof value !== 'object'));
