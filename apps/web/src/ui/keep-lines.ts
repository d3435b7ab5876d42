import type { InfiniteData } from '@tanstack/react-query';
import type { Page } from '../api/types.ts';

/**
 * While the lines of another filter load, the old ones stay (marked as old) instead of jumping away. That nothing was found for the old filter says
 * nothing about the new one, so that does not stay.
 */
export const keepLines = <P extends Page<unknown>>(before: InfiniteData<P, string> | undefined) =>
  before?.pages.some(({ items }) => items.length > 0) ? before : undefined;
