import './styles-client.ts';
import { lazy, Suspense, type ComponentProps } from 'react';
import { readEarlyJoin } from '../api/join.ts';
import { JoinPage } from '../features/join/join-page.tsx';
import { joinKey } from '../features/join/use-join.ts';
import type { JoinSlots } from '../features/join/slots.ts';
import { mount, queries } from './providers.tsx';
import classes from './client-app.module.css';
import { t } from '../texts/texts.ts';

const LazyCheck = lazy(async () => ({ default: (await import('./call-room.tsx')).DeviceCheck }));
const LazyCall = lazy(async () => ({ default: (await import('./call-room.tsx')).Call }));

const Coming = () => (
  <p role="status" className={classes.coming}>
    {t('One moment…')}
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

/** Long enough that a quick answer is the first thing one sees, short enough that nobody looks at an empty page. */
const HOLD_MS = 250;

interface EarlyQuestion {
  readonly answer: Promise<Response>;
  readonly sentMs: number;
}

/** `words`: done when the page knows its language. */
export async function openClientApp(
  token: string,
  { answer, sentMs }: EarlyQuestion,
  words: Promise<void>,
): Promise<void> {
  const search = new URLSearchParams(window.location.search);
  const first = queries.prefetchQuery({
    queryKey: joinKey(token),
    queryFn: () => readEarlyJoin(answer, sentMs),
    retry: false,
    networkMode: 'always',
  });
  await words;
  await Promise.race([first, new Promise((resolve) => setTimeout(resolve, HOLD_MS))]);
  mount(
    <JoinPage
      token={token}
      checkoutSessionId={search.get('cs') ?? undefined}
      cancelled={search.get('cancelled') === '1'}
      DeviceCheck={DeviceCheck}
      Call={Call}
    />,
  );
}
