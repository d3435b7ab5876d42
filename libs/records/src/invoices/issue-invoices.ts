import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, newId } from '@vestibule/kernel';
import { PAYMENT_EVENTS } from '@vestibule/payments';
import { type DomainEvent, Subscriptions, Sweeps, Transactions } from '@vestibule/platform';
import { SESSION_EVENTS } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { type Speech, speechOf, type WrittenIn } from '../texts/speech.ts';
import {
  type Invoice,
  type InvoiceContent,
  type InvoiceKind,
  type InvoicePayment,
  numberText,
  type PaymentMethod,
  taxNumberName,
} from './invoice.ts';
import { creditedTax, linesOver } from './lines.ts';
import { InvoiceFacts, type OwedFacts, type Reason } from './invoice-facts.ts';
import { titleOf } from './title.ts';

const MEND_EVERY_MS = 60_000;
/** How far back the sweep looks for what an event should have told. */
const MEND_DAYS = 40;
const MEND_BATCH = 500;

interface Papers {
  readonly tx: EntityManager;
  readonly facts: OwedFacts;
  readonly invoices: Invoice[];
  readonly payments: InvoicePayment[];
}

/**
 * Brings a participant's papers in step with their money, in one transaction and as often as somebody looks: an invoice for every payment that is
 * kept (or the payment is noted on the one that is open), an invoice for what is still owed after a session that is paid afterwards, a credit
 * note for whatever went back. Each has a cause that makes it once. Nothing is ever changed.
 */
