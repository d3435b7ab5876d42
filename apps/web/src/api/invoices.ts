import { ask, query } from './http.ts';
import type { Invoice, InvoiceFilter, InvoiceIssuer, Page } from './types.ts';

export const listInvoices = (filter: InvoiceFilter & { readonly sessionId?: string }, cursor?: string) =>
  ask<Page<Invoice>>(`/api/invoices${query({ ...filter, limit: 50, cursor })}`);

export const invoicePdfUrl = (id: string) => `/api/invoices/${encodeURIComponent(id)}/pdf`;

/** All papers of the one who holds the link, in one file. */
export const receiptUrl = (token: string) => `/api/join/${encodeURIComponent(token)}/receipt.pdf`;

export const readIssuer = () => ask<InvoiceIssuer>('/api/practice/invoicing');
export const changeIssuer = (issuer: Omit<InvoiceIssuer, 'taxNumberName'>) =>
  ask<InvoiceIssuer>('/api/practice/invoicing', { method: 'PUT', body: issuer });
