/** A small make-believe practice, typed against the same contract as the pages, so that it cannot drift without a compile error. */
import type {
  AppointmentType,
  JoinFee,
  JoinView,
  Me,
  Member,
  Participant,
  Practice,
  Session,
  TimelineEntry,
  Transaction,
} from '../src/api/types.ts';

const MINUTE = 60_000;
export const at = (minutesFromNow: number): string => new Date(Date.now() + minutesFromNow * MINUTE).toISOString();

export const practice: Practice = {
  id: 'p1',
  name: 'Harbour Street Clinic',
  timeZone: 'Australia/Sydney',
  currency: 'AUD',
  country: 'AU',
  plan: { code: 'standard', name: 'Standard', platformFee: { basisPoints: 250, fixedMinor: 30 } },
  phone: '+61 2 5550 1234',
  email: 'hello@harbourstreet.example',
  earlyMinutes: 10,
  graceMinutes: 10,
  payments: { connected: true, accountId: 'acct_1Harbour', canCollect: true },
};

export const members: readonly Member[] = [
  { id: 'm1', name: 'Dr Ana Nguyen', email: 'ana@demo.example', role: 'practitioner', suspended: false },
  { id: 'm2', name: 'Sam Okafor', email: 'owner@demo.example', role: 'owner', suspended: false },
  { id: 'm3', name: 'Lee Chen', email: 'desk@demo.example', role: 'reception', suspended: false },
];
export const people: Readonly<Record<string, Me>> = {
  'ana@demo.example': {
    member: { ...members[0]! },
    practice,
    operator: false,
    user: { name: 'Dr Ana Nguyen', email: 'ana@demo.example' },
  },
  'owner@demo.example': {
    member: { ...members[1]! },
    practice,
    operator: false,
    user: { name: 'Sam Okafor', email: 'owner@demo.example' },
  },
  'operator@demo.example': {
    member: null,
    practice: null,
    operator: true,
    user: { name: 'Olga Petrova', email: 'operator@demo.example' },
  },
};

export const types: AppointmentType[] = [
  {
    id: 't1',
    name: 'Standard consultation',
    minutes: 30,
    fee: { amount: 8000, currency: 'AUD' },
    paymentPolicy: 'before_join',
    archived: false,
  },
  {
    id: 't2',
    name: 'Long consultation',
    minutes: 50,
    fee: { amount: 14500, currency: 'AUD' },
    paymentPolicy: 'before_join',
    archived: false,
  },
  { id: 't3', name: 'Bulk-billed review', minutes: 15, fee: null, paymentPolicy: 'none', archived: false },
];

const participant = (n: number, over: Partial<Participant>): Participant => ({
  id: `c${n}`,
  name: 'Maria Rossi',
  email: 'maria@example.com',
  kind: 'client',
  link: `http://localhost:4300/j/flow${n}`,
  standing: 'due',
  fee: {
    amount: 8000,
    currency: 'AUD',
    policy: 'before_join',
    platformFeeMinor: 230,
    paidAt: null,
    receiptUrl: null,
    refundedMinor: 0,
    lastFailure: null,
  },
  present: false,
  presentSince: null,
  ...over,
});
const paid = {
  amount: 8000,
  currency: 'AUD',
  policy: 'before_join',
  platformFeeMinor: 230,
  paidAt: at(-90),
  receiptUrl: '#',
  refundedMinor: 0,
  lastFailure: null,
} as const;

export const session = (n: number, startsIn: number, minutes: number, over: Partial<Session> = {}): Session => ({
  id: `s${n}`,
  title: 'Standard consultation',
  status: 'scheduled',
  practitioner: { id: 'm1', name: 'Dr Ana Nguyen' },
  appointmentTypeId: 't1',
  startsAt: at(startsIn),
  endsAt: at(startsIn + minutes),
  opensAt: at(startsIn - 10),
  closesAt: at(startsIn + minutes + 10),
  timeZone: 'Australia/Sydney',
  localStart: '2026-11-25T14:00',
  cancelledAt: null,
  cancelReason: null,
  endedAt: null,
  createdAt: at(-3000),
  phase: startsIn < 10 ? 'open' : 'upcoming',
  practitionerPresent: false,
  canJoin: true,
  participants: [participant(n, {})],
  ...over,
});
export const sessions: Session[] = [
  session(1, -5, 30, {
    participants: [participant(1, { standing: 'settled', fee: paid, present: true, presentSince: at(-3) })],
  }),
  session(2, 60, 30, { participants: [participant(2, { name: 'Tom Baker', standing: 'due' })] }),
  session(3, 120, 50, {
    title: 'Long consultation',
    participants: [
      participant(3, { name: 'Aiko Tanaka', standing: 'processing' }),
      participant(30, { name: 'Ken Tanaka', kind: 'guest', standing: 'not_required', fee: null, email: null }),
    ],
  }),
  session(4, 1500, 15, {
    title: 'Bulk-billed review',
    participants: [participant(4, { name: 'Zoë Müller', standing: 'not_required', fee: null })],
  }),
  session(5, 1600, 30, {
    status: 'cancelled',
    phase: 'cancelled',
    cancelledAt: at(-10),
    cancelReason: 'Practitioner is ill',
    canJoin: false,
    participants: [
      participant(5, { name: 'Piet de Vries', standing: 'refunded', fee: { ...paid, refundedMinor: 8000 } }),
    ],
  }),
];

