import { IsIn, IsOptional, IsUrl, Matches } from 'class-validator';
import type { ProductionRules } from '@vestibule/platform';

/** Stripe's lower limit, of test mode. */
const CALLS_A_SECOND = 25;

/** Where money is collected. The same keys and code talk to Stripe and to the local sandbox; only `STRIPE_API_BASE` differs. */
export class PaymentsEnv implements ProductionRules {
  @Matches(/^(sk|rk)_(test|live)_\S+$/, {
    message: 'STRIPE_SECRET_KEY must be a secret or restricted key of Stripe (sk_… or rk_…)',
  })
  readonly STRIPE_SECRET_KEY!: string;

  /** Signs what the platform's own endpoint receives. */
  @Matches(/^whsec_\S+$/, { message: 'STRIPE_WEBHOOK_SECRET must be the signing secret of the webhook (whsec_…)' })
  readonly STRIPE_WEBHOOK_SECRET!: string;

  /** Signs what the endpoint for connected accounts receives: nearly everything, because charges are direct. */
  @Matches(/^whsec_\S+$/, {
    message: 'STRIPE_CONNECT_WEBHOOK_SECRET must be the signing secret of the Connect webhook (whsec_…)',
  })
  readonly STRIPE_CONNECT_WEBHOOK_SECRET!: string;

  /** Absent: Stripe itself. The local stack sets the sandbox's address. */
  @IsOptional()
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'], disallow_auth: true },
    { message: 'STRIPE_API_BASE must be an http(s) address, or absent for Stripe itself' },
  )
  readonly STRIPE_API_BASE?: string;

  /** The platform's OAuth client, for practices that have a Stripe account already. Absent: they can only make a new one. */
  @IsOptional()
  @Matches(/^ca_\w+$/, { message: "STRIPE_CLIENT_ID must be the Connect client id of your platform's settings (ca_…)" })
  readonly STRIPE_CLIENT_ID?: string;

  /** How many requests this process may make to Stripe in a second: what Stripe allows, divided by the number of processes. */
  @IsOptional()
  @Matches(/^([1-9]\d?|100)$/, { message: 'STRIPE_CALLS_A_SECOND must be a whole number from 1 to 100' })
  readonly STRIPE_CALLS_A_SECOND?: string;

  /** `1` lets a production installation run on test keys, for a rehearsal. */
  @IsOptional()
  @IsIn(['0', '1'], { message: 'STRIPE_ALLOW_TEST_MODE must be 0 or 1' })
  readonly STRIPE_ALLOW_TEST_MODE?: string;

  /** Read by the stripe package itself: `true` keeps its test-mode notices out of the output. */
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'STRIPE_SUPPRESS_NOTICES must be true or false' })
  readonly STRIPE_SUPPRESS_NOTICES?: string;

  /** Where a practice sees one of its disputes: in the Dashboard of its own account. */
  disputePage(accountId: string, disputeId: string): string {
    if (this.STRIPE_API_BASE !== undefined) return `${this.STRIPE_API_BASE.replace(/\/$/, '')}/dashboard/${accountId}`;
    return `https://dashboard.stripe.com/${accountId}/${this.livemode ? '' : 'test/'}disputes/${disputeId}`;
  }

  get callsASecond(): number {
    return this.STRIPE_CALLS_A_SECOND === undefined ? CALLS_A_SECOND : Number(this.STRIPE_CALLS_A_SECOND);
  }

  /** Whether real money moves. Objects of the other mode never unlock anything. */
  get livemode(): boolean {
    return /^(sk|rk)_live_/.test(this.STRIPE_SECRET_KEY);
  }

  /** Where people with a Stripe account say that this platform may act for it. The SDK's own `authorizeUrl` names a wrong place for other hosts. */
  get authorizePage(): string {
    return new URL('/oauth/authorize', this.STRIPE_API_BASE ?? 'https://connect.stripe.com').href;
  }

  productionProblems(): string[] {
    const problems: string[] = [];
    if (this.STRIPE_API_BASE !== undefined)
      problems.push('STRIPE_API_BASE must not be set in production: the sandbox takes no real money; remove it');
    if (!this.livemode && this.STRIPE_ALLOW_TEST_MODE !== '1')
      problems.push(
        'STRIPE_SECRET_KEY is a test key; use a live key in production, or set STRIPE_ALLOW_TEST_MODE=1 for a rehearsal',
      );
    if (this.STRIPE_WEBHOOK_SECRET === this.STRIPE_CONNECT_WEBHOOK_SECRET)
      problems.push(
        'STRIPE_CONNECT_WEBHOOK_SECRET must differ from STRIPE_WEBHOOK_SECRET: they are two endpoints with a secret each',
      );
    return problems;
  }
}
