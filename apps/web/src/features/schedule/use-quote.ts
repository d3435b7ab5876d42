import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { quoteFee } from '../../api/prices.ts';
import { type FormValues, quoteWishOf } from './form-values.ts';

/** What it would come to, asked a moment after the last key. The numbers before stay until the new ones are there. */
export function useQuote(values: FormValues) {
  const [asked] = useDebouncedValue(JSON.stringify(quoteWishOf(values) ?? null), 350);
  return useQuery({
    queryKey: ['quote', asked],
    queryFn: ({ signal }) => quoteFee(JSON.parse(asked), signal),
    enabled: asked !== 'null',
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 60_000,
  });
}
