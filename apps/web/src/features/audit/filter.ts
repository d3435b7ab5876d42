import { askedDays, askedInstants, periodFrom, type Period } from '../../ui/period.ts';
import type { AuditAsked } from '../../api/books.ts';

/** As it stands in the address. */
export interface AuditFilter extends Period {
  readonly about?: string;
}
export function auditFilterFrom(search: Readonly<Record<string, unknown>>): AuditFilter {
  const { about } = search;
  return {
    ...periodFrom(search),
    ...(typeof about === 'string' && /^[A-Za-z0-9_-]{3,100}$/.test(about.trim()) ? { about: about.trim() } : {}),
  };
}

/** A practice's days are known to the server; an operator's are those of the own clock. */
export const auditAsked = (filter: AuditFilter, nowMs: number, zone: string, isOperator: boolean): AuditAsked => ({
  ...(isOperator ? askedInstants : askedDays)(filter, nowMs, zone),
  ...(filter.about ? { about: filter.about } : {}),
});
