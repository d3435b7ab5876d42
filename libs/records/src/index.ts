export { BillingEnv } from './billing-env.ts';
export { IssueInvoices } from './invoices/issue-invoices.ts';
export { ReadInvoices } from './invoices/read-invoices.ts';
export { ClosePlatformMonths } from './platform-invoices/close-months.ts';
export { RecordsModule } from './records.module.ts';
