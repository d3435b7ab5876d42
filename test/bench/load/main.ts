import { Connection } from './connection.ts';
import { requestsFor, type Work } from './requests.ts';

/** One stretch of load. Without `perSecond` each connection asks again as soon as it is answered; with it requests set out by the clock. */
export interface Stretch {
  readonly port: number;
  readonly work: Work;
  readonly connections: number;
  readonly warmUpMs: number;
  readonly measureMs: number;
  readonly perSecond?: number;
}
export interface Outcome {
  readonly requests: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers that were not 2xx, by status. */
  readonly refused: Readonly<Record<string, number>>;
}
export type Report =
  | { readonly kind: 'measuring' }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'broken'; readonly why: string };

const report = (message: Report): void => void process.send?.(message);

/** Sends as the stretch says, reports when the measuring begins, and what it saw when it is over. */
async function run(stretch: Stretch): Promise<void> {
  const next = requestsFor(stretch.work);
  const sentAt = new Map<Connection, number>();
  const latencies: number[] = [];
  const refused: Record<string, number> = {};
  const idle: Connection[] = [];
  const queue: number[] = [];
  let measuring = false;
  let over = false;

  const send = (connection: Connection, since: number): void => {
    sentAt.set(connection, since);
    connection.send(next());
  };
  const answered = (status: number, connection: Connection): void => {
    const now = performance.now();
    if (measuring && !over) {
      latencies.push(now - (sentAt.get(connection) ?? now));
      if (status >= 300) refused[status] = (refused[status] ?? 0) + 1;
    }
    if (over) return;
    if (stretch.perSecond === undefined) return send(connection, now);
    const due = queue.shift();
    if (due === undefined) idle.push(connection);
    else send(connection, due);
  };
  const broken = (error: Error): void => {
    if (!over) report({ kind: 'broken', why: error.message });
    over = true;
  };
  const connections = Array.from({ length: stretch.connections }, () => new Connection(stretch.port, answered, broken));
  await Promise.all(connections.map((connection) => connection.ready()));
  if (stretch.perSecond === undefined) for (const connection of connections) send(connection, performance.now());
  else {
    idle.push(...connections);
    setOut(
      stretch.perSecond,
      () => over,
      (due) => {
        const connection = idle.pop();
        if (connection) send(connection, due);
        else queue.push(due); // its time counts from now: waiting for a connection is waiting
      },
    );
  }
  await pause(stretch.warmUpMs);
  measuring = true;
  const began = performance.now();
  report({ kind: 'measuring' });
  await pause(stretch.measureMs);
  if (over) return; // broken, and said so
  over = true;
  const seconds = (performance.now() - began) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  report({
    kind: 'done',
    outcome: { requests: latencies.length, seconds, p50Ms: at(0.5), p99Ms: at(0.99), refused },
  });
  for (const connection of connections) connection.close();
}

/** Requests that arrive by themselves, at random times around a mean rate (exponential gaps), whether or not earlier ones are answered. */
function setOut(perSecond: number, isOver: () => boolean, go: (dueAt: number) => void): void {
  const gapMs = (): number => (-Math.log(1 - Math.random()) * 1000) / perSecond;
  let next = performance.now() + gapMs();
  const tick = (): void => {
    if (isOver()) return;
    const now = performance.now();
    for (; next <= now; next += gapMs()) go(now);
    setTimeout(tick, Math.max(0, next - now));
  };
  tick();
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

process.on('message', (stretch: Stretch) => {
  run(stretch).catch((error: unknown) => report({ kind: 'broken', why: String(error) }));
});
process.once('disconnect', () => process.exit(0));
