import { Module } from '@nestjs/common';
import { LedgerModule } from '@vestibule/ledger';
import { PaymentsModule } from '@vestibule/payments';
import { MismatchesController, ReconciliationsController } from './http/reconciliations.controller.ts';
import { BooksCheck } from './reconcile/books-check.ts';
import { Mismatches } from './reconcile/mismatches.repository.ts';
import { ReadReconciliations } from './reconcile/read-reconciliations.ts';
import { Reconcile } from './reconcile/reconcile.ts';
import { Reconciliations } from './reconcile/reconciliations.repository.ts';
import { RepairMismatch } from './reconcile/repair-mismatch.ts';
import { AttendanceReport } from './reports/attendance-report.ts';
import { FeedbackReportController } from './reports/feedback-report.controller.ts';
import { FeedbackReport } from './reports/feedback-report.ts';
import { ReportsController } from './reports/reports.controller.ts';
import { Reports } from './reports/reports.ts';
import { WorkOnMismatches } from './reconcile/work-on-mismatches.ts';

/** A leaf: compares the books with Stripe and with attendance, and reports what they say. Looks at everything; nobody looks at it. */
@Module({
  imports: [LedgerModule, PaymentsModule],
  controllers: [ReconciliationsController, MismatchesController, ReportsController, FeedbackReportController],
  providers: [
    Reconciliations,
    Mismatches,
    BooksCheck,
    Reconcile,
    ReadReconciliations,
    RepairMismatch,
    WorkOnMismatches,
    Reports,
    AttendanceReport,
    FeedbackReport,
  ],
})
export class BooksModule {}
