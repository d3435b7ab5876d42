import { Injectable } from '@nestjs/common';
import { type Currency, type Language, type PaymentPolicy, type Standing, USUAL_LANGUAGE } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';
import type { Sentences } from '../texts/en.ts';
import type { Invoice, InvoicePayment, InvoiceTax, PaymentMethod } from './invoice.ts';

/** Why there is a paper that no payment made. */
export type Reason = keyof Sentences['reason'];

/** A participant's fee, whose it is, and all money that came and went for it. */
export interface OwedFacts {
  readonly practiceId: string;
  readonly sessionId: string;
  readonly participantId: string;
  readonly participantName: string;
  readonly practitionerName: string;
  readonly practiceName: string;
  readonly practiceEmail: string | null;
  readonly practicePhone: string | null;
  readonly paymentLabel: string | null;
  /** In which the client is written to at this moment. */
  readonly language: Language;
  readonly country: string;
  readonly timeZone: string;
  readonly legalName: string | null;
  readonly taxNumber: string | null;
  readonly address: string | null;
  readonly startsAt: Date;
  readonly closesAt: Date;
  readonly status: 'scheduled' | 'cancelled' | 'ended';
  readonly policy: PaymentPolicy;
  readonly standing: Standing;
  readonly label: string | null;
  readonly baseMinor: number;
  readonly concessionName: string | null;
  readonly concessionMinor: number;
  readonly surchargeMinor: number;
  readonly taxKind: InvoiceTax['kind'];
  readonly taxName: string | null;
  readonly taxBasisPoints: number;
  readonly taxMinor: number;
  readonly totalMinor: number;
  readonly currency: Currency;
  /** Still to be paid of the fee. */
  readonly leftMinor: number;
  readonly payments: readonly {
    readonly source: string;
    readonly method: PaymentMethod;
    readonly amountMinor: number;
    readonly paidAt: Date;
  }[];
  /** What went back of which payment, and what credits it. */
  readonly returns: readonly {
    readonly cause: string;
    readonly of: string;
    readonly amountMinor: number;
    readonly reason: Reason;
  }[];
  /** Returns that failed, perhaps after they had succeeded. */
  readonly failedReturns: readonly { readonly cause: string; readonly of: string }[];
}

const FACTS = `f.practice_id AS "practiceId", f.session_id AS "sessionId", f.participant_id AS "participantId", p.name AS "participantName", m.name AS "practitionerName",
  pr.name AS "practiceName", pr.email AS "practiceEmail", pr.phone AS "practicePhone", pr.payment_label AS "paymentLabel", coalesce(p.language, ms.language, '${USUAL_LANGUAGE}') AS language, pr.country, pr.time_zone AS "timeZone",
  i.legal_name AS "legalName", i.tax_number AS "taxNumber", i.address, s.starts_at AS "startsAt", s.closes_at AS "closesAt", s.status, f.policy, f.standing, f.label,
  f.base_minor AS "baseMinor", f.concession_name AS "concessionName", f.concession_minor AS "concessionMinor", f.surcharge_minor AS "surchargeMinor",
  f.tax_kind AS "taxKind", f.tax_name AS "taxName", f.tax_basis_points AS "taxBasisPoints", f.tax_minor AS "taxMinor", f.total_minor AS "totalMinor", f.currency,
  CASE WHEN s.status = 'cancelled' AND f.outcome IS DISTINCT FROM 'client_cancelled' THEN 0
    ELSE greatest((CASE WHEN f.policy = 'after' THEN coalesce(f.keep_minor, f.total_minor) ELSE f.total_minor END) - f.kept_minor, 0) END AS "leftMinor"`;

