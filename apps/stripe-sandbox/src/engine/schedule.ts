import type { SandboxClock } from './clock.ts';
import { newId } from './ids.ts';
import type { Task, TaskKind } from './state.ts';
import type { Store } from './store.ts';

const LOOK_AGAIN_MS = 1000;

interface Entry {
  readonly task: Task;
  readonly dueMs: number;
  /** Tasks of one moment run in the order in which they were asked for. */
  readonly turn: number;
}
const earlier = (a: Entry, b: Entry): boolean => a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.turn < b.turn);

/** Runs tasks when the sandbox's clock reaches them, in the order of their times. A heap, because there can be very many. */
export class Schedule {
  private readonly store: Store;
  private readonly clock: SandboxClock;
  private readonly actions = new Map<TaskKind, (subject: string) => Promise<void> | void>();
  private readonly underWay = new Set<Promise<void>>();
  private heap: Entry[] = [];
  private turn = 0;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(store: Store, clock: SandboxClock) {
    this.store = store;
    this.clock = clock;
    for (const task of store.tasks.values()) this.push(task);
  }

  on(kind: TaskKind, action: (subject: string) => Promise<void> | void): void {
    this.actions.set(kind, action);
  }

  at(dueMs: number, kind: TaskKind, subject: string): void {
    const task: Task = { id: newId('task_', 12), kind, subject, dueMs };
    this.store.tasks.set(task.id, task);
    this.push(task);
    this.arm();
  }

  after(delayMs: number, kind: TaskKind, subject: string): void {
    this.at(this.clock.nowMs() + delayMs, kind, subject);
  }

  /** Makes these kinds due at once. */
  bringForward(kinds: readonly TaskKind[], subject?: string): void {
    const tasks = subject === undefined ? this.store.tasks.values() : this.store.tasks.by('subject', subject);
    for (const task of tasks) {
      if (!kinds.includes(task.kind) || task.dueMs <= this.clock.nowMs()) continue;
      task.dueMs = this.clock.nowMs();
      this.store.tasks.touch(task.id);
      this.push(task);
    }
    this.arm();
  }

  /** The task will not happen: what it was for has been overtaken. */
  forget(kind: TaskKind, subject: string): void {
    for (const task of this.store.tasks.by('subject', subject))
      if (task.kind === kind) this.store.tasks.delete(task.id);
  }

  /** Runs what is due. A task that starts another due one is followed. */
  run(): void {
    for (let task = this.nextDue(); task && !this.stopped; task = this.nextDue()) {
      this.store.tasks.delete(task.id);
      const going = this.actions.get(task.kind)?.(task.subject);
      if (going) this.track(going);
    }
    this.arm();
  }

  /** When the next task is due; undefined when there is none. */
  nextMs(): number | undefined {
    return this.peek()?.dueMs;
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
    const first = this.peek();
    return first && first.dueMs <= this.clock.nowMs() ? first.task : undefined;
  }

  /** The earliest entry that still stands: forgotten tasks and times that were brought forward are dropped on the way. */
  private peek(): Entry | undefined {
    for (let first = this.heap[0]; first; first = this.heap[0]) {
      if (this.store.tasks.get(first.task.id) === first.task && first.task.dueMs === first.dueMs) return first;
      this.pop();
    }
    return undefined;
  }

  private push(task: Task): void {
    const { heap } = this;
    const entry: Entry = { task, dueMs: task.dueMs, turn: (this.turn += 1) };
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (!parent || !earlier(entry, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = entry;
  }

  private pop(): void {
    const { heap } = this;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let at = 0;
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
      const below = right && left && earlier(right, left) ? right : left;
      if (!below || !earlier(below, last)) break;
      heap[at] = below;
      at = below === left ? 2 * at + 1 : 2 * at + 2;
    }
    heap[at] = last;
  }

  /** Wakes at the next time, and at least every second, because a test may move the clock behind our back. */
  private arm(): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    const next = this.peek();
    if (!next) return;
    this.timer = setTimeout(() => this.run(), Math.max(0, Math.min(next.dueMs - this.clock.nowMs(), LOOK_AGAIN_MS)));
  }
}
