import { useMemo, useState } from 'react';
import { CORNERS, type Corner } from './layout.ts';

/** One's own picture: in which corner, or not shown to oneself. Others see it all the same. */
export interface SelfView {
  readonly shown: boolean;
  readonly corner: Corner;
  readonly show: () => void;
  readonly hide: () => void;
  readonly move: () => void;
}

export function useSelfView(): SelfView {
  const [shown, setShown] = useState(true);
  const [turns, setTurns] = useState(0);
  return useMemo(
    () => ({
      shown,
      corner: CORNERS[turns % CORNERS.length] ?? 'bottom-right',
      show: () => setShown(true),
      hide: () => setShown(false),
      move: () => setTurns((count) => count + 1),
    }),
    [shown, turns],
  );
}
