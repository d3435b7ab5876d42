import { Injectable } from '@nestjs/common';
import {
  Clock,
  type Currency,
  dateFormat,
  formatMoney,
  type Language,
  localeOf,
  USUAL_LANGUAGE,
} from '@vestibule/kernel';
import {
  type MemberActor,
  Outbox,
  PAGE_SIZE,
  pageOf,
  type PageQuery,
  placeOf,
  PlatformEnv,
  Transactions,
} from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import { Links, pageOfLink, SessionsRepository, Timeline } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { ChargesRepository } from '../charges.repository.ts';
import { debtWords } from '../debt-words.ts';
import { NothingToPay } from '../errors.ts';
import { debtReminded } from '../events.ts';
import type { DebtListView, DebtView, ReminderView } from '../http/fee-views.ts';
import { mustBePayable } from './payable.ts';
import { mustMayTakeMoney } from './who-may.ts';

interface Row {
  readonly participantId: string;
  readonly name: string;
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly practitionerId: string;
  readonly practitionerName: string;
  readonly outstandingMinor: number;
  readonly totalMinor: number;
  readonly currency: Currency;
  readonly remindedAt: Date | null;
  readonly reminders: number;
}

/**
 * What people owe for sessions that have begun and that may be paid afterwards, and what is missing where a part was paid. Who has not paid before
 * a door that stayed closed owes nothing, and neither does who called off before it.
 */
const OWED = `(CASE WHEN f.policy = 'after' THEN coalesce(f.keep_minor, f.total_minor) ELSE f.total_minor END)`;
const DEBTS_SQL = `FROM fee f JOIN participant p ON p.id = f.participant_id JOIN session s ON s.id = f.session_id JOIN member m ON m.id = s.practitioner_id
  WHERE f.practice_id = $1 AND ($2::uuid IS NULL OR s.practitioner_id = $2) AND f.standing = 'due' AND (s.status <> 'cancelled' OR f.outcome = 'client_cancelled')
    AND ((f.policy = 'after' AND (s.starts_at <= $3 OR f.outcome IS NOT NULL)) OR (f.kept_minor > 0 AND (f.policy = 'after' OR (s.status = 'scheduled' AND s.closes_at > $3 AND f.outcome IS DISTINCT FROM 'client_cancelled'))))`;
const PAGE_SQL = `SELECT f.participant_id AS "participantId", p.name, s.id AS "sessionId", s.title, s.starts_at AS "startsAt",
    s.practitioner_id AS "practitionerId", m.name AS "practitionerName", ${OWED} - f.kept_minor AS "outstandingMinor", f.total_minor AS "totalMinor", f.currency,
    (SELECT max(e.at) FROM session_event e WHERE e.participant_id = p.id AND e.kind = 'reminded') AS "remindedAt",
    (SELECT count(*)::int FROM session_event e WHERE e.participant_id = p.id AND e.kind = 'reminded') AS reminders
  ${DEBTS_SQL} AND ($4::timestamptz IS NULL OR (s.starts_at, f.participant_id) > ($4, $5::uuid)) ORDER BY s.starts_at, f.participant_id LIMIT $6`;
const TOTALS_SQL = `SELECT f.currency, count(*)::int AS count, sum(${OWED} - f.kept_minor)::float8 AS "outstandingMinor" ${DEBTS_SQL} GROUP BY 1 ORDER BY 1`;

@Injectable()
export class Debts {
  constructor(
    private readonly transactions: Transactions,
    private readonly practices: PracticesService,
    private readonly sessions: SessionsRepository,
    private readonly charges: ChargesRepository,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly links: Links,
    private readonly clock: Clock,
    private readonly env: PlatformEnv,
  ) {}

