import { useState } from 'react';
import type { ChatLine } from './chat.tsx';

const SEEN = 'vestibule-chat-seen';

/** How many lines of others one has not seen; remembered over a reload, by the last line that was seen. */
export function useUnread(lines: readonly ChatLine[], isOpen: boolean): number {
  const [seen, setSeen] = useState(() => sessionStorage.getItem(SEEN));
  const last = lines.at(-1)?.id;
  if (isOpen && last !== undefined && last !== seen) {
    sessionStorage.setItem(SEEN, last);
    setSeen(last);
  }
  if (isOpen) return 0;
  const after = lines.findIndex(({ id }) => id === seen) + 1;
  return lines.slice(after).filter(({ mine }) => !mine).length;
}