@Injectable()
export class IssueInvoices implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly facts: InvoiceFacts,
    private readonly subscriptions: Subscriptions,
    private readonly sweeps: Sweeps,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const kinds = [PAYMENT_EVENTS.chargeChanged, SESSION_EVENTS.ended, SESSION_EVENTS.cancelled];
    this.subscriptions.on('records.issue-invoices', kinds, (event) => this.onEvent(event));
    this.sweeps.every(MEND_EVERY_MS, 'records.mend-invoices', () => this.mend());
  }

  of(participantId: string): Promise<void> {
    return this.transactions.system(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 11))`, [participantId]);
      const facts = await this.facts.of(tx, participantId);
      if (!facts) return;
      const papers: Papers = { tx, facts, ...(await this.facts.papers(tx, participantId)) };
      await this.takeIn(papers);
      await this.giveBack(papers);
      await this.withdraw(papers);
      await this.ask(papers);
    });
  }

  /** What no event told: everybody whose papers may be behind. */
  async mend(): Promise<void> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - MEND_DAYS * 86_400_000);
    const behind = await this.transactions.system((tx) => this.facts.behind(tx, since, now, MEND_BATCH));
    for (const participantId of behind) await this.of(participantId);
  }

  private async onEvent(event: DomainEvent): Promise<void> {
    const told = event.payload?.['participantId'];
    if (typeof told === 'string') return this.of(told);
    const { sessionId } = event;
    if (sessionId === undefined) return;
    const all = await this.transactions.system((tx) => this.facts.ofSession(tx, sessionId));
    for (const participantId of all) await this.of(participantId);
  }

  private async takeIn(papers: Papers): Promise<void> {
    for (const payment of papers.facts.payments) {
      let left = payment.amountMinor - sumOf(papers.payments.filter(({ source }) => source === payment.source));
      for (const open of papers.invoices.filter((one) => one.kind === 'invoice' && outstanding(papers, one) > 0)) {
        if (left <= 0) break;
        const amountMinor = Math.min(left, outstanding(papers, open));
        await this.notePayment(papers, open, { ...payment, amountMinor });
        left -= amountMinor;
      }
      if (left <= 0) continue;
      const invoice = await this.issue(papers, `payment:${payment.source}`, left, null);
      await this.notePayment(papers, invoice, { ...payment, amountMinor: left });
    }
  }

  /** What went back is credited to the invoices on which that payment stands, the latest first. A refund that failed after all is invoiced again. */
  private async giveBack(papers: Papers): Promise<void> {
    for (const gone of papers.facts.returns) {
      const on = papers.payments.filter(({ source }) => source === gone.of).map(({ invoiceId }) => invoiceId);
      let left =
        gone.amountMinor - sumTotals(papers.invoices.filter(({ cause }) => cause.startsWith(`${gone.cause}:`)));
      for (const invoice of papers.invoices.filter(({ id }) => on.includes(id)).toReversed()) {
        const amountMinor = Math.min(left, invoice.totalMinor - credited(papers, invoice));
        if (amountMinor <= 0) continue;
        await this.credit(papers, invoice, `${gone.cause}:${invoice.number}`, amountMinor, gone.reason);
        left -= amountMinor;
      }
    }
    for (const failed of papers.facts.failedReturns) {
      const notes = papers.invoices.filter(
        ({ kind, cause }) => kind === 'credit_note' && cause.startsWith(`${failed.cause}:`),
      );
      const cause = `again:${failed.cause}`;
      const payment = papers.facts.payments.find(({ source }) => source === failed.of);
      if (notes.length === 0 || !payment || papers.invoices.some((one) => one.cause === cause)) continue;
      const amountMinor = sumTotals(notes);
      const invoice = await this.issue(papers, cause, amountMinor, 'refund_failed');
      await this.notePayment(papers, invoice, { ...payment, amountMinor });
    }
  }

  /** An invoice that waits for money that nobody owes any more, or not so much, is taken back. */
  private async withdraw(papers: Papers): Promise<void> {
    const { facts } = papers;
    for (const invoice of papers.invoices.filter(({ cause }) => cause.startsWith('owed:'))) {
      const open = outstanding(papers, invoice);
      if (open <= 0 || (facts.standing === 'due' && open === facts.leftMinor) || facts.standing === 'processing')
        continue;
      await this.credit(
        papers,
        invoice,
        `withdrawn:${invoice.number}`,
        open,
        facts.standing === 'waived' ? 'waived' : 'not_owed',
      );
    }
  }

  /** Paid afterwards: when the session is over and something is owed, that is what the client gets. */
  private async ask(papers: Papers): Promise<void> {
    const { facts } = papers;
    if (facts.policy !== 'after' || facts.standing !== 'due' || facts.leftMinor <= 0) return;
    if (!(facts.status === 'ended' || (facts.status === 'scheduled' && facts.closesAt <= this.clock.now()))) return;
    if (papers.invoices.some((one) => one.kind === 'invoice' && outstanding(papers, one) > 0)) return;
    const asked = papers.invoices.filter(({ cause }) => cause.startsWith('owed:')).length;
    await this.issue(papers, `owed:${asked + 1}`, facts.leftMinor, null);
  }

  private async issue(papers: Papers, cause: string, amountMinor: number, reason: Reason | null): Promise<Invoice> {
    const { facts } = papers;
    const writtenIn: WrittenIn = { language: facts.language, country: facts.country };
    const speech = speechOf(writtenIn);
    const parts = frame(facts, speech);
    const { lines, tax } = linesOver({ ...facts, label: parts.service.label }, amountMinor, speech);
    const content: InvoiceContent = {
      ...parts,
      writtenIn,
      title: titleOf('invoice', writtenIn, { tax, seller: parts.seller }),
      lines,
      tax,
      about: null,
      reason: reason && speech.say.reason[reason],
    };
    return this.write(papers, {
      kind: 'invoice',
      aboutId: null,
      cause,
      totalMinor: amountMinor,
      taxMinor: tax.amountMinor,
      content,
    });
  }

  /** In the language of its invoice, whatever the client's is by now: the two are read beside each other, and say the same of label, tax and law. */
  private async credit(
    papers: Papers,
    invoice: Invoice,
    cause: string,
    amountMinor: number,
    why: Reason,
  ): Promise<void> {
    const taxMinor = creditedTax(invoice, credited(papers, invoice), amountMinor);
    const about = numberText('invoice', invoice.number);
    const reason = speechOf(invoice.content.writtenIn).say.reason[why];
    const content: InvoiceContent = {
      ...invoice.content,
      title: titleOf('credit_note', invoice.content.writtenIn, invoice.content),
      lines: [{ text: `${reason}: ${invoice.content.service.label}`, amountMinor }],
      tax: { ...invoice.content.tax, amountMinor: taxMinor },
      about,
      reason,
      bringsMoney: why === 'refund' || why === 'dispute',
    };
    await this.write(papers, {
      kind: 'credit_note',
      aboutId: invoice.id,
      cause,
      totalMinor: amountMinor,
      taxMinor,
      content,
    });
  }

  /** The counter's row is held until the transaction is over: a number is never lost to one that fails. */
  private async write(
    { tx, facts, invoices }: Papers,
    draft: Pick<Invoice, 'kind' | 'aboutId' | 'cause' | 'totalMinor' | 'taxMinor' | 'content'>,
  ): Promise<Invoice> {
    const invoice: Invoice = {
      ...draft,
      id: newId<'invoice'>(this.clock.now().getTime()),
      practiceId: facts.practiceId,
      sessionId: facts.sessionId,
      participantId: facts.participantId,
      currency: facts.currency,
      number: await nextNumber(tx, facts.practiceId, draft.kind),
      issuedAt: this.clock.now(),
    };
    await tx.query(
      `INSERT INTO invoice (id, practice_id, session_id, participant_id, kind, number, about_id, cause, currency, total_minor, tax_minor, content, issued_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        invoice.id,
        invoice.practiceId,
        invoice.sessionId,
        invoice.participantId,
        invoice.kind,
        invoice.number,
        invoice.aboutId,
        invoice.cause,
        invoice.currency,
        invoice.totalMinor,
        invoice.taxMinor,
        JSON.stringify(invoice.content),
        invoice.issuedAt,
      ],
    );
    invoices.push(invoice);
    return invoice;
  }

  private async notePayment(
    { tx, facts, payments }: Papers,
    invoice: Invoice,
    paid: {
      readonly source: string;
      readonly method: PaymentMethod;
      readonly amountMinor: number;
      readonly paidAt: Date;
    },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO invoice_payment (invoice_id, source, practice_id, participant_id, method, amount_minor, paid_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [invoice.id, paid.source, facts.practiceId, facts.participantId, paid.method, paid.amountMinor, paid.paidAt],
    );
    payments.push({ ...paid, invoiceId: invoice.id });
  }
}

