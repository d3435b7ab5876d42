import type { Stripe } from 'stripe';
import { currentSession, expireSession } from '../engine/checkout.ts';
import { CHARGE_MAX_MINOR, currencyOf, formatMoney } from '../engine/currencies.ts';
import type { Engine } from '../engine/engine.ts';
import { newId } from '../engine/ids.ts';
import { known, owned } from '../engine/lookup.ts';
import { PLATFORM_ACCOUNT } from '../engine/names.ts';
import { DELAYED } from '../engine/state.ts';
import type { LineRow, SandboxAccount, SessionRow } from '../engine/state.ts';
import { invalidRequest, missing, need, notPlayed } from '../http/errors.ts';
import { createdField, list, page, pageFields } from '../http/lists.ts';
import { oneOf, text, type Read } from '../http/params.ts';
import { pathPart, route, type Call, type Route } from '../http/route.ts';
import { checkoutSession, lineItem } from '../objects/checkout-session.ts';
import { NOT_PLAYED, sessionCreateFields, type LineParams } from './checkout-session-params.ts';

const EXPIRES_MIN_S = 30 * 60;
const EXPIRES_MAX_S = 24 * 60 * 60;
/** Clocks and networks differ a little: a call that says "in 30 minutes" may arrive a moment later. */
const EXPIRES_LEEWAY_S = 5;
const URL_MAX = 2048;

type CreateParams = Read<typeof sessionCreateFields>;

const get = (call: Call<unknown>): SessionRow =>
  currentSession(
    call.engine,
    owned(call.engine.store.sessions, call.account, pathPart(call, 'id'), 'checkout.session'),
  );

export const checkoutSessionRoutes: readonly Route[] = [
  route('POST', '/v1/checkout/sessions', sessionCreateFields, create),
  route(
    'GET',
    '/v1/checkout/sessions',
    {
      ...pageFields,
      ...createdField,
      customer: text,
      payment_intent: text,
      status: oneOf('open', 'complete', 'expired'),
    },
    (call) => {
      const { customer, payment_intent, status } = call.params;
      return list(
        call,
        {
          table: call.engine.store.sessions,
          url: '/v1/checkout/sessions',
          having: { customer, payment_intent },
          where: (row) => status === undefined || currentSession(call.engine, row).object.status === status,
        },
        (row) => currentSession(call.engine, row).object,
      );
    },
  ),
  route('GET', '/v1/checkout/sessions/:id', {}, (call) => get(call).object),
  route('GET', '/v1/checkout/sessions/:id/line_items', pageFields, (call) => {
    const row = get(call);
    // Lines keep the order in which they were given; other lists are newest first.
    return page(
      row.lines.map((line) => lineItem(line, row.object.created)).toReversed(),
      call.params,
      `/v1/checkout/sessions/${row.object.id}/line_items`,
    );
  }),
  route('POST', '/v1/checkout/sessions/:id/expire', {}, (call) => {
    const row = get(call);
    if (row.object.status !== 'open') {
      throw invalidRequest(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${row.object.status}\`.`,
      );
    }
    expireSession(call.engine, row);
    return row.object;
  }),
];

