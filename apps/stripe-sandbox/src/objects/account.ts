import type { Stripe } from 'stripe';
import { PLATFORM_APPLICATION } from '../engine/names.ts';
import type { CardPaymentsState, SandboxAccount } from '../engine/state.ts';

const V1_STATUS: Readonly<Record<CardPaymentsState, 'active' | 'inactive' | 'pending'>> = {
  active: 'active',
  pending: 'pending',
  rejected: 'inactive',
  restricted: 'inactive',
  unsupported: 'inactive',
};

/** The account as the v1 API and the `account.updated` event show it. */
export function v1Account(account: SandboxAccount): Stripe.Account {
  const due = account.requirements;
  const active = account.cardPayments === 'active';
  return {
    id: account.id,
    object: 'account',
    business_profile: {
      annual_revenue: null,
      estimated_worker_count: null,
      mcc: '8011',
      minority_owned_business_designation: null,
      name: account.displayName,
      product_description: null,
      specified_commercial_transactions_act_url: null,
      support_address: null,
      support_email: account.contactEmail,
      support_phone: null,
      support_url: null,
      url: null,
    },
    business_type: 'individual',
    capabilities: {
      card_payments: V1_STATUS[account.cardPayments],
      ...(account.delayedMethods.includes('au_becs_debit') ? { au_becs_debit_payments: 'active' as const } : {}),
      ...(account.delayedMethods.includes('sepa_debit') ? { sepa_debit_payments: 'active' as const } : {}),
    },
    charges_enabled: active,
    controller: {
      fees: { payer: account.feesCollector === 'stripe' ? 'account' : 'application' },
      is_controller: true,
      losses: { payments: account.lossesCollector },
      requirement_collection: 'stripe',
      stripe_dashboard: { type: account.dashboard },
      type: 'application',
    },
    country: account.country,
    created: Math.floor(account.createdMs / 1000),
    default_currency: account.currency,
    details_submitted: due.length === 0,
    email: account.contactEmail,
    metadata: account.metadata,
    payouts_enabled: active,
    requirements: {
      alternatives: [],
      current_deadline: account.deadline ?? null,
      currently_due: due,
      disabled_reason: active ? null : 'requirements.past_due',
      errors: [],
      eventually_due: due,
      past_due: active ? [] : due,
      pending_verification: [],
    },
    type: account.dashboard === 'full' ? 'standard' : account.dashboard === 'express' ? 'express' : 'none',
  } satisfies Stripe.Account;
}

/** The platform's application, as the events about connecting show it. */
export const application = (name: string): Stripe.Application => ({
  id: PLATFORM_APPLICATION,
  object: 'application',
  name,
});

export function v1Capability(account: SandboxAccount): Stripe.Capability {
  const due = account.requirements;
  return {
    id: 'card_payments',
    object: 'capability',
    account: account.id,
    requested: true,
    requested_at: Math.floor(account.createdMs / 1000),
    requirements: {
      alternatives: [],
      current_deadline: null,
      currently_due: due,
      disabled_reason: null,
      errors: [],
      eventually_due: due,
      past_due: [],
      pending_verification: [],
    },
    status: V1_STATUS[account.cardPayments],
  } satisfies Stripe.Capability;
}

type Include = NonNullable<Stripe.V2.Core.AccountRetrieveParams['include']>[number];
export const INCLUDES = [
  'configuration.customer',
  'configuration.merchant',
  'configuration.recipient',
  'defaults',
  'future_requirements',
  'identity',
  'requirements',
] as const satisfies readonly Include[];

type CardPayments = Stripe.V2.Core.Account.Configuration.Merchant.Capabilities.CardPayments;
type StatusCode = Stripe.V2.Core.Account.Configuration.Merchant.Capabilities.CardPayments.StatusDetail.Code;

/** The account as the v2 API shows it. Parts that were not asked for with `include` are null on the wire. */
export function v2Account(
  account: SandboxAccount,
  include: readonly Include[],
): Record<keyof Stripe.V2.Core.Account, unknown> {
  const shown = <T>(part: Include, value: T): T | null => (include.includes(part) ? value : null);
  const merchant = {
    applied: true,
    capabilities: { card_payments: cardPayments(account) },
  } satisfies Stripe.V2.Core.Account.Configuration.Merchant;
  return {
    id: account.id,
    object: 'v2.core.account',
    applied_configurations: account.merchant ? ['merchant'] : [],
    closed: account.closed === true,
    configuration: include.some((part) => part.startsWith('configuration.'))
      ? {
          customer: null,
          merchant: account.merchant ? shown('configuration.merchant', merchant) : null,
          recipient: null,
        }
      : null,
    contact_email: account.contactEmail,
    contact_phone: null,
    created: new Date(account.createdMs).toISOString(),
    dashboard: account.dashboard,
    defaults: shown('defaults', defaultsOf(account)),
    display_name: account.displayName,
    future_requirements: shown('future_requirements', { entries: [] }),
    identity: shown('identity', { country: account.country.toLowerCase() } satisfies Stripe.V2.Core.Account.Identity),
    livemode: false,
    metadata: account.metadata,
    requirements: shown('requirements', requirementsOf(account)),
  };
}

function cardPayments(account: SandboxAccount): CardPayments {
  const code = {
    active: undefined,
    pending: 'determining_status',
    rejected: 'rejected_other',
    restricted: 'requirements_past_due',
    unsupported: 'unsupported_business',
  } as const satisfies Record<CardPaymentsState, StatusCode | undefined>;
  const why = code[account.cardPayments];
  const resolution = account.cardPayments === 'restricted' ? 'provide_info' : 'contact_stripe';
  return {
    status: account.cardPayments,
    status_details:
      why === undefined
        ? []
        : [{ code: why, resolution: account.cardPayments === 'pending' ? 'no_resolution' : resolution }],
  };
}

function defaultsOf(account: SandboxAccount): Stripe.V2.Core.Account.Defaults {
  return {
    currency: account.currency,
    responsibilities: {
      fees_collector: account.feesCollector,
      losses_collector: account.lossesCollector,
      requirements_collector: 'stripe',
    },
  };
}

function requirementsOf(account: SandboxAccount): Stripe.V2.Core.Account.Requirements {
  const status = account.pastDue ? 'past_due' : 'currently_due';
  const time = account.deadline ? { time: new Date(account.deadline * 1000).toISOString() } : {};
  return {
    entries: account.requirements.map((description) => ({
      awaiting_action_from: 'user',
      description,
      errors: [],
      impact: {
        restricts_capabilities: [{ capability: 'card_payments', configuration: 'merchant', deadline: { status } }],
      },
      minimum_deadline: { status },
      requested_reasons: [{ code: 'routine_onboarding' }],
    })),
    ...(account.requirements.length === 0 ? {} : { summary: { minimum_deadline: { status, ...time } } }),
  };
}
