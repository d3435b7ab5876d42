/** pino's numbers: 50 is error, 60 fatal. */
const ERROR = 50;
const LONGEST = 300;

interface LogEntry {
  readonly level?: unknown;
  readonly msg?: unknown;
  readonly error?: unknown;
  readonly err?: { readonly message?: unknown; readonly code?: unknown };
}

/** What of a program's output its reader has to see in the terminal: errors, in one short line. The rest stays in the log. */
export function importantLine(program: string, line: string): string | undefined {
  if (program === 'postgres') return /\b(?:FATAL|PANIC): .*/.exec(line)?.[0];
  const entry = parse(line);
  const isError = entry?.level === 'error' || (typeof entry?.level === 'number' && entry.level >= ERROR);
  // That there is no video (yet) the stack says itself, once.
  if (entry === undefined || !isError || entry.err?.code === 'VIDEO_UNAVAILABLE') return undefined;
  const words = [entry.msg, entry.error, entry.err?.message].filter((part) => typeof part === 'string');
  return words.join(': ').slice(0, LONGEST) || undefined;
}

function parse(line: string): LogEntry | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as LogEntry;
  } catch {
    return undefined;
  }
}

/** Lets a line through once in a while: what fails every two seconds is told once a minute. */
export class OncePerMinute {
  private readonly told = new Map<string, number>();

  isDue(text: string, nowMs: number): boolean {
    const last = this.told.get(text);
    if (last !== undefined && nowMs - last < 60_000) return false;
    this.told.set(text, nowMs);
    return true;
  }
}