async function nextNumber(tx: EntityManager, practiceId: string, kind: InvoiceKind): Promise<number> {
  const [row]: { last: number }[] = await tx.query(
    `INSERT INTO invoice_counter (practice_id, kind, last) VALUES ($1, $2, 1)
       ON CONFLICT (practice_id, kind) DO UPDATE SET last = invoice_counter.last + 1 RETURNING last`,
    [practiceId, kind],
  );
  if (!row) throw new Error('a counter that does not count');
  return row.last;
}

const sumOf = (payments: readonly InvoicePayment[]): number =>
  payments.reduce((total, { amountMinor }) => total + amountMinor, 0);
const sumTotals = (invoices: readonly Invoice[]): number =>
  invoices.reduce((total, { totalMinor }) => total + totalMinor, 0);
const credited = ({ invoices }: Papers, invoice: Invoice): number =>
  sumTotals(invoices.filter(({ aboutId }) => aboutId === invoice.id));

/** What is still to be paid on an invoice. One that takes a credit note back is not asked for. */
function outstanding(papers: Papers, invoice: Invoice): number {
  if (!invoice.cause.startsWith('owed:')) return 0;
  const paid = sumOf(papers.payments.filter(({ invoiceId }) => invoiceId === invoice.id));
  const withdrawn = sumTotals(
    papers.invoices.filter(({ aboutId, cause }) => aboutId === invoice.id && cause.startsWith('withdrawn:')),
  );
  return invoice.totalMinor - paid - withdrawn;
}

const frame = (facts: OwedFacts, { say }: Speech): Pick<InvoiceContent, 'seller' | 'buyer' | 'service'> => ({
  seller: {
    name: facts.practiceName,
    legalName: facts.legalName,
    taxNumber: facts.taxNumber,
    taxNumberName: taxNumberName(facts.country, say.taxNumber),
    address: facts.address,
    email: facts.practiceEmail,
    phone: facts.practicePhone,
  },
  buyer: { name: facts.participantName },
  service: {
    label: facts.label ?? facts.paymentLabel ?? say.appointment,
    practitioner: facts.practitionerName,
    at: facts.startsAt.toISOString(),
    timeZone: facts.timeZone,
  },
});
