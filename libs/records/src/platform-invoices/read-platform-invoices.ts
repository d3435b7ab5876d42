import { Injectable } from '@nestjs/common';
import { isUuid } from '@vestibule/kernel';
import {
  boundsOf,
  instantSql,
  type MemberActor,
  type OperatorActor,
  PAGE_SIZE,
  pageOf,
  placeOf,
  Transactions,
} from '@vestibule/platform';
import { InvoiceNotFound } from '../errors.ts';
import type { PlatformInvoiceQuery } from '../http/bodies.ts';
import { type PlatformInvoiceListView, platformInvoiceView } from '../http/platform-invoice-views.ts';
import type { PdfFile } from '../invoices/read-invoices.ts';
import { printable } from '../pdf/printable.ts';
import { renderPdf } from '../pdf/render-pdf.ts';
import { type PlatformInvoice, platformNumber } from './platform-invoice.ts';
import { platformInvoiceDocument } from './platform-invoice-pdf.ts';

const FROM = `SELECT v.id, v.practice_id AS "practiceId", p.name AS "practiceName", v.month::text AS month, v.number, v.currency, v.total_minor::float8 AS "totalMinor",
    v.tax_minor::float8 AS "taxMinor", v.content, v.issued_at AS "issuedAt"
  FROM platform_invoice v JOIN practice p ON p.id = v.practice_id WHERE ($1::uuid IS NULL OR v.practice_id = $1)`;

/** What the platform invoiced: an owner sees the own practice's, an operator all. */
@Injectable()
export class ReadPlatformInvoices {
  constructor(private readonly transactions: Transactions) {}

  async page(actor: MemberActor | OperatorActor, query: PlatformInvoiceQuery): Promise<PlatformInvoiceListView> {
    const limit = query.limit ?? PAGE_SIZE;
    const values: unknown[] = [practiceOf(actor, query.practiceId)];
    const conditions = boundsOf(query).map(({ sign, bound }) => {
      values.push(bound.text);
      return `AND v.issued_at ${sign} ${instantSql(bound, `$${values.length}`, 'p.time_zone')}`;
    });
    const place = placeOf(query.cursor);
    if (place) {
      values.push(place.at, place.id);
      const [at, id] = [`$${values.length - 1}::timestamptz`, `$${values.length}`];
      conditions.push(`AND (v.issued_at < ${at} OR (v.issued_at = ${at} AND v.id > ${id}))`);
    }
    values.push(limit + 1);
    const rows: PlatformInvoice[] = await this.transactions.run(actor, (tx) =>
      tx.query(`${FROM} ${conditions.join(' ')} ORDER BY v.issued_at DESC, v.id LIMIT $${values.length}`, values),
    );
    const page = pageOf(rows, limit, ({ issuedAt, id }) => ({ at: issuedAt, id }));
    return { items: page.rows.map(platformInvoiceView), nextCursor: page.nextCursor };
  }

  /** @throws InvoiceNotFound also for another practice's. */
  async pdf(actor: MemberActor | OperatorActor, id: string): Promise<PdfFile> {
    if (!isUuid(id)) throw new InvoiceNotFound();
    const [invoice]: PlatformInvoice[] = await this.transactions.run(actor, (tx) =>
      tx.query(`${FROM} AND v.id = $2`, [practiceOf(actor), id]),
    );
    if (!invoice) throw new InvoiceNotFound();
    const number = platformNumber(invoice.number);
    const facts = {
      title: `${invoice.content.title} ${number}`,
      author: printable(invoice.content.seller.name).text,
      subject: number,
      createdAt: invoice.issuedAt,
    };
    return { name: `${number}.pdf`, bytes: await renderPdf(facts, platformInvoiceDocument(invoice)) };
  }
}

const practiceOf = (actor: MemberActor | OperatorActor, asked?: string): string | null =>
  actor.kind === 'member' ? actor.practiceId : (asked ?? null);
