import { type Invoice, INVOICE_KINDS } from '../../api/types.ts';
import { periodFrom, type Period } from '../../ui/period.ts';

/** What is looked at, as it stands in the address. `of`: the platform's own invoices to the practice. */
export interface InvoiceFilter extends Period {
  readonly kind?: Invoice['kind'];
  readonly of?: 'platform';
}

/** The filter as it stands in the address: what is not understood is left out. */
export function invoiceFilterFrom(search: Readonly<Record<string, unknown>>): InvoiceFilter {
  const kind = INVOICE_KINDS.find((one) => one === search['kind']);
  return {
    ...periodFrom(search),
    ...(kind ? { kind } : {}),
    ...(search['of'] === 'platform' ? { of: 'platform' } : {}),
  };
}
