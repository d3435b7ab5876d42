import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { GateDecision } from '@vestibule/kernel';
import { HotPath, type PreparedStatement } from '@vestibule/platform';
import { instantText } from '../instant-text.ts';

export interface LoggedDecision {
  readonly at: Date;
  readonly practiceId: string;
  readonly sessionId: string;
  readonly participantId: string | null;
  readonly memberId: string | null;
  /** `state`: what would happen now; `pass`: a room pass was asked for; `no_room`: of that pass, at its instant, none could be made; `stay`: somebody inside was checked. */
  readonly question: 'state' | 'pass' | 'no_room' | 'stay';
  readonly decision: Pick<GateDecision, 'state' | 'reason'>;
}

const INTO = `INSERT INTO gate_decision (at, practice_id, session_id, participant_id, member_id, question, state, reason)`;
/** One line alone is not written as arrays of one: it is what a person waits for while little is going on. */
const INSERT_ONE: PreparedStatement = {
  name: 'gate-decision',
  text: `${INTO} VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};
const INSERT_MANY: PreparedStatement = {
  name: 'gate-decisions',
  text: `${INTO}
    SELECT * FROM unnest($1::timestamptz[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[])`,
};
/** While the database does not answer, looks pile up to here; passes are refused long before, because they wait for their line. */
const MOST_WAITING = 20_000;
const MOST_IN_A_BATCH = 1_000;
/** Nobody waits for the line of a look, so that looks are written together; a pass takes those before it along at once. */
const LOOKS_WAIT_MS = 10;

/**
 * Every answer of the gate: who, when, what, why. Lines are written in batches, one insert under way at a time. A pass waits until its line is
 * durable; a mere look does not wait (a process that is killed may lose the looks of the last moments, never a pass).
 */
@Injectable()
export class DecisionLog implements OnApplicationShutdown {
  private readonly log = new Logger('DecisionLog');
  private waiting: { entry: LoggedDecision; written?: { resolve: () => void; reject: (error: unknown) => void } }[] =
    [];
  private writing: Promise<void> | undefined;
  private scheduled = false;
  /** Somebody waits for a line, or looks have waited long enough. */
  private due = false;
  private looksTimer: NodeJS.Timeout | undefined;

  constructor(private readonly hotPath: HotPath) {}

  /** Resolves once the line is durable. */
  write(entry: LoggedDecision): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ entry, written: { resolve, reject } });
      this.fallDue();
    });
  }

  /** Returns at once. */
  note(entry: LoggedDecision): void {
    if (this.waiting.length >= MOST_WAITING) return;
    this.waiting.push({ entry });
    this.looksTimer ??= setTimeout(() => this.fallDue(), LOOKS_WAIT_MS);
  }

  /** Everything noted so far is durable. */
  async flush(): Promise<void> {
    while (this.waiting.length > 0 || this.writing) {
      this.dispatch();
      await this.writing;
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.flush();
  }

  private fallDue(): void {
    this.due = true;
    this.schedule();
  }

  private schedule(): void {
    if (!this.due || this.scheduled || this.writing) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.dispatch();
    });
  }

  private dispatch(): void {
    if (this.writing || this.waiting.length === 0) return;
    const batch = this.waiting.splice(0, MOST_IN_A_BATCH);
    clearTimeout(this.looksTimer);
    this.looksTimer = undefined;
    this.due = this.waiting.length > 0;
    this.writing = this.insert(batch.map((line) => line.entry))
      .then(
        () => batch.forEach((line) => line.written?.resolve()),
        (error: unknown) => {
          this.log.error({ err: error, lines: batch.length }, 'decisions could not be written');
          batch.forEach((line) => line.written?.reject(error));
        },
      )
      .finally(() => {
        this.writing = undefined;
        this.schedule();
      });
  }

  private async insert(entries: readonly LoggedDecision[]): Promise<void> {
    const [first] = entries;
    await (first && entries.length === 1
      ? this.hotPath.rows(
          INSERT_ONE,
          COLUMNS.map((column) => column(first)),
        )
      : this.hotPath.rows(
          INSERT_MANY,
          COLUMNS.map((column) => arrayOf(entries, column)),
        ));
  }
}

type Column = (entry: LoggedDecision) => string | null;
const COLUMNS: readonly Column[] = [
  (entry) => instantText(entry.at.getTime()),
  (entry) => entry.practiceId,
  (entry) => entry.sessionId,
  (entry) => entry.participantId,
  (entry) => entry.memberId,
  (entry) => entry.question,
  (entry) => entry.decision.state,
  (entry) => entry.decision.reason,
];

/** A Postgres array as text. Only of what needs no quoting: ids, instants and the gate's own words. */
const arrayOf = (entries: readonly LoggedDecision[], column: Column): string =>
  `{${entries.map((entry) => column(entry) ?? 'NULL').join(',')}}`;