function create({ engine, account, params }: Call<CreateParams>): Stripe.Checkout.Session {
  refuseNotPlayed(params);
  if (need(params.mode, 'mode') !== 'payment') throw notPlayed(`mode \`${params.mode}\``, 'mode');
  if (params.ui_mode !== undefined && params.ui_mode !== 'hosted_page')
    throw notPlayed(`ui_mode \`${params.ui_mode}\``, 'ui_mode');
  const successUrl = checkUrl(need(params.success_url, 'success_url'), 'success_url');
  const cancelUrl = params.cancel_url === undefined ? null : checkUrl(params.cancel_url, 'cancel_url');
  if (params.customer !== undefined && params.customer_email !== undefined) {
    throw invalidRequest('You may only specify one of these parameters: customer, customer_email.', {
      param: 'customer_email',
    });
  }
  if (params.customer_email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(params.customer_email)) {
    throw invalidRequest(`Invalid email address: ${params.customer_email}`, {
      code: 'email_invalid',
      param: 'customer_email',
    });
  }
  const customer =
    params.customer === undefined
      ? null
      : owned(engine.store.customers, account, params.customer, 'customer', 'customer').object;
  const lines = readLines(params.line_items);
  const owner = known(engine.store.accounts, account);
  const totalMinor = lines.reduce((sum, line) => sum + line.unitAmountMinor * line.quantity, 0);
  const currency = currencyOfLines(lines);
  checkTotal(totalMinor, currency);
  if (params.saved_payment_method_options?.payment_method_save === 'enabled' && !customer)
    throw invalidRequest('You can only use saved_payment_method_options with a customer.', {
      param: 'saved_payment_method_options',
    });
  const payment = paymentTerms(params, account, totalMinor);
  checkAccount(owner);
  const methodTypes = offeredMethods(owner, currency, params);
  const object = checkoutSession({
    created: engine.clock.seconds(),
    expiresAt: expiry(engine, params.expires_at),
    publicUrl: engine.settings.publicUrl,
    currency,
    totalMinor,
    successUrl,
    cancelUrl,
    clientReferenceId: params.client_reference_id ?? null,
    customer: customer?.id ?? null,
    customerEmail: params.customer_email ?? customer?.email ?? null,
    customerCreation: customer ? null : (params.customer_creation ?? 'if_required'),
    metadata: params.metadata ?? {},
    locale: params.locale ?? null,
    submitType: params.submit_type ?? null,
    adaptivePricing: params.adaptive_pricing?.enabled ?? true,
    billingAddressCollection: params.billing_address_collection ?? null,
    allowedMethodTypes: params.allowed_payment_method_types ?? null,
    excludedMethodTypes: params.excluded_payment_method_types ?? null,
    methodTypes,
    saved: customer ? (params.saved_payment_method_options ?? {}) : null,
    setupFutureUsage: payment.setupFutureUsage,
  });
  engine.store.sessions.set(object.id, { account, object, lines, payment, lastSubmit: null });
  engine.schedule.at(object.expires_at * 1000, 'expire_session', object.id);
  return object;
}

/** Turning something off explicitly is fine: that is how the sandbox behaves anyway. */
function refuseNotPlayed(params: CreateParams): void {
  for (const name of NOT_PLAYED) {
    const value = params[name];
    const off = value === 'false' || JSON.stringify(value) === '{"enabled":"false"}';
    if (value !== undefined && !off) throw notPlayed(`\`${name}\` of Checkout Sessions`, name);
  }
  for (const name of ['on_behalf_of', 'transfer_data', 'transfer_group', 'shipping'] as const) {
    if (params.payment_intent_data?.[name] !== undefined)
      throw notPlayed(`\`${name}\` of Checkout Sessions`, `payment_intent_data[${name}]`);
  }
}

function readLines(items: readonly LineParams[] | undefined): LineRow[] {
  if (items === undefined || items.length === 0) throw missing('line_items');
  return items.map((item, index) => {
    const at = `line_items[${index}]`;
    if (item.price !== undefined)
      throw invalidRequest(`No such price: '${item.price}'`, { code: 'resource_missing', param: `${at}[price]` });
    if (item.tax_rates !== undefined || item.adjustable_quantity !== undefined)
      throw notPlayed('tax rates and adjustable quantities', at);
    const price = need(item.price_data, `${at}[price_data]`);
    const product = need(price.product_data, `${at}[price_data][product_data]`);
    if (price.recurring !== undefined) throw notPlayed('recurring prices', `${at}[price_data][recurring]`);
    const currency = need(price.currency, `${at}[price_data][currency]`).toLowerCase();
    if (!currencyOf(currency))
      throw invalidRequest(
        `Invalid currency: ${currency}. Stripe currently supports these currencies: see https://stripe.com/docs/currencies`,
        { param: `${at}[price_data][currency]` },
      );
    if (price.unit_amount_decimal !== undefined)
      throw notPlayed('fractions of a minor unit', `${at}[price_data][unit_amount_decimal]`);
    const unitAmountMinor = need(price.unit_amount, `${at}[price_data][unit_amount]`);
    if (unitAmountMinor < 0)
      throw invalidRequest('Invalid non-negative integer', {
        code: 'parameter_invalid_integer',
        param: `${at}[price_data][unit_amount]`,
      });
    const quantity = need(item.quantity, `${at}[quantity]`);
    if (quantity < 1)
      throw invalidRequest('This value must be greater than or equal to 1.', {
        code: 'parameter_invalid_integer',
        param: `${at}[quantity]`,
      });
    return {
      id: newId('li_1'),
      priceId: newId('price_1'),
      productId: newId('prod_', 14),
      name: need(product.name, `${at}[price_data][product_data][name]`),
      description: product.description ?? null,
      currency,
      unitAmountMinor,
      quantity,
      taxBehavior: price.tax_behavior ?? 'unspecified',
      metadata: item.metadata ?? {},
    };
  });
}

