/** pino's numbers: 50 is error, 60 fatal. */
const ERROR = 50;

/** What of a program's output its reader has to see in the terminal: errors, in one short line. The rest stays in the log. */
export function importantLine(program: string, line: string): string | undefined {
  if (program === 'postgres')
    return /\b(FATAL|PANIC):/.test(line) ? line.replace(/^.*?\b(FATAL|PANIC):/, '$1:') : undefined;
  if (!line.startsWith('{')) return undefined;
  try {
    const entry = JSON.parse(line) as { level?: unknown; msg?: unknown; error?: unknown };
    const isError = entry.level === 'error' || (typeof entry.level === 'number' && entry.level >= ERROR);
    return isError
      ? [entry.msg, entry.error]
          .filter((part) => typeof part === 'string')
          .join(': ')
          .slice(0, 300)
      : undefined;
  } catch {
    return undefined;
  }
}
