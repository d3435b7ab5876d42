import { invalidRequest } from '../http/errors.ts';
import { planPayouts, totalOf } from './balance.ts';
import type { Engine } from './engine.ts';
import { newId } from './ids.ts';
import { PLATFORM_ACCOUNT } from './names.ts';
import type { CardPaymentsState, DelayedMethod, SandboxAccount } from './state.ts';
import { touched } from './table.ts';
import { application, v1Account, v1Capability } from '../objects/account.ts';

/** What Stripe asks a new account for before it may take cards. */
export const ONBOARDING_REQUIREMENTS: readonly string[] = [
  'identity.business_details.registered_name',
  'identity.individual.date_of_birth',
  'identity.attestations.terms_of_service',
  'configuration.merchant.statement_descriptor',
  'defaults.payout_methods',
];

const CURRENCY_OF: Readonly<Record<string, string>> = {
  AU: 'aud', NZ: 'nzd', US: 'usd', GB: 'gbp', CA: 'cad', SG: 'sgd', JP: 'jpy', CH: 'chf', DE: 'eur', FR: 'eur', IE: 'eur', NL: 'eur', AT: 'eur', ES: 'eur', IT: 'eur',
}; // prettier-ignore

export interface NewAccount {
  /** For demo data: a fixed id, so that making it again finds the same account. */
  readonly id?: string;
  readonly displayName?: string;
  readonly contactEmail?: string;
  /** ISO 3166, two letters. */
  readonly country?: string;
  readonly currency?: string;
  readonly merchant?: boolean;
  readonly dashboard?: SandboxAccount['dashboard'];
  readonly feesCollector?: SandboxAccount['feesCollector'];
  readonly lossesCollector?: SandboxAccount['lossesCollector'];
  readonly metadata?: Record<string, string>;
}

/** A new connected account: it exists, but may not take cards until its requirements are met. */
export function createAccount(engine: Engine, from: NewAccount): SandboxAccount {
  const country = (from.country ?? 'AU').toUpperCase();
  const displayName = from.displayName ?? 'New practice';
  const account: SandboxAccount = {
    id: from.id ?? newId('acct_1', 15),
    platform: false,
    createdMs: engine.clock.nowMs(),
    country,
    currency: from.currency ?? CURRENCY_OF[country] ?? 'usd',
    dashboard: from.dashboard ?? 'full',
    feesCollector: from.feesCollector ?? 'stripe',
    lossesCollector: from.lossesCollector ?? 'stripe',
    merchant: from.merchant ?? true,
    displayName,
    contactEmail: from.contactEmail ?? null,
    metadata: from.metadata ?? {},
    cardPayments: 'restricted',
    requirements: [...ONBOARDING_REQUIREMENTS],
    delayedMethods: [],
    statementDescriptor:
      displayName
        .replaceAll(/[^A-Za-z0-9 .-]/g, '')
        .slice(0, 22)
        .toUpperCase() || 'PRACTICE',
    disconnected: false,
  };
  engine.store.accounts.set(account.id, account);
  if (account.id !== PLATFORM_ACCOUNT) engine.thinEvents.emit('v2.core.account.created', account.id, null);
  return account;
}

export interface AccountChange {
  readonly cardPayments?: CardPaymentsState;
  readonly delayedMethods?: readonly DelayedMethod[];
  readonly requirements?: readonly string[];
  readonly displayName?: string;
  readonly disconnected?: boolean;
  /** False: refunds without enough balance stay pending until money comes. */
  readonly debitNegativeBalances?: boolean;
  readonly payouts?: 'daily' | 'manual';
  /** When the requirements must be met, in Unix seconds; after it card payments are restricted. Null takes it away. */
  readonly deadline?: number | null;
}

/** What Stripe, or the account's owner in their own dashboard, decides about an account. `active` clears the requirements. */
export function changeAccount(engine: Engine, account: SandboxAccount, change: AccountChange): SandboxAccount {
  const before = JSON.stringify(v1Account(account));
  const cardsBefore = account.cardPayments;
  const dueBefore = JSON.stringify([account.requirements, account.deadline, account.pastDue]);
  if (change.displayName !== undefined) account.displayName = change.displayName;
  if (change.delayedMethods !== undefined) account.delayedMethods = [...change.delayedMethods];
  if (change.cardPayments !== undefined) {
    account.cardPayments = change.cardPayments;
    if (change.cardPayments === 'active') {
      account.requirements = [];
      account.deadline = null;
      account.pastDue = false;
    }
  }
  if (change.requirements !== undefined) account.requirements = [...change.requirements];
  if (change.deadline !== undefined) setDeadline(engine, account, change.deadline);
  if (JSON.stringify(v1Account(account)) !== before)
    engine.events.emit(account.id, 'account.updated', v1Account(account));
  if (account.cardPayments !== cardsBefore) engine.events.emit(account.id, 'capability.updated', v1Capability(account));
  if (change.payouts !== undefined) {
    account.payouts = change.payouts;
    if (change.payouts === 'manual') engine.schedule.forget('daily_payouts', account.id);
    else planPayouts(engine, account.id);
  }
  if (change.debitNegativeBalances !== undefined) {
    account.debitNegativeBalances = change.debitNegativeBalances;
    engine.schedule.after(0, 'fund_refunds', account.id);
  }
  if (JSON.stringify([account.requirements, account.deadline, account.pastDue]) !== dueBefore)
    engine.thinEvents.emit('v2.core.account[requirements].updated', account.id, null);
  if (account.cardPayments !== cardsBefore)
    engine.thinEvents.emit('v2.core.account[configuration.merchant].capability_status_updated', account.id, {
      updated_capability: 'card_payments',
    });
  if (change.disconnected !== undefined && change.disconnected !== account.disconnected) {
    account.disconnected = change.disconnected;
    const type = change.disconnected ? 'account.application.deauthorized' : 'account.application.authorized';
    engine.events.emit(account.id, type, application(engine.settings.platformName));
  }
  touched(account);
  return account;
}

function setDeadline(engine: Engine, account: SandboxAccount, deadline: number | null): void {
  account.deadline = deadline;
  account.pastDue = false;
  engine.schedule.forget('requirements_deadline', account.id);
  if (deadline !== null) engine.schedule.at(deadline * 1000, 'requirements_deadline', account.id);
}

/** What was asked for has not come in time: no card payments until it does. */
export function missRequirements(engine: Engine, accountId: string): void {
  const account = engine.store.accounts.get(accountId);
  if (!account || account.requirements.length === 0) return;
  account.pastDue = true;
  changeAccount(engine, account, { cardPayments: 'restricted' });
}

/** For good. Money that is still there must be paid out first. */
export function closeAccount(engine: Engine, account: SandboxAccount): void {
  const left = engine.balances.currencies(account.id).some((currency) => totalOf(engine, account.id, currency) !== 0);
  if (left) throw invalidRequest('An account with a balance cannot be closed: pay it out first.');
  account.closed = true;
  changeAccount(engine, account, { cardPayments: 'restricted' });
  engine.thinEvents.emit('v2.core.account.closed', account.id, null);
}

/** The platform's own account, there from the first start. */
export function ensurePlatform(engine: Engine): void {
  if (engine.store.accounts.has(PLATFORM_ACCOUNT)) return;
  const account = createAccount(engine, { id: PLATFORM_ACCOUNT, displayName: engine.settings.platformName });
  engine.store.accounts.set(account.id, { ...account, platform: true, cardPayments: 'active', requirements: [] });
}
