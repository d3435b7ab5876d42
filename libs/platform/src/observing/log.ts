import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, pino, type Logger } from 'pino';

/** Logs carry ids only. These names are cut wherever they appear up to three levels deep, should somebody forget. */
const PRIVATE = [
  'link',
  'token',
  'email',
  'name',
  'password',
  'key',
  'secret',
  'authorization',
  'cookie',
  'url',
  'client_secret',
];
const REDACT = PRIVATE.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

/** What may be told of an error in a log: its kind, code, message and stack; never the request or the query's values it carries. */
function safeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const cause = error.cause === undefined ? undefined : safeError(error.cause);
  return {
    type: error.name,
    message: withoutCapabilities(error.message),
    code,
    stack: error.stack && withoutCapabilities(error.stack),
    cause,
  };
}

/** Links and keys may stand inside a text that a library made. */
const withoutCapabilities = (text: string): string =>
  text
    .replace(/\/j(oin)?\/[A-Za-z0-9_-]{16,}/g, '/j/[link]')
    .replace(/\/feeds\/[A-Za-z0-9_-]{16,}/g, '/feeds/[secret]')
    .replace(/\b(sk|rk|whsec|vk)_[A-Za-z0-9_]+/g, '[key]')
    .replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, '[e-mail]');

let lastMs = 0;
let lastTime = '';

/** As pino's own `isoTime`, written once a millisecond however many lines that has. */
function timeOfLine(): string {
  const now = Date.now();
  if (now !== lastMs) {
    lastMs = now;
    lastTime = `,"time":"${new Date(now).toISOString()}"`;
  }
  return lastTime;
}

export function createLog(name: string, level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      redact: { paths: REDACT, censor: '[cut]' },
      serializers: { err: safeError },
      base: { app: name },
      timestamp: timeOfLine,
    },
    destination ?? pino.destination({ sync: false, minLength: 16_000, periodicFlush: 500 }),
  );
}

/** Nest's own words through the same log. `new Logger('Jobs').warn({ err, queue }, 'text')`. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: Logger) {}
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }
  /** Nest tells of every route and module it starts: of interest to nobody at `info`. */
  log(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = typeof rest.at(-1) === 'string' ? (rest.at(-1) as string) : undefined;
    const text = rest.length > 1 && rest[0] !== undefined ? String(rest[0]) : undefined;
    if (message instanceof Error) this.pino[level]({ context, err: message }, text);
    else if (typeof message === 'object' && message !== null) this.pino[level]({ context, ...message }, text);
    else this.pino[level]({ context }, String(message));
  }
}
