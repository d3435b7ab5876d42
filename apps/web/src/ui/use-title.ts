import { useEffect } from 'react';

/** The tab says where one is, for whoever is waiting in another tab. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Vestibule`;
  }, [title]);
}
