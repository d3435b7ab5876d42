import { useCallback, useSyncExternalStore } from 'react';

const listen = (onChange: () => void) => {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
};
const isFull = () => document.fullscreenElement !== null;

/** The whole page, so that dialogs and menus come along. Not offered where the browser has none (Safari on an iPhone). */
export function useFullScreen(): { readonly offered: boolean; readonly on: boolean; readonly toggle: () => void } {
  const on = useSyncExternalStore(listen, isFull);
  const toggle = useCallback(() => {
    const done = isFull() ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    done.catch(() => undefined); // refused: the page simply stays as large as it is
  }, []);
  return { offered: document.fullscreenEnabled, on, toggle };
}