function currencyOfLines(lines: readonly LineRow[]): string {
  const currencies = new Set(lines.map((line) => line.currency));
  const [currency = ''] = currencies;
  if (currencies.size > 1)
    throw invalidRequest('All prices on a Checkout Session must use the same currency.', { param: 'line_items' });
  return currency;
}

/** 0 needs no payment; anything else must be at least the currency's smallest charge. */
function checkTotal(totalMinor: number, code: string): void {
  const minimum = currencyOf(code)?.chargeMinMinor ?? 50;
  if (totalMinor > 0 && totalMinor < minimum) {
    throw invalidRequest(
      `The Checkout Session's total amount due must add up to at least ${formatMoney(minimum, code)} ${code}`,
      { code: 'amount_too_small', param: 'line_items' },
    );
  }
  if (totalMinor > CHARGE_MAX_MINOR) {
    throw invalidRequest(
      `The Checkout Session's total amount must be no more than ${formatMoney(CHARGE_MAX_MINOR, code)}`,
      { code: 'amount_too_large', param: 'line_items' },
    );
  }
}

function paymentTerms(params: CreateParams, account: string, totalMinor: number): SessionRow['payment'] {
  const data = params.payment_intent_data ?? {};
  if (data.capture_method === 'manual') throw notPlayed('manual capture', 'payment_intent_data[capture_method]');
  const fee = data.application_fee_amount;
  const at = 'payment_intent_data[application_fee_amount]';
  if (fee !== undefined && account === PLATFORM_ACCOUNT) {
    throw invalidRequest(
      'Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment (using an OAuth key or Stripe-Account header) or destination payment (using `transfer_data[destination]`).',
      { param: at },
    );
  }
  if (fee !== undefined && fee < 0)
    throw invalidRequest('Invalid non-negative integer', { code: 'parameter_invalid_integer', param: at });
  if (fee !== undefined && fee > totalMinor)
    throw invalidRequest(
      'The application_fee_amount must be less than or equal to the total amount of the Checkout Session.',
      { param: at },
    );
  return {
    applicationFeeMinor: fee ?? null,
    description: data.description ?? null,
    metadata: data.metadata ?? {},
    receiptEmail: data.receipt_email ?? null,
    statementDescriptorSuffix: data.statement_descriptor_suffix ?? null,
    setupFutureUsage: data.setup_future_usage ?? null,
    saved: {
      offer: params.saved_payment_method_options?.allow_redisplay_filters ?? ['always'],
      save: params.saved_payment_method_options?.payment_method_save === 'enabled',
      remove: params.saved_payment_method_options?.payment_method_remove === 'enabled',
    },
  };
}

function checkAccount(owner: SandboxAccount): void {
  if (owner.cardPayments === 'active') return;
  throw invalidRequest(
    'Your account cannot currently make charges: the card_payments capability is not active. Complete onboarding first.',
    { code: 'capability_not_active' },
  );
}

/** Cards always; a delayed method only when the account has turned it on, it fits the currency, and the call does not exclude it. */
function offeredMethods(owner: SandboxAccount, currency: string, params: CreateParams): string[] {
  const offered = ['card', ...owner.delayedMethods.filter((method) => DELAYED[method].currency === currency)];
  const left = offered.filter(
    (method) =>
      (params.allowed_payment_method_types?.includes(method) ?? true) &&
      !params.excluded_payment_method_types?.includes(method),
  );
  if (left.length === 0) {
    throw invalidRequest('No valid payment method types for this Checkout Session.', {
      param: params.allowed_payment_method_types ? 'allowed_payment_method_types' : 'excluded_payment_method_types',
    });
  }
  return left;
}

/** Between 30 minutes and 24 hours after creation; 24 hours unless told. */
function expiry(engine: Engine, expiresAt: number | undefined): number {
  const now = engine.clock.seconds();
  if (expiresAt === undefined) return now + EXPIRES_MAX_S;
  if (expiresAt < now + EXPIRES_MIN_S - EXPIRES_LEEWAY_S)
    throw invalidRequest('The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.', {
      param: 'expires_at',
    });
  if (expiresAt > now + EXPIRES_MAX_S + EXPIRES_LEEWAY_S)
    throw invalidRequest('The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.', {
      param: 'expires_at',
    });
  return expiresAt;
}

/** An absolute http(s) address; `{CHECKOUT_SESSION_ID}` inside is filled in literally when the payer comes back. */
function checkUrl(url: string, param: string): string {
  const usable = /^https?:\/\/\S+$/.test(url) && url.length <= URL_MAX && URL.canParse(url);
  if (!usable) throw invalidRequest('Not a valid URL', { code: 'url_invalid', param });
  return url;
}
