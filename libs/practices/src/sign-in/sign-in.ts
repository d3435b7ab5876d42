import type { IncomingHttpHeaders } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import { CrossSiteRequest, PlatformEnv, RateLimits, TooManyRequests } from '@vestibule/platform';
import { PracticesEnv } from '../env.ts';
import { COOKIE_PREFIX } from './session-cookie.ts';
import { SignInDatabase } from './sign-in-database.ts';

/** What better-auth is told of a request: our own words for the address, because anybody can send X-Forwarded-For. */
export interface SignInRequest {
  readonly path: '/sign-in/email' | '/sign-out' | '/get-session';
  readonly method: 'GET' | 'POST';
  readonly headers: IncomingHttpHeaders;
  readonly ip: string;
  readonly body?: object;
}
type Handler = (request: Request) => Promise<Response>;

const SIGNED_IN_SECONDS = 7 * 24 * 3600;
const CLIENT_ADDRESS = 'x-vestibule-client-address';
const PASSED_ON = [
  'cookie',
  'origin',
  'referer',
  'user-agent',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
] as const;

/**
 * better-auth behind three routes of ours: sign in, sign out, who is signed in. It is loaded by the first request that needs it, which
 * keeps a third of a second out of every start. Accounts are made by us, never over HTTP.
 */
@Injectable()
export class SignIn {
  private readonly log = new Logger('SignIn');
  private handler: Promise<Handler> | undefined;

  constructor(
    private readonly database: SignInDatabase,
    private readonly platform: PlatformEnv,
    private readonly env: PracticesEnv,
    private readonly limits: RateLimits,
  ) {}

  /**
   * @throws TooManyRequests for a flood of attempts from one address.
   * @throws CrossSiteRequest when another site's page asks.
   */
  async ask(request: SignInRequest): Promise<Response> {
    const signingIn = request.path === '/sign-in/email';
    const { wrongPasswords } = this.limits; // all attempts, right ones too, are counted by better-auth
    if (signingIn && (await wrongPasswords.isExhausted(request.ip))) await wrongPasswords.take(request.ip);
    this.handler ??= this.load();
    const handle = await this.handler.catch((error: unknown) => {
      this.handler = undefined; // the next request tries again
      throw error;
    });
    const response = await handle(this.webRequest(request));
    if (response.status === 429)
      throw new TooManyRequests(Math.max(1, Number(response.headers.get('x-retry-after')) || 1));
    if (response.status === 403) throw new CrossSiteRequest();
    if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`);
    if (signingIn && response.status === 401) await wrongPasswords.take(request.ip);
    return response;
  }

  private webRequest({ path, method, headers, ip, body }: SignInRequest): Request {
    const passed = new Headers({ [CLIENT_ADDRESS]: ip });
    for (const name of PASSED_ON) {
      const value = headers[name];
      if (typeof value === 'string') passed.set(name, value);
    }
    if (method === 'POST') passed.set('content-type', 'application/json');
    if (headers.host !== undefined) passed.set('host', headers.host);
    return new Request(new URL(`/api/auth${path}`, this.platform.PUBLIC_URL), {
      method,
      headers: passed,
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    });
  }

  private async load(): Promise<Handler> {
    const { betterAuth } = await import('better-auth');
    const publicOrigin = new URL(this.platform.PUBLIC_URL).origin;
    const auth = betterAuth({
      baseURL: publicOrigin,
      basePath: '/api/auth',
      secret: this.env.AUTH_SECRET,
      database: this.database.pool,
      user: { modelName: 'auth_user' },
      session: { modelName: 'auth_session', expiresIn: SIGNED_IN_SECONDS, disableSessionRefresh: true },
      account: { modelName: 'auth_account' },
      verification: { modelName: 'auth_verification' },
      emailAndPassword: { enabled: true, disableSignUp: true },
      trustedOrigins: (request) => [publicOrigin, ...this.ownOrigin(request)],
      rateLimit: {
        enabled: true,
        storage: 'database',
        modelName: 'auth_rate_limit',
        window: 60,
        max: 600,
        customRules: { '/sign-in/email': { window: 60, max: 30 } },
      },
      advanced: {
        cookiePrefix: COOKIE_PREFIX,
        useSecureCookies: this.platform.PUBLIC_URL.startsWith('https:'),
        defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
        disableCSRFCheck: false,
        disableOriginCheck: false,
        ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
      },
      telemetry: { enabled: false },
      // The library's own words name addresses and origins: of a refusal nothing is kept, of a failure its kind and stack.
      onAPIError: { onError: (error) => this.note(error) },
      logger: { level: 'error', log: () => this.log.warn('better-auth complains; see its answers') },
    });
    return (request) => auth.handler(request);
  }

  private note(error: unknown): void {
    const isRefusal = error instanceof Error && error.name === 'APIError';
    if (!isRefusal) this.log.error({ err: error });
  }

  /** Away from production the product is also opened as 127.0.0.1 or through a development server: a page's own origin is trusted. */
  private ownOrigin(request: Request | undefined): string[] {
    const host = request?.headers.get('host');
    return this.platform.NODE_ENV === 'production' || !host ? [] : [`http://${host}`];
  }
}
