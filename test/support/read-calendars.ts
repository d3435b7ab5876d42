import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What Python's icalendar makes of an instant: itself, and what the clocks of the zones show that were asked for. */
interface ReadInstant {
  readonly utc: string;
  readonly walls: Readonly<Record<string, string>>;
}
type Address = Readonly<Record<string, string>> & { readonly address: string };
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly summary: string;
  readonly description: string | null;
  readonly url: string | null;
  readonly transparency: string | null;
  readonly start: ReadInstant;
  readonly end: ReadInstant;
  readonly stamp: string;
  readonly organizer: Address | null;
  readonly attendees: readonly Address[];
  readonly errors: readonly string[];
}
export interface ReadCalendar {
  readonly version: string;
  readonly method: string;
  /** Longer than 75 octets, without their CRLF, or cut within a character. */
  readonly brokenLines: readonly string[];
  readonly errors: readonly string[];
  readonly events: readonly ReadEvent[];
}

const LIMIT_MS = 30_000;

/** Calendar files as Python's icalendar reads them. `npm test` sees to it that there is one. */
export function readCalendars(
  files: readonly { readonly text: string; readonly zones: readonly string[] }[],
): ReadCalendar[] {
  const { status, stdout, stderr, error } = spawnSync(python(), [join(import.meta.dirname, 'read-calendars.py')], {
    input: JSON.stringify(files),
    encoding: 'utf8',
    timeout: LIMIT_MS,
    maxBuffer: 50_000_000,
  });
  if (status !== 0) throw new Error(`icalendar did not read it: ${error?.message ?? stderr}`);
  return JSON.parse(stdout) as ReadCalendar[];
}

/** Debian's own has the library of Debian's package. */
const python = (): string =>
  process.env['PYTHON_PATH'] ?? (existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3');
