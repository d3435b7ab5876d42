import type { GivenSession } from '../support/sessions.ts';

/** What an outsider aims at: everything of the practice under attack. */
export interface Target {
  readonly given: GivenSession;
  readonly appointmentTypeId: string;
  readonly concessionId: string;
  readonly apiKeyId: string;
  /** A payment that was begun. */
  readonly chargeId: string;
  readonly memberId: string;
  readonly invoiceId: string;
  readonly platformInvoiceId: string;
  readonly messageId: string;
  readonly webhookEndpointId: string;
  readonly webhookDeliveryId: string;
}
type Role = 'owner' | 'practitioner' | 'reception';

export interface MemberRoute {
  readonly kind: 'member';
  readonly path?: (target: Target) => string;
  readonly body?: (target: Target) => object;
  /** What an owner of another practice is told: that there is no such thing, or their own practice's things (in which nothing of ours may stand). */
  readonly stranger: 404 | 'own things';
  /** Roles of the same practice that may not. */
  readonly forbidden?: readonly Role[];
  /** Operators may; on every other route they may not. */
  readonly operators?: true;
}
export interface LinkRoute {
  readonly kind: 'link';
  readonly path: (token: string) => string;
  readonly body?: object;
}
/** A route without a credential, and why that is right. */
export interface OpenRoute {
  readonly kind: 'open';
  readonly because: string;
  /** What a forged request gets, where the route takes one. */
  readonly forged?: { readonly body: object; readonly status: number };
}
export type Denial = MemberRoute | LinkRoute | OpenRoute;

const ofSession = (path: string, body?: MemberRoute['body']): MemberRoute => ({
  kind: 'member',
  path: ({ given }) => `/api/sessions/${given.session.id}${path}`,
  stranger: 404,
  ...(body ? { body } : {}),
});
const said = { id: '7d8b7a4e-4f0a-4c52-9f0e-0b8f5a3c1d2e', text: 'Tell me everything' };
const who = ({ given }: Target): object => ({ participantId: given.client.participantId });
const ofParticipant = (path: string, body?: MemberRoute['body']): MemberRoute => ({
  kind: 'member',
  path: ({ given }) => `/api/participants/${given.client.participantId}${path}`,
  stranger: 404,
  ...(body ? { body } : {}),
});
/** Everybody who belongs to a practice gets 403, whichever practice it is about. */
const ofOperators = (path?: string | MemberRoute['path'], body?: object): MemberRoute => ({
  kind: 'member',
  ...(path === undefined ? {} : { path: typeof path === 'string' ? () => path : path }),
  ...(body ? { body: () => body } : {}),
  stranger: 'own things',
  forbidden: ['owner', 'practitioner', 'reception'],
  operators: true,
});
const practicePath =
  (rest: string) =>
  ({ given }: Target): string =>
    `/api/practices/${given.practice.id}${rest}`;
/** Of owners alone. */
const ofWebhooks = (path: string, body?: object): MemberRoute => ({
  kind: 'member',
  path: ({ webhookEndpointId }) => `/api/webhook-endpoints/${webhookEndpointId}${path}`,
  ...(body ? { body: () => body } : {}),
  stranger: 404,
  forbidden: ['practitioner', 'reception'],
});
const tomorrow = { startsAt: '2026-11-26T10:00', endsAt: '2026-11-26T10:30' };

const returnTerms = {
  clientMayCancel: true,
  fullUntilHours: 48,
  partUntilHours: 24,
  partBasisPoints: 5000,
  lateKeptBasisPoints: 10_000,
  noShowKeptBasisPoints: 10_000,
  noHost: 'refund',
  onFullReturn: 'finish',
  onDispute: 'stay',
};

