import { setTimeout as sleep } from 'node:timers/promises';
import { Stripe } from 'stripe';

interface Sending {
  readonly ports: readonly number[];
  readonly connections: number;
  /** Told how many have been acknowledged. */
  at(count: number): void;
}

/** Each event until somebody acknowledges it, as Stripe does. */
export async function send(
  events: readonly Stripe.Event[],
  { ports, connections, at }: Sending,
): Promise<{ readonly again: number; readonly offences: string[] }> {
  const offences: string[] = [];
  let [next, acknowledged, again] = [0, 0, 0];
  const one = async (): Promise<void> => {
    for (let event = events[next++]; event; event = events[next++]) {
      for (let attempt = 0; ; attempt += 1) {
        const status = await posted(event, ports[(acknowledged + attempt) % ports.length] ?? 0);
        if (status !== undefined && status < 300) break;
        if (status !== undefined && status < 500) {
          offences.push(`${event.id} (${event.type}) was answered ${status}`);
          break;
        }
        again += 1;
        await sleep(Math.min(1_000, 50 * 2 ** attempt));
      }
      at((acknowledged += 1));
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return { again, offences };
}

/** The status, or undefined where no answer came. */
async function posted(event: Stripe.Event, port: number): Promise<number | undefined> {
  const payload = JSON.stringify(event);
  const isConnect = event.account !== undefined;
  const secret = isConnect ? 'whsec_connectOfTheTests' : 'whsec_platformOfTheTests';
  const signature = signing.webhooks.generateTestHeaderString({ payload, secret });
  return fetch(`http://127.0.0.1:${port}/api/webhooks/stripe${isConnect ? '/connect' : ''}`, {
    method: 'POST',
    body: payload,
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    signal: AbortSignal.timeout(20_000),
  }).then(
    async (answer) => {
      await answer.arrayBuffer();
      return answer.status;
    },
    () => undefined,
  );
}
const signing = new Stripe('sk_test_nobody');
