import { useQueryClient } from '@tanstack/react-query';
import type { PracticePayments } from '../../api/types.ts';

export const PAYMENTS = ['practice-payments'];

/** Shows what the server answered, here and wherever else the practice's payments are spoken of. */
export function useKeepPayments(): (payments: PracticePayments) => void {
  const queries = useQueryClient();
  return (payments) => {
    queries.setQueryData(PAYMENTS, payments);
    for (const queryKey of [['practice'], ['me']]) void queries.invalidateQueries({ queryKey });
  };
}
