import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';
import type { ProductionRules } from './env.ts';

/** What every process of the product needs. */
export class PlatformEnv implements ProductionRules {
  @IsIn(['development', 'test', 'production'], { message: 'NODE_ENV must be development, test or production' })
  readonly NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL must be a postgres:// address' })
  readonly DATABASE_URL!: string;

  @IsInt({ message: 'DATABASE_POOL must be a whole number' })
  @Min(2)
  @Max(200)
  readonly DATABASE_POOL: number = 10;

  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    { message: 'PUBLIC_URL must be the http(s) address that people open' },
  )
  readonly PUBLIC_URL: string = 'http://localhost:3000';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    message: 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
  })
  readonly LOG_LEVEL: string = 'info';

  /** Comma-separated addresses of proxies whose X-Forwarded-For is believed; empty = none. */
  @IsOptional()
  @IsString()
  readonly TRUST_PROXY?: string;

  /** Where people find `path`, which begins with a slash. */
  addressOf(path: string): string {
    return `${this.PUBLIC_URL.replace(/\/$/, '')}${path}`;
  }

  productionProblems(): string[] {
    return this.PUBLIC_URL.startsWith('https://')
      ? []
      : ['PUBLIC_URL must be https:// in production: links carry a capability'];
  }
}
