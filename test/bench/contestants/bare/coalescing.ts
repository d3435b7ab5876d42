import { connect, keepEventIn, PLANNED_ONCE } from './database.ts';
import { type Facts, LOG_MANY, type LogLine, READ_MANY } from './facts.ts';
import { serve } from './server.ts';

/** The reads of one event-loop turn are one query (at most two under way), the log lines likewise (one under way). */
const pool = connect(PLANNED_ONCE);

interface Asked<T, A> {
  readonly about: T;
  resolve(answer: A): void;
  reject(error: unknown): void;
}

/** Collects what is asked in a turn of the event loop and has it answered in one go. */
function together<T, A>(mostUnderWay: number, answerAll: (asked: readonly Asked<T, A>[]) => Promise<void>) {
  let waiting: Asked<T, A>[] = [];
  let underWay = 0;
  let scheduled = false;
  const schedule = (): void => {
    if (scheduled || underWay >= mostUnderWay || waiting.length === 0) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      const batch = waiting;
      waiting = [];
      underWay += 1;
      answerAll(batch)
        .catch((error: unknown) => batch.forEach((one) => one.reject(error)))
        .finally(() => {
          underWay -= 1;
          schedule();
        });
    });
  };
  return (about: T): Promise<A> =>
    new Promise<A>((resolve, reject) => {
      waiting.push({ about, resolve, reject });
      schedule();
    });
}

const facts = together<string, Facts | undefined>(2, async (asked) => {
  const { rows } = await pool.query<Facts>({
    name: 'read-many',
    text: READ_MANY,
    values: [asked.map((one) => one.about)],
  });
  const found = new Map(rows.map((row) => [row.participant_id, row]));
  for (const one of asked) one.resolve(found.get(one.about));
});

const log = together<LogLine, void>(1, async (asked) => {
  const columns = Array.from({ length: 7 }, (_, column) => asked.map((one) => one.about[column]));
  await pool.query({ name: 'log-many', text: LOG_MANY, values: columns });
  for (const one of asked) one.resolve();
});

serve({ facts, log, keepEvent: keepEventIn(pool) });
