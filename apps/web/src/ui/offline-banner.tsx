import { useSyncExternalStore } from 'react';
import classes from './offline-banner.module.css';
import { t } from '../texts/texts.ts';

const subscribe = (changed: () => void) => {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};

/** Says that the network is gone, and that nothing needs doing: the page catches up by itself. */
export function OfflineBanner({ unreachable = false }: { readonly unreachable?: boolean }) {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const words = online
    ? unreachable && t('We can’t reach the server just now. This page keeps trying by itself.')
    : t('You’re offline. This page catches up by itself when your connection is back.');
  return (
    <div role="status" className={words ? classes.banner : undefined}>
      {words}
    </div>
  );
}
