import './styles-client.ts';
import { lazy, Suspense, type ComponentProps } from 'react';
import { JoinPage } from '../features/join/join-page.tsx';
import type { JoinSlots } from '../features/join/slots.ts';
import { mount } from './providers.tsx';
import classes from './client-app.module.css';

const LazyCheck = lazy(async () => ({ default: (await import('./call-room.tsx')).DeviceCheck }));
const LazyCall = lazy(async () => ({ default: (await import('./call-room.tsx')).Call }));

const Coming = () => (
  <p role="status" className={classes.coming}>
    One moment…
  </p>
);
const DeviceCheck: JoinSlots['DeviceCheck'] = (props: ComponentProps<JoinSlots['DeviceCheck']>) => (
  <Suspense fallback={<Coming />}>
    <LazyCheck {...props} />
  </Suspense>
);
const Call: JoinSlots['Call'] = (props: ComponentProps<JoinSlots['Call']>) => (
  <Suspense fallback={<Coming />}>
    <LazyCall {...props} />
  </Suspense>
);

export function openClientApp(token: string): void {
  const search = new URLSearchParams(window.location.search);
  const checkoutSessionId = search.get('cs') ?? undefined;
  mount(
    <JoinPage
      token={token}
      checkoutSessionId={checkoutSessionId}
      cancelled={search.get('cancelled') === '1'}
      DeviceCheck={DeviceCheck}
      Call={Call}
    />,
  );
}