  /** Oldest first; the totals are of all. A practitioner sees their own. @throws InvalidInput */
  list(actor: MemberActor, query: PageQuery): Promise<DebtListView> {
    const limit = query.limit ?? PAGE_SIZE;
    const place = placeOf(query.cursor);
    const own = actor.role === 'practitioner' ? actor.memberId : null;
    const of = [actor.practiceId, own, this.clock.now()];
    return this.transactions.run(actor, async (tx) => {
      const rows: Row[] = await tx.query(PAGE_SQL, [...of, place?.at ?? null, place?.id ?? null, limit + 1]);
      const page = pageOf(rows, limit, ({ startsAt, participantId }) => ({ at: startsAt, id: participantId }));
      const totals = await this.totals(tx, actor.practiceId, own);
      return { items: page.rows.map(viewOf), nextCursor: page.nextCursor, totals };
    });
  }

  /** What is owed now, by currency: of a practice, or of one of its practitioners. */
  totals(tx: EntityManager, practiceId: string, practitionerId: string | null): Promise<DebtListView['totals']> {
    return tx.query(TOTALS_SQL, [practiceId, practitionerId, this.clock.now()]);
  }

  /**
   * Writes down that the client is asked, and gives the words and the link to send. Whoever has an e-mail address is written to; to the others the words go by hand.
   *
   * @throws NothingToPay, PaidTooLate where there is nothing that could be paid
   */
  remind(actor: MemberActor, participantId: string): Promise<ReminderView> {
    return this.transactions.run(actor, async (tx) => {
      const participant = await this.sessions.lockParticipant(tx, actor, participantId);
      const session = await this.sessions.get(tx, actor, participant.sessionId);
      mustMayTakeMoney(actor, session);
      const owed = await this.charges.lockFee(tx, participant.id);
      const charges = await this.charges.ofParticipant(tx, participant.id);
      const suspended = await this.charges.practitionerSuspended(tx, session.practitionerId);
      const now = this.clock.now();
      const fee = mustBePayable(owed, charges, session, suspended, now);
      if (fee.outstandingMinor === 0) throw new NothingToPay('paid');
      const { practiceId, sessionId, currency } = fee;
      const amount = fee.outstandingMinor;
      const about = { practiceId, sessionId, participantId: participant.id };
      const detail = { by: actor.memberId, amount, currency };
      await this.timeline.record(tx, { ...about, kind: 'reminded', at: now, detail });
      await this.outbox.add(tx, debtReminded(about));
      const { language, country } = await this.spokenTo(tx, participant.id);
      const locale = localeOf(language, country);
      const token = this.links.sign(participant.id, participant.linkVersion);
      const link = this.env.addressOf(pageOfLink(token, language));
      const day = dateFormat(locale, { dateStyle: 'long', timeZone: session.timeZone });
      const message = debtWords(language, {
        name: participant.name,
        amount: formatMoney({ amount, currency }, locale),
        practitioner: await this.practitionerName(tx, practiceId, session.practitionerId),
        day: day.format(session.startsAt),
        link,
      });
      return { message, link, isSent: participant.email !== null };
    });
  }

  /** The client's own language, else that in which the practice writes to clients. */
  private async spokenTo(tx: EntityManager, participantId: string): Promise<{ language: Language; country: string }> {
    const [spoken]: { language: Language; country: string }[] = await tx.query(
      `SELECT coalesce(p.language, ms.language, $2) AS language, pr.country FROM participant p JOIN practice pr ON pr.id = p.practice_id
         LEFT JOIN message_setting ms ON ms.practice_id = p.practice_id WHERE p.id = $1`,
      [participantId, USUAL_LANGUAGE],
    );
    if (!spoken) throw new Error('a participant without a practice');
    return spoken;
  }

  private async practitionerName(tx: EntityManager, practiceId: string, id: string): Promise<string> {
    return (await this.practices.members(tx, practiceId, [id])).get(id)?.name ?? '';
  }
}

const viewOf = (row: Row): DebtView => ({
  participant: { id: row.participantId, name: row.name },
  session: { id: row.sessionId, title: row.title, startsAt: row.startsAt.toISOString() },
  practitioner: { id: row.practitionerId, name: row.practitionerName },
  outstandingMinor: row.outstandingMinor,
  totalMinor: row.totalMinor,
  currency: row.currency,
  remindedAt: row.remindedAt?.toISOString() ?? null,
  reminders: row.reminders,
});
