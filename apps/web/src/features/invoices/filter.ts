import { INVOICE_KINDS, type InvoiceFilter } from '../../api/types.ts';
import { wallPlus } from '../../ui/times.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filter as it stands in the address: what is not understood is left out. */
export function invoiceFilterFrom(search: Readonly<Record<string, unknown>>): InvoiceFilter {
  const day = (name: 'from' | 'to') =>
    typeof search[name] === 'string' && DAY.test(search[name]) ? { [name]: search[name] } : {};
  const kind = INVOICE_KINDS.find((one) => one === search['kind']);
  return { ...day('from'), ...day('to'), ...(kind ? { kind } : {}) };
}

/** As the server wants it: "to" a day means to its end, and the server leaves the end out. */
export const withWholeDays = ({ to, ...rest }: InvoiceFilter): InvoiceFilter =>
  to === undefined ? rest : { ...rest, to: wallPlus(`${to}T00:00`, 1440).slice(0, 10) };
