import { Injectable } from '@nestjs/common';
import { isUuid } from '@vestibule/kernel';
import {
  type Actor,
  boundsOf,
  instantSql,
  type MemberActor,
  type OperatorActor,
  PAGE_SIZE,
  pageOf,
  placeOf,
  Transactions,
} from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { InvoiceNotFound } from '../errors.ts';
import type { InvoiceQuery } from '../http/bodies.ts';
import { type InvoiceListView, type InvoiceView, invoiceView } from '../http/views.ts';
import { renderPdf } from '../pdf/render-pdf.ts';
import { printable } from '../pdf/printable.ts';
import { type Invoice, type InvoicePayment, numberText } from './invoice.ts';
import { INVOICE_COLUMNS, PAYMENT } from './invoice-facts.ts';
import { invoiceDocument, type Paper } from './invoice-pdf.ts';
import { IssueInvoices } from './issue-invoices.ts';

export interface InvoiceRow extends Invoice {
  readonly paidMinor: number;
  readonly creditedMinor: number;
}
const ROW = `${INVOICE_COLUMNS}, (SELECT coalesce(sum(amount_minor), 0)::int FROM invoice_payment y WHERE y.invoice_id = v.id) AS "paidMinor",
  (SELECT coalesce(sum(total_minor), 0)::int FROM invoice c WHERE c.about_id = v.id) AS "creditedMinor"`;

export interface PdfFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Owners and reception see the practice's papers, practitioners those of their own sessions, operators all, the holder of a link their own. */
@Injectable()
export class ReadInvoices {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuing: IssueInvoices,
  ) {}

  async page(actor: MemberActor | OperatorActor, query: InvoiceQuery): Promise<InvoiceListView> {
    const limit = query.limit ?? PAGE_SIZE;
    const { where, values } = wanted(actor, query);
    return this.transactions.run(actor, async (tx) => {
      values.push(limit + 1);
      const rows: InvoiceRow[] = await tx.query(
        `SELECT ${ROW} FROM invoice v JOIN session s ON s.id = v.session_id JOIN practice pr ON pr.id = v.practice_id
           WHERE ${where} ORDER BY v.issued_at DESC, v.id LIMIT $${values.length}`,
        values,
      );
      const page = pageOf(rows, limit, ({ issuedAt, id }) => ({ at: issuedAt, id }));
      return { items: page.rows.map(invoiceView), nextCursor: page.nextCursor };
    });
  }

  async one(actor: MemberActor | OperatorActor, id: string): Promise<InvoiceView> {
    return invoiceView(await this.transactions.run(actor, (tx) => this.get(tx, actor, id)));
  }

  async pdf(actor: MemberActor | OperatorActor, id: string): Promise<PdfFile> {
    const paper = await this.transactions.run(actor, async (tx) => {
      const invoice = await this.get(tx, actor, id);
      return { invoice, payments: await this.payments(tx, [invoice.id]) };
    });
    return file([paper], numberText(paper.invoice.kind, paper.invoice.number));
  }

  /**
   * All papers of one client, in one file. What is due to be issued is issued first: it would be a moment later anyway.
   *
   * @throws InvoiceNotFound while there is nothing to show.
   */
  async receipt(participantId: string): Promise<PdfFile> {
    await this.issuing.of(participantId);
    const actor = { kind: 'link', participantId } as Actor;
    const papers = await this.transactions.run(actor, async (tx) => {
      const invoices: Invoice[] = await tx.query(
        `SELECT ${INVOICE_COLUMNS} FROM invoice v WHERE v.participant_id = $1 ORDER BY v.issued_at, v.kind DESC, v.number`,
        [participantId],
      );
      const payments = await this.payments(
        tx,
        invoices.map(({ id }) => id),
      );
      return invoices.map((invoice): Paper => ({
        invoice,
        payments: payments.filter(({ invoiceId }) => invoiceId === invoice.id),
      }));
    });
    if (papers.length === 0)
      throw new InvoiceNotFound('there is no receipt yet: it is written when a payment has arrived');
    return file(papers, 'receipt');
  }

  private async get(tx: EntityManager, actor: MemberActor | OperatorActor, id: string): Promise<InvoiceRow> {
    if (!isUuid(id)) throw new InvoiceNotFound();
    const { where, values } = wanted(actor, {});
    values.push(id);
    const [row]: InvoiceRow[] = await tx.query(
      `SELECT ${ROW} FROM invoice v JOIN session s ON s.id = v.session_id JOIN practice pr ON pr.id = v.practice_id WHERE ${where} AND v.id = $${values.length}`,
      values,
    );
    if (!row) throw new InvoiceNotFound();
    return row;
  }

  private payments(tx: EntityManager, ids: readonly string[]): Promise<InvoicePayment[]> {
    return tx.query(`SELECT ${PAYMENT} FROM invoice_payment WHERE invoice_id = ANY($1) ORDER BY paid_at, source`, [
      ids,
    ]);
  }
}

async function file(papers: readonly Paper[], name: string): Promise<PdfFile> {
  const latest = papers.at(-1);
  if (!latest) throw new InvoiceNotFound();
  const { invoice } = latest;
  const number = numberText(invoice.kind, invoice.number);
  const author = printable(invoice.content.seller.legalName ?? invoice.content.seller.name).text;
  const facts = { title: `${invoice.content.title} ${number}`, author, subject: number, createdAt: invoice.issuedAt };
  return { name: `${name}.pdf`, bytes: await renderPdf(facts, invoiceDocument(papers)) };
}

function wanted(actor: MemberActor | OperatorActor, query: InvoiceQuery): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const conditions: string[] = ['true'];
  const add = (condition: (place: string) => string, value: unknown): void => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  if (actor.kind === 'member') {
    add((place) => `v.practice_id = ${place}`, actor.practiceId);
    if (actor.role === 'practitioner') add((place) => `s.practitioner_id = ${place}`, actor.memberId);
  }
  if (query.practiceId !== undefined) add((place) => `v.practice_id = ${place}`, query.practiceId);
  if (query.sessionId !== undefined) add((place) => `v.session_id = ${place}`, query.sessionId);
  if (query.kind !== undefined) add((place) => `v.kind = ${place}`, query.kind);
  for (const { sign, bound } of boundsOf(query))
    add((place) => `v.issued_at ${sign} ${instantSql(bound, place, 'pr.time_zone')}`, bound.text);
  const place = placeOf(query.cursor);
  if (place) {
    values.push(place.at, place.id);
    conditions.push(
      `(v.issued_at < $${values.length - 1}::timestamptz OR (v.issued_at = $${values.length - 1}::timestamptz AND v.id > $${values.length}))`,
    );
  }
  return { where: conditions.join(' AND '), values };
}