/** Every route of the api, as `METHOD /path`: a route that is missing here fails the suite. */
export const DENIALS: Readonly<Record<string, Denial>> = {
  'GET /healthz': { kind: 'open', because: 'says only that the process lives' },
  'GET /readyz': { kind: 'open', because: 'says only whether the database answers and a worker is there' },
  'GET /metrics': { kind: 'open', because: 'numbers without ids; kept from the outside by the proxy' },
  'GET /api/openapi.json': { kind: 'open', because: 'the description of the api' },
  'GET /api/video': { kind: 'open', because: 'says only whether video can be reached' },
  'POST /api/auth/sign-in/email': {
    kind: 'open',
    because: 'this is where one signs in',
    forged: { body: { email: 'nobody@example.test', password: 'wrong password' }, status: 401 },
  },
  'POST /api/auth/sign-out': { kind: 'open', because: "ends the asker's own sign-in, if there is one" },
  'GET /api/auth/get-session': { kind: 'open', because: 'answers null to nobody' },
  'POST /api/webhooks/stripe': {
    kind: 'open',
    because: 'signed by Stripe',
    forged: { body: { id: 'evt_forged', object: 'event' }, status: 400 },
  },
  'POST /api/webhooks/stripe/connect': {
    kind: 'open',
    because: 'signed by Stripe',
    forged: { body: { id: 'evt_forged', object: 'event' }, status: 400 },
  },
  'GET /api/no-more/:token': { kind: 'link', path: (token) => `/api/no-more/${token}` },
  'POST /api/no-more/:token': { kind: 'link', path: (token) => `/api/no-more/${token}` },
  'POST /api/webhooks/texts': {
    kind: 'open',
    because: 'signed by the carrier of texts',
    forged: { body: { From: '+61412345678', To: '+61491570156', Body: 'STOP' }, status: 400 },
  },
  'POST /api/webhooks/texts/status': {
    kind: 'open',
    because: 'signed by the carrier of texts',
    forged: { body: { MessageStatus: 'failed', ErrorCode: '21610' }, status: 400 },
  },
  'POST /api/webhooks/returned-mail': {
    kind: 'open',
    because: 'whoever hands returned mail in knows the secret',
    forged: { body: { to: 'bounces' }, status: 400 },
  },
  'POST /api/webhooks/livekit': {
    kind: 'open',
    because: 'signed by LiveKit with our key',
    forged: { body: { event: 'participant_joined' }, status: 400 },
  },

  'GET /api/join/:token': { kind: 'link', path: (token) => `/api/join/${token}` },
  'GET /api/join/:token/people': { kind: 'link', path: (token) => `/api/join/${token}/people` },
  'GET /api/join/:token/payments': { kind: 'link', path: (token) => `/api/join/${token}/payments` },
  'GET /api/join/:token/card': { kind: 'link', path: (token) => `/api/join/${token}/card` },
  'DELETE /api/join/:token/card': { kind: 'link', path: (token) => `/api/join/${token}/card` },
  'POST /api/join/:token/checkout': { kind: 'link', path: (token) => `/api/join/${token}/checkout` },
  'POST /api/join/:token/return': {
    kind: 'link',
    path: (token) => `/api/join/${token}/return`,
    body: { checkoutSessionId: 'cs_test_forged' },
  },
  'POST /api/join/:token/pass': { kind: 'link', path: (token) => `/api/join/${token}/pass` },

  'GET /api/join/:token/cancel/preview': { kind: 'link', path: (token) => `/api/join/${token}/cancel/preview` },
  'POST /api/join/:token/cancel': { kind: 'link', path: (token) => `/api/join/${token}/cancel` },
  'POST /api/join/:token/device-check': {
    kind: 'link',
    path: (token) => `/api/join/${token}/device-check`,
    body: { camera: 'ok', microphone: 'ok', speaker: 'ok', connection: 'ok' },
  },
  'GET /api/calendar': {
    kind: 'member',
    path: () => '/api/calendar?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z',
    stranger: 'own things',
  },
  'GET /api/sessions/:id/attendance': ofSession('/attendance'),
  'POST /api/join/:token/knock': { kind: 'link', path: (token) => `/api/join/${token}/knock`, body: {} },
  'GET /api/join/:token/waiting': { kind: 'link', path: (token) => `/api/join/${token}/waiting` },
  'POST /api/join/:token/device': { kind: 'link', path: (token) => `/api/join/${token}/device` },
  'GET /api/join/:token/takeover': { kind: 'link', path: (token) => `/api/join/${token}/takeover` },
  'POST /api/join/:token/takeover': { kind: 'link', path: (token) => `/api/join/${token}/takeover` },
  'DELETE /api/join/:token/takeover': { kind: 'link', path: (token) => `/api/join/${token}/takeover` },
  'POST /api/join/:token/takeover/answer': {
    kind: 'link',
    path: (token) => `/api/join/${token}/takeover/answer`,
    body: { allow: true },
  },
  'POST /api/sessions/:id/guests': ofSession('/guests', () => ({ name: 'Ivy Interpreter' })),
  'DELETE /api/participants/:id/invitation': ofParticipant('/invitation'),
  'GET /api/sessions/:id/takeovers': ofSession('/takeovers'),
  'POST /api/sessions/:id/takeovers': ofSession('/takeovers', ({ given }) => ({
    participantId: given.client.participantId,
    allow: true,
  })),
  'POST /api/join/:token/messages': {
    kind: 'link',
    path: (token) => `/api/join/${token}/messages`,
    body: { text: 'Open the door' },
  },
  'GET /api/join/:token/call': { kind: 'link', path: (token) => `/api/join/${token}/call` },
  'POST /api/join/:token/call/messages': {
    kind: 'link',
    path: (token) => `/api/join/${token}/call/messages`,
    body: said,
  },
  'POST /api/join/:token/call/hand': {
    kind: 'link',
    path: (token) => `/api/join/${token}/call/hand`,
    body: { raised: true },
  },
  'GET /api/sessions/:id/call': { ...ofSession('/call'), forbidden: ['practitioner', 'reception'] },
  'POST /api/sessions/:id/call/messages': {
    ...ofSession('/call/messages', () => said),
    forbidden: ['practitioner', 'reception'],
  },
  'POST /api/sessions/:id/call/lower-hand': { ...ofSession('/call/lower-hand', who), forbidden: ['practitioner'] },
  'POST /api/sessions/:id/call/mute': { ...ofSession('/call/mute', who), forbidden: ['practitioner'] },
  'POST /api/sessions/:id/call/remove': { ...ofSession('/call/remove', who), forbidden: ['practitioner'] },
  'GET /api/join/:token/after': { kind: 'link', path: (token) => `/api/join/${token}/after` },
  'PUT /api/join/:token/after/feedback': {
    kind: 'link',
    path: (token) => `/api/join/${token}/after/feedback`,
    body: { stars: 1 },
  },
  'GET /api/sessions/:id/feedback': { ...ofSession('/feedback'), forbidden: ['practitioner', 'reception'] },
  'GET /api/feedback': { kind: 'member', stranger: 'own things', forbidden: ['practitioner', 'reception'] },
  'GET /api/waiting': { kind: 'member', stranger: 'own things' },
  'GET /api/sessions/:id/waiting': ofSession('/waiting'),
  'POST /api/sessions/:id/waiting/admit': ofSession('/waiting/admit', () => ({})),
  'POST /api/sessions/:id/waiting/decline': ofSession('/waiting/decline', ({ given }) => ({
    participantId: given.client.participantId,
  })),
  'POST /api/sessions/:id/waiting/send-back': ofSession('/waiting/send-back', ({ given }) => ({
    participantId: given.client.participantId,
  })),
  'POST /api/sessions/:id/waiting/messages': ofSession('/waiting/messages', () => ({ text: 'Go home' })),
  'POST /api/sessions/:id/late': ofSession('/late', () => ({ minutes: 5 })),

  'GET /api/me': { kind: 'member', stranger: 'own things', operators: true },
  'GET /api/practice': { kind: 'member', stranger: 'own things' },
  'PATCH /api/practice': {
    kind: 'member',
    body: () => ({ phone: '+61 2 0000 0000' }),
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },
  'GET /api/members': { kind: 'member', stranger: 'own things' },
  'POST /api/members/:id/suspend': {
    kind: 'member',
    path: ({ memberId }) => `/api/members/${memberId}/suspend`,
    stranger: 404,
    forbidden: ['practitioner', 'reception'],
  },
  'POST /api/members/:id/restore': {
    kind: 'member',
    path: ({ memberId }) => `/api/members/${memberId}/restore`,
    stranger: 404,
    forbidden: ['practitioner', 'reception'],
  },
  'GET /api/api-keys': { kind: 'member', stranger: 'own things', forbidden: ['practitioner', 'reception'] },
  'POST /api/api-keys': {
    kind: 'member',
    body: ({ memberId }) => ({ name: 'stolen', memberId }),
    stranger: 404,
    forbidden: ['practitioner', 'reception'],
  },
  'DELETE /api/api-keys/:id': {
    kind: 'member',
    path: ({ apiKeyId }) => `/api/api-keys/${apiKeyId}`,
    stranger: 404,
    forbidden: ['practitioner', 'reception'],
  },
  'GET /api/webhook-endpoints': { kind: 'member', stranger: 'own things', forbidden: ['practitioner', 'reception'] },
  'POST /api/webhook-endpoints': {
    kind: 'member',
    body: () => ({ url: 'https://listener.example.com/', types: ['payment.succeeded'] }),
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },
  'PATCH /api/webhook-endpoints/:id': ofWebhooks('', { url: 'https://listener.example.com/' }),
  'DELETE /api/webhook-endpoints/:id': ofWebhooks(''),
  'POST /api/webhook-endpoints/:id/roll-secret': ofWebhooks('/roll-secret', { overlapHours: 0 }),
  'POST /api/webhook-endpoints/:id/test': ofWebhooks('/test'),
  'GET /api/webhook-endpoints/:id/deliveries': ofWebhooks('/deliveries'),
  'POST /api/webhook-endpoints/:id/deliveries/replay-failed': ofWebhooks('/deliveries/replay-failed'),
  'POST /api/webhook-endpoints/:id/deliveries/:deliveryId/replay': {
    ...ofWebhooks(''),
    path: ({ webhookEndpointId, webhookDeliveryId }: Target) =>
      `/api/webhook-endpoints/${webhookEndpointId}/deliveries/${webhookDeliveryId}/replay`,
  },
  'GET /api/practice/payments': { kind: 'member', stranger: 'own things' },
  'PATCH /api/practice/payments': {
    kind: 'member',
    body: () => ({ accepts: false, label: 'Stolen' }),
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },
  'POST /api/practice/payments/connect-existing': {
    kind: 'member',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },
  'POST /api/practice/payments/connect-existing/finish': {
    kind: 'member',
    body: () => ({ code: 'ac_forged', state: 'forged' }),
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },
  'POST /api/practice/payments/disconnect': {
    kind: 'member',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },
  'POST /api/practice/payments/connect': {
    kind: 'member',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },
  'POST /api/practice/payments/refresh': {
    kind: 'member',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },

  'GET /api/operations/worker': ofOperators(),
  'GET /api/plans': ofOperators(),
  'POST /api/plans/:code/rates': ofOperators('/api/plans/standard/rates', { basisPoints: 1 }),
  'GET /api/practices': ofOperators(),
  'POST /api/practices/:id/plan': ofOperators(practicePath('/plan'), { plan: 'enterprise' }),
  'POST /api/practices/:id/rates': ofOperators(practicePath('/rates'), { basisPoints: 1 }),
  'POST /api/practices/:id/rates/end': ofOperators(practicePath('/rates/end'), {}),

  'GET /api/appointment-types': { kind: 'member', stranger: 'own things' },
  'POST /api/appointment-types': {
    kind: 'member',
    body: () => ({ name: 'New', minutes: 20 }),
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },
  'PATCH /api/appointment-types/:id': {
    kind: 'member',
    path: ({ appointmentTypeId }) => `/api/appointment-types/${appointmentTypeId}`,
    body: () => ({ name: 'Renamed' }),
    stranger: 404,
    forbidden: ['practitioner', 'reception'],
  },

  'GET /api/appointment-types/:id/cancellation': {
    kind: 'member',
    path: ({ appointmentTypeId }) => `/api/appointment-types/${appointmentTypeId}/cancellation`,
    stranger: 404,
  },
  'PUT /api/appointment-types/:id/cancellation': {
    kind: 'member',
    path: ({ appointmentTypeId }) => `/api/appointment-types/${appointmentTypeId}/cancellation`,
    body: () => returnTerms,
    stranger: 404,
    forbidden: ['practitioner', 'reception'],
  },
  'DELETE /api/appointment-types/:id/cancellation': {
    kind: 'member',
    path: ({ appointmentTypeId }) => `/api/appointment-types/${appointmentTypeId}/cancellation`,
    stranger: 404,
    forbidden: ['practitioner', 'reception'],
  },
  'GET /api/practice/cancellation': { kind: 'member', stranger: 'own things' },
  'PUT /api/practice/cancellation': {
    kind: 'member',
    body: () => returnTerms,
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },

  'GET /api/concessions': { kind: 'member', stranger: 'own things' },
  'POST /api/concessions': {
    kind: 'member',
    body: () => ({ name: 'New', basisPoints: 1000 }),
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },
  'PATCH /api/concessions/:id': {
    kind: 'member',
    path: ({ concessionId }) => `/api/concessions/${concessionId}`,
    body: () => ({ name: 'Renamed' }),
    stranger: 404,
    forbidden: ['practitioner', 'reception'],
  },
  'POST /api/quotes': {
    kind: 'member',
    body: ({ appointmentTypeId }) => ({ appointmentTypeId }),
    stranger: 404,
  },
  'GET /api/practice/surcharge': { kind: 'member', stranger: 'own things' },
  'PUT /api/practice/surcharge': {
    kind: 'member',
    body: () => ({ isOn: false }),
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },

  'GET /api/sessions': { kind: 'member', stranger: 'own things' },
  'POST /api/sessions': {
    kind: 'member',
    body: ({ memberId }) => ({ ...tomorrow, practitionerId: memberId, participants: [{ name: 'X' }] }),
    stranger: 404,
  },
  'GET /api/sessions/:id': ofSession(''),
  'PATCH /api/sessions/:id': ofSession('', () => tomorrow),
  'POST /api/sessions/:id/cancel': ofSession('/cancel'),
  'GET /api/sessions/:id/cancel/preview': ofSession('/cancel/preview'),
  'GET /api/sessions/:id/cancellation': ofSession('/cancellation'),
  'POST /api/sessions/:id/end': ofSession('/end'),
  'POST /api/sessions/:id/extend': ofSession('/extend', () => ({ minutes: 5 })),
  'GET /api/sessions/:id/extend/preview': ofSession('/extend/preview?minutes=5'),
  'GET /api/sessions/:id/move/preview': ofSession('/move/preview?startsAt=2026-11-26T10:00'),
  'POST /api/sessions/:id/reopen': ofSession('/reopen', () => ({})),
  'POST /api/sessions/:id/time-zone': ofSession('/time-zone', () => ({ keep: 'instant' })),
  'POST /api/sessions/:id/pass': ofSession('/pass'),
  'GET /api/sessions/:id/people': ofSession('/people'),
  'GET /api/sessions/:id/timeline': ofSession('/timeline'),

  'GET /api/outcomes': { kind: 'member', stranger: 'own things' },
  'POST /api/participants/:id/outcome': ofParticipant('/outcome', () => ({ decision: 'refund' })),
  'POST /api/participants/:id/link/rotate': ofParticipant('/link/rotate'),
  'POST /api/participants/:id/waive': ofParticipant('/waive', () => ({ reason: 'because' })),
  'POST /api/participants/:id/waive/undo': ofParticipant('/waive/undo'),
  'PATCH /api/participants/:id/fee': {
    ...ofParticipant('/fee', () => ({ amount: 100, reason: 'because' })),
    forbidden: ['reception'],
  },
  'POST /api/participants/:id/paid-on-site': ofParticipant('/paid-on-site', () => ({ method: 'cash' })),
  'POST /api/participants/:id/paid-on-site/undo': ofParticipant('/paid-on-site/undo'),
  'GET /api/participants/:id/gate': ofParticipant('/gate'),
  'POST /api/participants/:id/remind': ofParticipant('/remind'),
  'GET /api/debts': { kind: 'member', stranger: 'own things' },
  'POST /api/participants/:id/refunds': {
    ...ofParticipant('/refunds', () => ({})),
    forbidden: ['reception'],
    operators: true,
  },
  'GET /api/participants/:id/refunds': { ...ofParticipant('/refunds'), forbidden: ['reception'], operators: true },
  'GET /api/participants/:id/pending-payment': {
    ...ofParticipant('/pending-payment'),
    forbidden: ['reception'],
    operators: true,
  },
  'GET /api/participants/:id/refunds/preview': {
    ...ofParticipant('/refunds/preview'),
    forbidden: ['reception'],
    operators: true,
  },
  'POST /api/participants/:id/refunds/:refundId/retry': {
    ...ofParticipant('/refunds/00000000-0000-4000-8000-000000000000/retry'),
    forbidden: ['reception'],
    operators: true,
  },

  'GET /api/webhooks/failed': {
    kind: 'member',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'POST /api/webhooks/failed/retry-all': {
    kind: 'member',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'POST /api/webhooks/failed/:id/retry': {
    kind: 'member',
    path: () => '/api/webhooks/failed/evt_of_somebody/retry',
    stranger: 404,
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },

  'GET /api/join/:token/receipt.pdf': { kind: 'link', path: (token) => `/api/join/${token}/receipt.pdf` },
  'GET /api/sessions/:id/evidence.json': {
    ...ofSession('/evidence.json'),
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'GET /api/sessions/:id/evidence.pdf': {
    ...ofSession('/evidence.pdf'),
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'GET /api/sessions/:id/messages': ofSession('/messages'),
  'GET /api/operator/messages': ofOperators(),
  'GET /api/messages': { kind: 'member', stranger: 'own things' },
  'GET /api/messages/counts': { kind: 'member', stranger: 'own things' },
  'POST /api/messages/retry-failed': {
    kind: 'member',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },
  'POST /api/messages/:id/resend': {
    kind: 'member',
    path: ({ messageId }) => `/api/messages/${messageId}/resend`,
    stranger: 404,
  },
  'PATCH /api/me': { kind: 'member', body: () => ({ language: 'de' }), stranger: 'own things' },
  'PATCH /api/participants/:id': ofParticipant('', () => ({ email: 'outsider@else.test' })),
  'POST /api/participants/:id/write-again': ofParticipant('/write-again'),
  'GET /api/me/messages': { kind: 'member', stranger: 'own things' },
  'PATCH /api/me/messages': {
    kind: 'member',
    body: () => ({ kind: 'client_waiting', wanted: false }),
    stranger: 'own things',
  },
  'GET /api/me/calendar-feed': { kind: 'member', stranger: 'own things' },
  'POST /api/me/calendar-feed': { kind: 'member', body: () => ({ names: 'initials' }), stranger: 'own things' },
  'PATCH /api/me/calendar-feed': { kind: 'member', body: () => ({ names: 'initials' }), stranger: 'own things' },
  'DELETE /api/me/calendar-feed': { kind: 'member', stranger: 'own things' },
  'GET /api/feeds/:file': {
    kind: 'open',
    because: 'the secret in the address is the credential; a wrong one is a 404',
  },
  'GET /api/practice/messages': { kind: 'member', stranger: 'own things' },
  'PUT /api/practice/messages': {
    kind: 'member',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
    body: () => ({ language: 'de', colour: '#000000', remindMinutes: [], offKinds: ['reminder'] }),
  },
  'PUT /api/practice/messages/:kind/:language': {
    kind: 'member',
    path: () => '/api/practice/messages/invitation/en',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
    body: () => ({ subject: 'Ours now', body: 'Ours now' }),
  },
  'DELETE /api/practice/messages/:kind/:language': {
    kind: 'member',
    path: () => '/api/practice/messages/invitation/en',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },
  'POST /api/practice/messages/preview': {
    kind: 'member',
    stranger: 'own things',
    body: () => ({ kind: 'invitation', language: 'en' }),
  },
  'GET /api/invoices': { kind: 'member', stranger: 'own things', operators: true },
  'GET /api/invoices/:id': {
    kind: 'member',
    path: ({ invoiceId }) => `/api/invoices/${invoiceId}`,
    stranger: 404,
    operators: true,
  },
  'GET /api/invoices/:id/pdf': {
    kind: 'member',
    path: ({ invoiceId }) => `/api/invoices/${invoiceId}/pdf`,
    stranger: 404,
    operators: true,
  },
  'GET /api/platform-invoices': {
    kind: 'member',
    path: ({ given }) => `/api/platform-invoices?practiceId=${given.practice.id}`,
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'GET /api/platform-invoices/:id/pdf': {
    kind: 'member',
    path: ({ platformInvoiceId }) => `/api/platform-invoices/${platformInvoiceId}/pdf`,
    stranger: 404,
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'GET /api/practice/invoicing': { kind: 'member', stranger: 'own things', forbidden: ['practitioner', 'reception'] },
  'PUT /api/practice/invoicing': {
    kind: 'member',
    body: () => ({ legalName: 'Stolen Pty Ltd' }),
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },
  'GET /api/disputes': { kind: 'member', stranger: 'own things', forbidden: ['reception'], operators: true },

  'GET /api/reconciliations': {
    kind: 'member',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'POST /api/reconciliations': {
    kind: 'member',
    body: ({ given }) => ({ from: '2026-11-01', to: '2026-12-01', practiceId: given.practice.id }),
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'GET /api/reconciliations/:id': {
    kind: 'member',
    path: () => '/api/reconciliations/01980000-0000-7000-8000-000000000000',
    stranger: 404,
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'GET /api/reports/fees': {
    kind: 'member',
    path: ({ given }) => `/api/reports/fees?from=2026-11-01&to=2027-01-01&practiceId=${given.practice.id}`,
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'GET /api/reports/platform-fees': {
    kind: 'member',
    path: ({ given }) => `/api/reports/platform-fees?from=2026-11-01&to=2027-01-01&practiceId=${given.practice.id}`,
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'GET /api/reports/attendance': {
    kind: 'member',
    path: ({ given }) => `/api/reports/attendance?from=2026-11-01&to=2027-01-01&practiceId=${given.practice.id}`,
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'GET /api/reports/feedback': {
    kind: 'member',
    path: () => '/api/reports/feedback?from=2026-11-01&to=2027-01-01',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },
  'GET /api/reports/feedback.csv': {
    kind: 'member',
    path: () => '/api/reports/feedback.csv?from=2026-11-01&to=2027-01-01',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
  },
  'GET /api/reports/attendance.csv': {
    kind: 'member',
    path: ({ given }) => `/api/reports/attendance.csv?from=2026-11-01&to=2027-01-01&practiceId=${given.practice.id}`,
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'GET /api/reports/conversion': {
    kind: 'member',
    path: ({ given }) => `/api/reports/conversion?from=2026-11-01&to=2027-01-01&practiceId=${given.practice.id}`,
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'GET /api/mismatches': {
    kind: 'member',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'GET /api/mismatches/:id': {
    kind: 'member',
    path: () => '/api/mismatches/01980000-0000-7000-8000-000000000000',
    stranger: 404,
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'POST /api/mismatches/:id/repair': {
    kind: 'member',
    path: () => '/api/mismatches/01980000-0000-7000-8000-000000000000/repair',
    body: () => ({ dryRun: false }),
    stranger: 404,
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'POST /api/mismatches/:id/accept': {
    kind: 'member',
    path: () => '/api/mismatches/01980000-0000-7000-8000-000000000000/accept',
    body: () => ({ note: 'mine' }),
    stranger: 404,
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },

  'GET /api/audit': {
    kind: 'member',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'GET /api/transactions': {
    kind: 'member',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'GET /api/transactions/:id': {
    kind: 'member',
    path: ({ chargeId }) => `/api/transactions/${chargeId}`,
    stranger: 404,
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
  'GET /api/transactions.csv': {
    kind: 'member',
    stranger: 'own things',
    forbidden: ['practitioner', 'reception'],
    operators: true,
  },
};
