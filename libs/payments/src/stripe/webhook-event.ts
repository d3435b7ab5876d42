/** A verified webhook reduced to what it may be believed: that something happened, to which object, on which account. */
export interface StripeEventRef {
  readonly id: string;
  readonly kind: string;
  readonly accountId: string | null;
  readonly livemode: boolean;
  /** The object it is about (`cs_…`, `pi_…`, `ch_…`, `re_…`, `acct_…`). */
  readonly objectId: string | null;
  readonly paymentIntentId: string | null;
  /** The charge that an application fee was taken from. */
  readonly stripeChargeId: string | null;
  /** The account it was taken from: such events are the platform's own and name no account themselves. */
  readonly feeAccountId: string | null;
  /** Our own id, as it stands on the object. */
  readonly chargeId: string | null;
}

type Json = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectIn = (from: Json, key: string): Json => {
  const value = from[key];
  return isObject(value) ? value : {};
};
const textIn = (from: Json, key: string): string | null => {
  const value = from[key];
  return typeof value === 'string' && value !== '' ? value : null;
};

/**
 * Reads both kinds of webhook: snapshot events (`object: 'event'`) and thin ones (`object: 'v2.core.event'`), which only name their object.
 * Undefined when the body is not an event.
 */
export function eventRef(payload: unknown): StripeEventRef | undefined {
  if (!isObject(payload)) return undefined;
  const id = textIn(payload, 'id');
  const kind = textIn(payload, 'type');
  if (id === null || kind === null) return undefined;
  const livemode = payload['livemode'] === true;
  if (payload['object'] === 'v2.core.event') {
    const related = objectIn(payload, 'related_object');
    const objectId = textIn(related, 'id');
    return {
      id,
      kind,
      livemode,
      objectId,
      accountId: textIn(payload, 'context') ?? (objectId?.startsWith('acct_') ? objectId : null),
      paymentIntentId: null,
      stripeChargeId: null,
      feeAccountId: null,
      chargeId: null,
    };
  }
  const object = objectIn(objectIn(payload, 'data'), 'object');
  const objectId = textIn(object, 'id');
  const isFee = textIn(object, 'object') === 'application_fee';
  return {
    id,
    kind,
    livemode,
    objectId,
    accountId: textIn(payload, 'account'),
    paymentIntentId: textIn(object, 'object') === 'payment_intent' ? objectId : textIn(object, 'payment_intent'),
    stripeChargeId: isFee ? textIn(object, 'charge') : null,
    feeAccountId: isFee ? textIn(object, 'account') : null,
    chargeId: textIn(objectIn(object, 'metadata'), 'charge_id'),
  };
}

/**
 * The event as it may be kept: the same shape, so that `eventRef` reads the same from it, and none of what else Stripe sends along (the client's
 * name and e-mail, the address they come back to, which is their link).
 */
export function bareEvent(payload: Json): object {
  const { id, type, created, livemode } = payload;
  const about = { id, object: payload['object'], type, created, livemode };
  if (payload['object'] === 'v2.core.event') {
    const related = objectIn(payload, 'related_object');
    return {
      ...about,
      context: textIn(payload, 'context'),
      related_object: { id: textIn(related, 'id'), type: textIn(related, 'type') },
    };
  }
  const object = objectIn(objectIn(payload, 'data'), 'object');
  return {
    ...about,
    account: textIn(payload, 'account'),
    data: {
      object: {
        id: textIn(object, 'id'),
        object: textIn(object, 'object'),
        payment_intent: textIn(object, 'payment_intent'),
        ...(textIn(object, 'object') === 'application_fee'
          ? { charge: textIn(object, 'charge'), account: textIn(object, 'account') }
          : {}),
        metadata: { charge_id: textIn(objectIn(object, 'metadata'), 'charge_id') },
      },
    },
  };
}

type Concern = 'charge' | 'fee' | 'payout' | 'account' | 'disconnected';

/** What we act on, and how. Everything else is acknowledged and not kept: nothing here would ever read it. */
const ACTED_ON: ReadonlyMap<string, Concern> = new Map(
  Object.entries({
    'checkout.session.completed': 'charge',
    'checkout.session.async_payment_succeeded': 'charge',
    'checkout.session.async_payment_failed': 'charge',
    'checkout.session.expired': 'charge',
    'payment_intent.payment_failed': 'charge',
    'charge.updated': 'charge',
    'charge.refunded': 'charge',
    'refund.created': 'charge',
    'refund.updated': 'charge',
    'refund.failed': 'charge',
    'charge.dispute.created': 'charge',
    'charge.dispute.updated': 'charge',
    'charge.dispute.funds_withdrawn': 'charge',
    'charge.dispute.funds_reinstated': 'charge',
    'charge.dispute.closed': 'charge',
    'application_fee.created': 'fee',
    'application_fee.refunded': 'fee',
    'payout.created': 'payout',
    'payout.paid': 'payout',
    'payout.failed': 'payout',
    'account.updated': 'account',
    'capability.updated': 'account',
    'v2.core.account[requirements].updated': 'account',
    'v2.core.account[configuration.merchant].capability_status_updated': 'account',
    'v2.core.account_link.returned': 'account',
    'v2.core.account.closed': 'account',
    'account.application.deauthorized': 'disconnected',
  } satisfies Record<string, Concern>),
);

export const concernOf = (kind: string): Concern | undefined => ACTED_ON.get(kind);

/** What is asked for by name when Stripe is asked what happened: money. Stripe takes at most twenty names. */
export const LISTED_KINDS: readonly string[] = [...ACTED_ON].flatMap(([kind, concern]) =>
  concern === 'charge' || concern === 'fee' || concern === 'payout' ? [kind] : [],
);
