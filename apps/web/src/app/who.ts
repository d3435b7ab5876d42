import { queryOptions } from '@tanstack/react-query';
import { readMe } from '../api/me.ts';

/** Who is signed in: asked once, kept while the page is open, forgotten at sign-out. */
export const meOptions = queryOptions({ queryKey: ['me'], queryFn: readMe, staleTime: 300_000, retry: 1 });
