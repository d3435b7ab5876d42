import { Module } from '@nestjs/common';
import { GateModule } from '@vestibule/gate';
import { PracticesModule } from '@vestibule/practices';
import { SessionsModule } from '@vestibule/sessions';
import { GatherEvidence } from './evidence/evidence.ts';
import { KeepDecisions } from './evidence/keep-decisions.ts';
import { EvidenceController } from './http/evidence.controller.ts';
import { InvoicesController, IssuerController } from './http/invoices.controller.ts';
import { PlatformInvoicesController } from './http/platform-invoices.controller.ts';
import { ReceiptController } from './http/receipt.controller.ts';
import { InvoiceFacts } from './invoices/invoice-facts.ts';
import { IssueInvoices } from './invoices/issue-invoices.ts';
import { Issuer } from './invoices/issuer.ts';
import { ReadInvoices } from './invoices/read-invoices.ts';
import { ClosePlatformMonths } from './platform-invoices/close-months.ts';
import { ReadPlatformInvoices } from './platform-invoices/read-platform-invoices.ts';

/** What is written down for others to keep: invoices, receipts, evidence. Listens to money and sessions; nobody imports it but the apps. */
@Module({
  imports: [SessionsModule, PracticesModule, GateModule],
  controllers: [
    InvoicesController,
    IssuerController,
    PlatformInvoicesController,
    ReceiptController,
    EvidenceController,
  ],
  providers: [
    InvoiceFacts,
    IssueInvoices,
    ReadInvoices,
    Issuer,
    ClosePlatformMonths,
    ReadPlatformInvoices,
    GatherEvidence,
    KeepDecisions,
  ],
  exports: [ReadInvoices],
})
export class RecordsModule {}