/** What the papers are made from: read in one transaction, of one participant. Surplus payments are no sale: they are on their way back. */
@Injectable()
export class InvoiceFacts {
  async of(tx: EntityManager, participantId: string): Promise<OwedFacts | undefined> {
    const [row]: Omit<OwedFacts, 'payments' | 'returns' | 'failedReturns'>[] = await tx.query(
      `SELECT ${FACTS} FROM fee f JOIN participant p ON p.id = f.participant_id JOIN session s ON s.id = f.session_id JOIN member m ON m.id = s.practitioner_id
         JOIN practice pr ON pr.id = f.practice_id LEFT JOIN invoice_issuer i ON i.practice_id = f.practice_id
         LEFT JOIN message_setting ms ON ms.practice_id = f.practice_id WHERE f.participant_id = $1`,
      [participantId],
    );
    if (!row) return undefined;
    const payments: OwedFacts['payments'] = await tx.query(
      `SELECT 'charge:' || id AS source, 'card' AS method, amount_minor AS "amountMinor", coalesce(paid_at, updated_at) AS "paidAt" FROM charge
         WHERE participant_id = $1 AND status IN ('paid', 'refunded') AND currency = $2
       UNION ALL SELECT 'on_site:' || id, method, amount_minor, at FROM on_site_payment WHERE participant_id = $1 AND undoes IS NULL AND currency = $2
       ORDER BY 4, 1`,
      [participantId, row.currency],
    );
    const returns: OwedFacts['returns'] = await tx.query(
      `SELECT 'refund:' || r.id AS cause, 'charge:' || c.id AS of, r.amount_minor AS "amountMinor", 'refund' AS reason, r.updated_at AS at
         FROM refund r JOIN charge c ON c.id = r.charge_id WHERE c.participant_id = $1 AND r.status = 'succeeded' AND c.status IN ('paid', 'refunded')
       UNION ALL SELECT 'dispute:' || d.id, 'charge:' || d.charge_id, d.amount_minor, 'dispute', coalesce(d.closed_at, d.updated_at)
         FROM dispute d WHERE d.participant_id = $1 AND d.status = 'lost' AND d.currency = (SELECT currency FROM fee WHERE participant_id = $1)
       UNION ALL SELECT 'undone:' || id, 'on_site:' || undoes, -amount_minor, 'undone', at FROM on_site_payment WHERE participant_id = $1 AND undoes IS NOT NULL
       ORDER BY 5, 1`,
      [participantId],
    );
    const failedReturns: OwedFacts['failedReturns'] = await tx.query(
      `SELECT 'refund:' || r.id AS cause, 'charge:' || c.id AS of FROM refund r JOIN charge c ON c.id = r.charge_id WHERE c.participant_id = $1 AND r.status IN ('failed', 'canceled')`,
      [participantId],
    );
    return { ...row, payments, returns, failedReturns };
  }

  async papers(tx: EntityManager, participantId: string): Promise<{ invoices: Invoice[]; payments: InvoicePayment[] }> {
    const invoices: Invoice[] = await tx.query(
      `${INVOICE} WHERE v.participant_id = $1 ORDER BY v.issued_at, v.kind DESC, v.number`,
      [participantId],
    );
    const payments: InvoicePayment[] = await tx.query(
      `SELECT ${PAYMENT} FROM invoice_payment WHERE participant_id = $1 ORDER BY paid_at, source`,
      [participantId],
    );
    return { invoices, payments };
  }

  async ofSession(tx: EntityManager, sessionId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(`SELECT participant_id AS id FROM fee WHERE session_id = $1`, [
      sessionId,
    ]);
    return rows.map(({ id }) => id);
  }

  /** Participants with money since then that stands on no paper, and those of finished sessions who owe and were not sent an invoice. */
  async behind(tx: EntityManager, since: Date, now: Date, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT c.participant_id AS id FROM charge c WHERE c.created_at > $1 AND c.status IN ('paid', 'refunded')
           AND NOT EXISTS (SELECT FROM invoice_payment y WHERE y.source = 'charge:' || c.id)
       UNION SELECT o.participant_id FROM on_site_payment o WHERE o.at > $1 AND o.undoes IS NULL
           AND NOT EXISTS (SELECT FROM invoice_payment y WHERE y.source = 'on_site:' || o.id)
       UNION SELECT c.participant_id FROM refund r JOIN charge c ON c.id = r.charge_id WHERE r.updated_at > $1 AND r.status = 'succeeded' AND c.status IN ('paid', 'refunded')
           AND NOT EXISTS (SELECT FROM invoice v WHERE v.participant_id = c.participant_id AND v.cause LIKE 'refund:' || r.id || ':%')
       UNION SELECT d.participant_id FROM dispute d WHERE d.updated_at > $1 AND d.status = 'lost'
           AND EXISTS (SELECT FROM invoice_payment y WHERE y.source = 'charge:' || d.charge_id)
           AND NOT EXISTS (SELECT FROM invoice v WHERE v.participant_id = d.participant_id AND v.kind = 'credit_note')
       UNION SELECT f.participant_id FROM fee f JOIN session s ON s.id = f.session_id WHERE f.policy = 'after' AND f.standing = 'due' AND s.status <> 'cancelled'
           AND s.closes_at <= $2 AND s.closes_at > $1 AND NOT EXISTS (SELECT FROM invoice v WHERE v.participant_id = f.participant_id AND v.cause LIKE 'owed:%')
       LIMIT $3`,
      [since, now, limit],
    );
    return rows.map(({ id }) => id);
  }
}

export const INVOICE_COLUMNS = `v.id, v.practice_id AS "practiceId", v.session_id AS "sessionId", v.participant_id AS "participantId", v.kind, v.number, v.about_id AS "aboutId", v.cause,
  v.currency, v.total_minor AS "totalMinor", v.tax_minor AS "taxMinor", v.content, v.issued_at AS "issuedAt"`;
const INVOICE = `SELECT ${INVOICE_COLUMNS} FROM invoice v`;
export const PAYMENT = `invoice_id AS "invoiceId", source, method, amount_minor AS "amountMinor", paid_at AS "paidAt"`;
