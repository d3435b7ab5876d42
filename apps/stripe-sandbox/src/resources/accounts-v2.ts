import type { Stripe } from 'stripe';
import { changeAccount, closeAccount, createAccount } from '../engine/accounts.ts';
import { resourceMissing, invalidRequest, need, notPlayed } from '../http/errors.ts';
import {
  anything,
  flag,
  integer,
  list,
  mergeMetadata,
  metadata,
  object,
  oneOf,
  text,
  type Param,
} from '../http/params.ts';
import { pathPart, route, type Call, type Route } from '../http/route.ts';
import { INCLUDES, v2Account } from '../objects/account.ts';
import type { SandboxAccount } from '../engine/state.ts';

const include = list(oneOf(...INCLUDES));
const FEES_COLLECTORS = ['application', 'application_custom', 'application_express', 'stripe'] as const;

/** The `configuration` that the sandbox plays: a merchant who takes cards. Any other capability is Stripe's business. */
const configuration = object({
  merchant: object({
    capabilities: object({
      card_payments: object({ requested: flag }),
      au_becs_debit_payments: object({ requested: flag }),
    }),
    statement_descriptor: anything,
    support: anything,
    mcc: text,
    branding: anything,
  }),
  customer: anything,
  recipient: anything,
});
const responsibilities = object({
  fees_collector: oneOf(...FEES_COLLECTORS),
  losses_collector: oneOf('application', 'stripe'),
});

const createFields = {
  account_token: anything,
  configuration,
  contact_email: text,
  contact_phone: text,
  dashboard: oneOf('express', 'full', 'none'),
  defaults: object({ currency: text, locales: list(text), profile: anything, responsibilities }),
  display_name: text,
  identity: object({
    country: text,
    entity_type: text,
    business_details: anything,
    individual: anything,
    attestations: anything,
  }),
  include,
  metadata,
} satisfies Record<keyof Stripe.V2.Core.AccountCreateParams, Param<unknown>>;

/** Accounts v2: JSON, ISO times, parts only on `include`. An account is created restricted and becomes active by onboarding. */
export const accountV2Routes: readonly Route[] = [
  route('POST', '/v2/core/accounts', createFields, (call) => {
    const { params } = call;
    if (params.configuration?.customer !== undefined || params.configuration?.recipient !== undefined)
      throw notPlayed('customer and recipient configurations', 'configuration');
    const merchant = params.configuration?.merchant;
    const country =
      merchant === undefined ? (params.identity?.country ?? 'au') : need(params.identity?.country, 'identity.country');
    if (!/^[a-z]{2}$/i.test(country))
      throw invalidRequest(
        `Country '${country}' is unknown. Try using a 2-character alphanumeric country code instead, such as 'AU'.`,
        { param: 'identity.country' },
      );
    const account = createAccount(call.engine, {
      country,
      merchant: merchant !== undefined,
      ...(params.display_name === undefined ? {} : { displayName: params.display_name }),
      ...(params.contact_email === undefined ? {} : { contactEmail: params.contact_email }),
      ...(params.defaults?.currency === undefined ? {} : { currency: params.defaults.currency }),
      ...(params.dashboard === undefined ? {} : { dashboard: params.dashboard }),
      ...(params.defaults?.responsibilities?.fees_collector === undefined
        ? {}
        : { feesCollector: params.defaults.responsibilities.fees_collector }),
      ...(params.defaults?.responsibilities?.losses_collector === undefined
        ? {}
        : { lossesCollector: params.defaults.responsibilities.losses_collector }),
      ...(params.metadata === undefined ? {} : { metadata: params.metadata }),
    });
    return v2Account(account, params.include ?? []);
  }),
  route(
    'GET',
    '/v2/core/accounts',
    { limit: integer, page: text, closed: flag, applied_configurations: list(text) },
    listAccounts,
  ),
  route('POST', '/v2/core/accounts/:id/close', { applied_configurations: list(text), include }, (call) => {
    const account = find(call);
    closeAccount(call.engine, account);
    return v2Account(account, call.params.include ?? []);
  }),
  route('GET', '/v2/core/accounts/:id', { include }, (call) => v2Account(find(call), call.params.include ?? [])),
  route('POST', '/v2/core/accounts/:id', { include, contact_email: text, display_name: text, metadata }, (call) => {
    const account = find(call);
    const { params } = call;
    if (params.contact_email !== undefined) account.contactEmail = params.contact_email;
    if (params.metadata !== undefined) account.metadata = mergeMetadata(account.metadata, params.metadata);
    // Says for the two above, too, that they have changed.
    changeAccount(call.engine, account, params.display_name === undefined ? {} : { displayName: params.display_name });
    return v2Account(account, params.include ?? []);
  }),
];

function find(call: Call<unknown>): SandboxAccount {
  const id = pathPart(call, 'id');
  const account = call.engine.store.accounts.get(id);
  if (!account || account.disconnected) throw resourceMissing('account', id);
  return account;
}

const LIMIT_DEFAULT = 20;

/** Newest first; the next page's address carries the last id that was shown. */
function listAccounts(
  call: Call<{ limit?: number; page?: string; closed?: boolean; applied_configurations?: string[] }>,
): Record<keyof Stripe.V2List<unknown>, unknown> {
  const { params } = call;
  const limit = Math.min(Math.max(params.limit ?? LIMIT_DEFAULT, 1), 100);
  const accounts = [...call.engine.store.accounts.values()]
    .toReversed()
    .filter(
      (account) => !account.platform && !account.disconnected && (account.closed === true) === (params.closed === true),
    );
  const wanted = accounts.filter(
    (account) =>
      params.applied_configurations === undefined ||
      (account.merchant && params.applied_configurations.includes('merchant')),
  );
  const from = params.page === undefined ? 0 : wanted.findIndex((account) => account.id === params.page) + 1;
  const shown = wanted.slice(from, from + limit);
  const last = shown.at(-1);
  const more = last !== undefined && from + limit < wanted.length;
  return {
    data: shown.map((account) => v2Account(account, [])),
    next_page_url: more ? `/v2/core/accounts?limit=${limit}&page=${last.id}` : null,
    previous_page_url: null,
  };
}
