import { ask, query } from './http.ts';
import type { Invoice, InvoiceIssuer, InvoicesAsked, Page, PlatformInvoice } from './types.ts';

export const listInvoices = (asked: InvoicesAsked & { readonly sessionId?: string }, cursor?: string) =>
  ask<Page<Invoice>>(`/api/invoices${query({ ...asked, limit: 50, cursor })}`);

export const invoicePdfUrl = (id: string) => `/api/invoices/${encodeURIComponent(id)}/pdf`;

/** What the platform invoiced for its fees: an owner's practice, for operators every one. */
export const listPlatformInvoices = (asked: { readonly from?: string; readonly to?: string }, cursor?: string) =>
  ask<Page<PlatformInvoice>>(`/api/platform-invoices${query({ ...asked, limit: 50, cursor })}`);

export const platformInvoicePdfUrl = (id: string) => `/api/platform-invoices/${encodeURIComponent(id)}/pdf`;

/** All papers of the one who holds the link, in one file. */
export const receiptUrl = (token: string) => `/api/join/${encodeURIComponent(token)}/receipt.pdf`;

export const readIssuer = () => ask<InvoiceIssuer>('/api/practice/invoicing');
export const changeIssuer = (issuer: Omit<InvoiceIssuer, 'taxNumberName'>) =>
  ask<InvoiceIssuer>('/api/practice/invoicing', { method: 'PUT', body: issuer });
