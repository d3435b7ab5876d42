import { ask, query } from './http.ts';
import type { TransactionFilter, TransactionPage } from './types.ts';

export const listTransactions = (filter: TransactionFilter, cursor?: string) =>
  ask<TransactionPage>(`/api/transactions${query({ ...filter, limit: 50, cursor })}`);

/** The same rows as on the screen, as a file. */
export const transactionsCsvUrl = (filter: TransactionFilter) => `/api/transactions.csv${query({ ...filter })}`;
