import type { Stripe } from 'stripe';

/** The inside of Stripe's error envelope, `{ error: … }`. */
export interface ErrorFields {
  readonly type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  readonly message: string;
  readonly code?: string;
  readonly param?: string;
  readonly decline_code?: string;
  readonly advice_code?: string;
  readonly charge?: string;
  readonly payment_intent?: Stripe.PaymentIntent;
}

/** An answer that Stripe would give with a status of 4xx or 5xx. */
export class ApiError extends Error {
  readonly status: number;
  readonly fields: ErrorFields;
  constructor(status: number, fields: ErrorFields) {
    super(fields.message);
    this.status = status;
    this.fields = fields;
  }
}

/** OAuth's own kind of refusal, `{ error, error_description }`. */
export class OAuthProblem extends ApiError {
  readonly error: string;
  constructor(status: number, error: string, description: string) {
    super(status, { type: 'invalid_request_error', message: description });
    this.error = error;
  }
}

/** 400: the request itself is wrong. `param` names the parameter in form notation, `line_items[0][quantity]`. */
export function invalidRequest(message: string, also: { code?: string; param?: string } = {}): ApiError {
  return new ApiError(400, { type: 'invalid_request_error', message, ...also });
}

/** 400: a parameter that has no default was left out. */
export function missing(param: string): ApiError {
  return invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
}

/** 400: Stripe plays this, the sandbox does not (yet). Silence would let code pass here and fail live. */
export function notPlayed(what: string, param?: string): ApiError {
  return invalidRequest(`The local Stripe sandbox does not play ${what}.`, {
    code: 'sandbox_unsupported',
    ...(param === undefined ? {} : { param }),
  });
}

/** 404: unknown, or another account's: the two look the same. A body parameter naming it is a 400 in Stripe. */
export function resourceMissing(object: string, id: string, param = 'id'): ApiError {
  return new ApiError(param === 'id' ? 404 : 400, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${object}: '${id}'`,
    param,
  });
}

/** The value, or a 400 that names the parameter. */
export function need<T>(value: T | undefined, param: string): T {
  if (value === undefined) throw missing(param);
  return value;
}
