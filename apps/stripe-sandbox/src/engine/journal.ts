import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const FORMAT = 1;
/** The file is written anew when the journal has grown past this, and past twice the file. */
const COMPACT_AFTER_BYTES = 16 * 1024 * 1024;
/** More than this takes seconds to write as one file: a close does not wait for it. */
const LIGHT_BYTES = 32 * 1024 * 1024;

/** One row as it is now, or without a value that it is gone. */
export type Change = readonly [table: string, id: string, row?: unknown];
interface Batch {
  readonly clockAheadMs: number;
  readonly changes: readonly Change[];
}
export interface Whole {
  readonly clockAheadMs: number;
  readonly tables: Readonly<Record<string, readonly (readonly [string, unknown])[]>>;
}

/**
 * The state on disk: one file that is replaced as a whole, and beside it a journal of what changed since, one line per
 * step. A line is written before anybody hears of the step, so that a killed sandbox still knows everything that it has
 * said. A torn last line was never heard of, and is dropped.
 */
export class Journal {
  private readonly file: string;
  private generation = 0;
  private bytes = 0;
  private wholeBytes = 0;
  private longBytes = COMPACT_AFTER_BYTES;

  constructor(file: string) {
    this.file = file;
  }

  load(): { whole: Whole | undefined; batches: Batch[] } {
    const written = readIfThere(this.file);
    const saved =
      written === undefined
        ? undefined
        : (JSON.parse(written) as Whole & { readonly format: number; readonly generation?: number });
    if (saved && saved.format !== FORMAT)
      throw new Error(`${this.file} was written by another version of the sandbox: remove it.`);
    this.generation = saved?.generation ?? 0;
    const lines = (readIfThere(this.journal()) ?? '').split('\n');
    return { whole: saved, batches: lines.slice(0, -1).map((line) => JSON.parse(line) as Batch) };
  }

  append(batch: Batch): void {
    const line = `${JSON.stringify(batch)}\n`;
    appendFileSync(this.journal(), line, { mode: 0o600 });
    this.bytes += Buffer.byteLength(line);
  }

  get isLong(): boolean {
    return this.bytes > this.longBytes && this.bytes > 2 * this.wholeBytes;
  }

  /** Small enough to be left as one tidy file; otherwise the journal stays, which is just as whole. */
  get isLight(): boolean {
    return this.bytes + this.wholeBytes < LIGHT_BYTES;
  }

  /** Writes everything and begins an empty journal. The file names its journal, so the two change at one moment. */
  compact(whole: Whole): void {
    const before = this.journal();
    this.longBytes = Math.max(COMPACT_AFTER_BYTES, 2 * this.bytes); // when this fails, it is not tried again at every step
    const generation = this.generation + 1;
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.new`, JSON.stringify({ format: FORMAT, generation, ...whole }), { mode: 0o600 });
    rmSync(this.journal(generation), { force: true });
    renameSync(`${this.file}.new`, this.file);
    this.generation = generation;
    this.bytes = 0;
    this.longBytes = COMPACT_AFTER_BYTES;
    this.wholeBytes = statSync(this.file).size;
    rmSync(before, { force: true });
  }

  private journal(generation = this.generation): string {
    return `${this.file}.${generation}.journal`;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
