import type { SandboxClock } from './clock.ts';
import { newId } from './ids.ts';
import type { Task, TaskKind } from './state.ts';
import type { Store } from './store.ts';

const LOOK_AGAIN_MS = 1000;

/** Runs tasks when the sandbox's clock reaches them, in the order of their times. */
export class Schedule {
  private readonly store: Store;
  private readonly clock: SandboxClock;
  private readonly actions = new Map<TaskKind, (subject: string) => Promise<void> | void>();
  private readonly underWay = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(store: Store, clock: SandboxClock) {
    this.store = store;
    this.clock = clock;
  }

  on(kind: TaskKind, action: (subject: string) => Promise<void> | void): void {
    this.actions.set(kind, action);
  }

  at(dueMs: number, kind: TaskKind, subject: string): void {
    const task: Task = { id: newId('task_', 12), kind, subject, dueMs };
    this.store.tasks.set(task.id, task);
    this.store.changed();
    this.arm();
  }

  after(delayMs: number, kind: TaskKind, subject: string): void {
    this.at(this.clock.nowMs() + delayMs, kind, subject);
  }

  /** Makes these kinds due at once. */
  bringForward(kinds: readonly TaskKind[], subject?: string): void {
    for (const task of this.store.tasks.values()) {
      if (kinds.includes(task.kind) && (subject === undefined || task.subject === subject))
        task.dueMs = Math.min(task.dueMs, this.clock.nowMs());
    }
    this.arm();
  }

  /** The task will not happen: what it was for has been overtaken. */
  forget(kind: TaskKind, subject: string): void {
    for (const task of this.store.tasks.values())
      if (task.kind === kind && task.subject === subject) this.store.tasks.delete(task.id);
  }

  /** Runs what is due. A task that starts another due one is followed. */
  run(): void {
    for (let task = this.nextDue(); task && !this.stopped; task = this.nextDue()) {
      this.store.tasks.delete(task.id);
      this.store.changed();
      const going = this.actions.get(task.kind)?.(task.subject);
      if (going) this.track(going);
    }
    this.arm();
  }

  /** Something that `idle` waits for. */
  track(going: Promise<void>): void {
    const settled = going.finally(() => this.underWay.delete(settled));
    this.underWay.add(settled);
  }

  /** Resolves when nothing is due and nothing is under way. */
  async idle(): Promise<void> {
    this.run();
    while (this.underWay.size > 0) {
      await Promise.all(this.underWay);
      this.run();
    }
  }

  /** Starts nothing more; resolves when what was under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await Promise.all(this.underWay);
  }

  private nextDue(): Task | undefined {
    const now = this.clock.nowMs();
    return this.first((task) => task.dueMs <= now);
  }

  private first(accept: (task: Task) => boolean): Task | undefined {
    let earliest: Task | undefined;
    for (const task of this.store.tasks.values())
      if (accept(task) && (!earliest || task.dueMs < earliest.dueMs)) earliest = task;
    return earliest;
  }

  /** Wakes at the next time, and at least every second, because a test may move the clock behind our back. */
  private arm(): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    const next = this.first(() => true);
    if (!next) return;
    this.timer = setTimeout(() => this.run(), Math.max(0, Math.min(next.dueMs - this.clock.nowMs(), LOOK_AGAIN_MS)));
  }
}