export const timeline: TimelineEntry[] = [
  { id: '1', at: at(-300), kind: 'scheduled', participantId: null, participantName: null, detail: {} },
  { id: '2', at: at(-120), kind: 'link_opened', participantId: 'c1', participantName: 'Maria Rossi', detail: {} },
  { id: '3', at: at(-95), kind: 'checkout_opened', participantId: 'c1', participantName: 'Maria Rossi', detail: {} },
  {
    id: '4',
    at: at(-93),
    kind: 'payment_failed',
    participantId: 'c1',
    participantName: 'Maria Rossi',
    detail: { message: 'Your card was declined.' },
  },
  {
    id: '5',
    at: at(-90),
    kind: 'paid',
    participantId: 'c1',
    participantName: 'Maria Rossi',
    detail: { amount: 8000, currency: 'AUD' },
  },
  { id: '6', at: at(-3), kind: 'joined', participantId: 'c1', participantName: 'Maria Rossi', detail: {} },
];

const charge = (n: number, over: Partial<Transaction>): Transaction => ({
  id: `x${n}`,
  createdAt: at(-n * 700),
  paidAt: at(-n * 700),
  practice: { id: 'p1', name: practice.name },
  practitioner: { id: 'm1', name: 'Dr Ana Nguyen' },
  sessionId: 's1',
  participantId: `c${n}`,
  status: 'paid',
  currency: 'AUD',
  gross: 8000,
  stripeFee: 166,
  tax: 17,
  platformFee: 230,
  net: 7587,
  settlementCurrency: 'AUD',
  refunded: 0,
  chargeId: `ch_3Q${n}`,
  paymentIntentId: `pi_3Q${n}`,
  accountId: 'acct_1Harbour',
  ...over,
});
export const charges: readonly Transaction[] = [
  charge(1, {}),
  charge(2, { gross: 14500, stripeFee: 277, tax: 28, platformFee: 393, net: 13802 }),
  charge(3, { stripeFee: null, tax: null, platformFee: null, net: null }),
  charge(4, { status: 'refunded', refunded: 8000, net: -183 }),
  charge(5, {
    status: 'partially_refunded',
    refunded: 2000,
    net: 5587,
    practitioner: { id: 'm9', name: 'Dr Priya Shah' },
    practice: { id: 'p2', name: 'Lakeside Physio' },
  }),
  charge(6, { status: 'failed', paidAt: null, stripeFee: null, tax: null, platformFee: null, net: null }),
  charge(7, {
    status: 'processing',
    paidAt: null,
    stripeFee: null,
    tax: null,
    platformFee: null,
    net: null,
    practice: { id: 'p3', name: 'Kyoto Online Clinic' },
    currency: 'JPY',
    gross: 9000,
  }),
];

const joinFee = (over: Partial<JoinFee> = {}): JoinFee => ({
  amount: 8000,
  currency: 'AUD',
  policy: 'before_join',
  standing: 'due',
  paidAt: null,
  receiptUrl: null,
  refundedMinor: 0,
  lastFailure: null,
  ...over,
});
const settled = joinFee({ standing: 'settled', paidAt: at(-90), receiptUrl: '#receipt' });

export function view(over: Partial<JoinView>, startsIn = 60, minutes = 30, present = false): JoinView {
  return {
    state: 'pay',
    reason: 'payment_due',
    changesAt: at(startsIn + minutes + 10),
    serverTime: new Date().toISOString(),
    practice: { name: practice.name, timeZone: practice.timeZone, phone: practice.phone, email: practice.email },
    practitioner: { name: 'Dr Ana Nguyen', present },
    session: {
      id: 's1',
      title: 'Standard consultation',
      startsAt: at(startsIn),
      endsAt: at(startsIn + minutes),
      opensAt: at(startsIn - 10),
      closesAt: at(startsIn + minutes + 10),
    },
    participant: { id: 'c1', name: 'Maria Rossi', kind: 'client' },
    fee: joinFee(),
    ...over,
  };
}

/** One token for each state of the client's page. */
export const STATES: Readonly<Record<string, () => JoinView>> = {
  pay: () => view({}),
  'pay-now': () => view({}, -5),
  'pay-failed': () =>
    view({ fee: joinFee({ lastFailure: { code: 'card_declined', message: 'Your card was declined.' } }) }),
  'cannot-collect': () => view({ reason: 'collection_unavailable' }),
  processing: () =>
    view({ state: 'processing', reason: 'payment_processing', fee: joinFee({ standing: 'processing' }) }),
  wait: () => view({ state: 'wait', reason: 'too_early', fee: settled }),
  'wait-free': () => view({ state: 'wait', reason: 'too_early', fee: null }, 4000),
  knock: () => view({ state: 'knock', reason: 'not_admitted_yet', fee: settled }, 0),
  enter: () => view({ state: 'enter', reason: 'admitted', fee: settled }, -5),
  'enter-here': () => view({ state: 'enter', reason: 'admitted', fee: settled }, -5, 30, true),
  'enter-late': () => view({ state: 'enter', reason: 'admitted', fee: settled }, -36, 30, true),
  over: () => view({ state: 'closed', reason: 'over', fee: settled }, -100),
  'over-unpaid': () => view({ state: 'closed', reason: 'over' }, -100),
  ended: () => view({ state: 'closed', reason: 'ended', fee: settled }, -20),
  cancelled: () =>
    view({
      state: 'closed',
      reason: 'cancelled',
      fee: joinFee({ standing: 'refunded', refundedMinor: 8000, paidAt: at(-90) }),
    }),
  refunded: () =>
    view({
      state: 'closed',
      reason: 'payment_refunded',
      fee: joinFee({ standing: 'refunded', refundedMinor: 8000, paidAt: at(-90) }),
    }),
  disputed: () =>
    view({ state: 'closed', reason: 'payment_disputed', fee: joinFee({ standing: 'disputed', paidAt: at(-90) }) }),
  suspended: () => view({ state: 'closed', reason: 'suspended', fee: null }),
};
