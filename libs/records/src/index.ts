export { IssueInvoices } from './invoices/issue-invoices.ts';
export { RecordsModule } from './records.module.ts';
