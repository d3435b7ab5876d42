import * as fc from 'fast-check';
import { GATE_REASONS, PAYMENT_POLICIES, STANDINGS, WAITING_PLACES } from '@vestibule/kernel';
import { decide, type GateFacts } from './decide.ts';

const at = (time: string): Date => new Date(`2026-11-25T${time}Z`);
/** A client who owes a fee, in the middle of a session from 09:50 to 11:10. Each row below changes one thing. */
const due: GateFacts = {
  role: 'participant',
  status: 'scheduled',
  opensAt: at('09:50:00'),
  closesAt: at('11:10:00'),
  practitionerSuspended: false,
  standing: 'due',
  policy: 'before_join',
  collectable: true,
  afterReturn: null,
  waiting: null,
  elsewhere: null,
  now: at('10:00:00'),
};
const paid: GateFacts = { ...due, standing: 'settled' };

it.each([
  ['a client who has paid', paid, {}],
  ['a client whose fee was waived', due, { standing: 'waived' }],
  [
    'a client in the room whose money went back, where they may finish',
    due,
    { standing: 'refunded', afterReturn: 'finish' },
  ],
  [
    'a client whose bank holds the money, where the practice lets them',
    due,
    { standing: 'disputed', afterReturn: 'stay' },
  ],
  ['a guest who owes nothing', due, { standing: 'not_required', policy: null }],
  ['a client who pays afterwards', due, { policy: 'after' }],
  ['a client who must not be charged', due, { standing: 'not_required', policy: 'none' }],
  ['the practitioner, who owes nothing to their own session', due, { role: 'practitioner' }],
  ['a paid client at the very instant the window opens', paid, { now: at('09:50:00.000') }],
  ['a paid client a millisecond before it closes', paid, { now: at('11:09:59.999') }],
  ['a paid client whose other device has been silent for long enough', paid, { elsewhere: { until: at('10:00:00') } }],
  ['the practitioner, whose link this is not', paid, { role: 'practitioner', elsewhere: { until: null } }],
  ['a paid client whom the practitioner let in', paid, { waiting: 'admitted' }],
  ['the practitioner, who knocks at nobody’s door', paid, { role: 'practitioner', waiting: 'absent' }],
  ['a paid client although the practice has since been disconnected from Stripe', paid, { collectable: false }],
] as const)('lets in %s', (_who, base, change) =>
  expect(decide({ ...base, ...change })).toEqual({
    state: 'enter',
    reason: 'admitted',
    changesAt: due.closesAt,
    until: due.closesAt,
  }),
);

it.each([
  ['a client who has not paid', due, {}, 'pay', 'payment_due'],
  ['a client who opens the link days early: they may pay already', due, { now: at('00:00:00') }, 'pay', 'payment_due'],
  [
    'a client who cannot pay because the practice is not connected',
    due,
    { collectable: false },
    'pay',
    'collection_unavailable',
  ],
  ['a client whose bank is still confirming', due, { standing: 'processing' }, 'processing', 'payment_processing'],
  ['a client whose money went back', due, { standing: 'refunded' }, 'closed', 'payment_refunded'],
  ['a client who disputed the payment', due, { standing: 'disputed' }, 'closed', 'payment_disputed'],
  ['a client who must confirm a booking by paying', due, { policy: 'before_confirmation' }, 'pay', 'payment_due'],
  ['a paid client a millisecond early', paid, { now: at('09:49:59.999') }, 'wait', 'too_early'],
  ['a client who pays afterwards, early', due, { policy: 'after', now: at('09:00:00') }, 'wait', 'too_early'],
  ['a paid client at the closing instant', paid, { now: at('11:10:00.000') }, 'closed', 'over'],
  [
    'an unpaid client at the closing instant: it is over, not payable',
    due,
    { now: at('11:10:00.000') },
    'closed',
    'over',
  ],
  ['a paid client of a cancelled session', paid, { status: 'cancelled' }, 'closed', 'cancelled'],
  ['a paid client of a session that was ended', paid, { status: 'ended' }, 'closed', 'ended'],
  ['a paid client of a practitioner who was suspended', paid, { practitionerSuspended: true }, 'closed', 'suspended'],
  ['a second device on a paid link', paid, { elsewhere: { until: null } }, 'elsewhere', 'open_elsewhere'],
  [
    'a second device while the first waits at the door',
    paid,
    { elsewhere: { until: null }, waiting: 'waiting' },
    'elsewhere',
    'open_elsewhere',
  ],
  [
    'a second device of somebody who was let in',
    paid,
    { elsewhere: { until: null }, waiting: 'admitted' },
    'elsewhere',
    'open_elsewhere',
  ],
  [
    'a second device of somebody who was declined: that comes first',
    paid,
    { elsewhere: { until: null }, waiting: 'declined' },
    'declined',
    'declined',
  ],
  ['a second device that can pay', due, { elsewhere: { until: null } }, 'pay', 'payment_due'],
  [
    'a second device before the room opens',
    paid,
    { elsewhere: { until: null }, now: at('09:00:00') },
    'wait',
    'too_early',
  ],
  ['a second device when all is over', paid, { elsewhere: { until: null }, status: 'ended' }, 'closed', 'ended'],
  ['a paid client who has not knocked', paid, { waiting: 'absent' }, 'knock', 'not_admitted_yet'],
  ['a paid client who waits', paid, { waiting: 'waiting' }, 'waiting', 'waiting_to_be_let_in'],
  ['a client who was sent back to wait', paid, { waiting: 'sent_back' }, 'waiting', 'sent_back'],
  ['a client whom the practitioner removed from the call', paid, { waiting: 'removed' }, 'declined', 'removed'],
  ['a client whom the practitioner declined', paid, { waiting: 'declined' }, 'declined', 'declined'],
  ['an unpaid client at the door: first the fee', due, { waiting: 'absent' }, 'pay', 'payment_due'],
  [
    'a client who was let in and whose money went back',
    due,
    { standing: 'refunded', waiting: 'admitted' },
    'closed',
    'payment_refunded',
  ],
  [
    'a paid client before the waiting room opens',
    paid,
    { waiting: 'absent', now: at('09:00:00') },
    'wait',
    'too_early',
  ],
  ['a client who waits when the time is over', paid, { waiting: 'waiting', now: at('11:10:00') }, 'closed', 'over'],
  [
    'a client who waits when the session is cancelled',
    paid,
    { waiting: 'waiting', status: 'cancelled' },
    'closed',
    'cancelled',
  ],
  ['the practitioner early', paid, { role: 'practitioner', now: at('09:00:00') }, 'wait', 'too_early'],
  [
    'the practitioner of a cancelled session',
    paid,
    { role: 'practitioner', status: 'cancelled' },
    'closed',
    'cancelled',
  ],
] as const)('refuses %s', (_who, base, change, state, reason) =>
  expect(decide({ ...base, ...change })).toMatchObject({ state, reason }),
);

it.each([
  ['too early: when it opens', { ...paid, now: at('09:00:00') }, due.opensAt],
  ['unpaid: when paying stops making sense', due, due.closesAt],
  ['inside: when it closes', paid, due.closesAt],
  [
    'open elsewhere: when nothing has been heard of the other device for long enough',
    { ...paid, elsewhere: { until: at('10:00:30') } },
    at('10:00:30'),
  ],
  ['open elsewhere, in the room: when it closes', { ...paid, elsewhere: { until: null } }, due.closesAt],
  ['cancelled: never by itself', { ...paid, status: 'cancelled' as const }, null],
])('says when the answer changes by itself: %s', (_when, facts, changesAt) =>
  expect(decide(facts).changesAt).toEqual(changesAt),
);

const anyFacts = fc.record({
  role: fc.constantFrom('participant' as const, 'practitioner' as const),
  status: fc.constantFrom('scheduled' as const, 'cancelled' as const, 'ended' as const),
  opensAt: fc.constant(due.opensAt),
  closesAt: fc.constant(due.closesAt),
  practitionerSuspended: fc.boolean(),
  standing: fc.constantFrom(...STANDINGS),
  policy: fc.constantFrom(...PAYMENT_POLICIES, null),
  collectable: fc.boolean(),
  afterReturn: fc.constantFrom('stay' as const, 'finish' as const, null),
  waiting: fc.constantFrom(...WAITING_PLACES, null),
  elsewhere: fc.constantFrom(
    null,
    { until: null },
    { until: at('10:45:00') },
    { until: due.opensAt },
    { until: at('12:00:00') },
  ),
  now: fc
    .integer({ min: -3, max: 3 })
    .chain((around) =>
      fc.constantFrom(
        new Date(due.opensAt.getTime() + around),
        new Date(due.closesAt.getTime() + around),
        at('10:30:00'),
      ),
    ),
});

it('never lets anybody in unpaid, early, late or cancelled, whatever the facts', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      if (decide(facts).state !== 'enter') return;
      expect(facts.status).toBe('scheduled');
      expect(facts.practitionerSuspended).toBe(false);
      expect(facts.now.getTime()).toBeGreaterThanOrEqual(facts.opensAt.getTime());
      expect(facts.now.getTime()).toBeLessThan(facts.closesAt.getTime());
      const owesNothing =
        facts.role === 'practitioner' ||
        facts.policy === 'after' ||
        ['settled', 'waived', 'not_required'].includes(facts.standing) ||
        // By the practice's own rule, and only ever once something was paid.
        (facts.afterReturn !== null && ['refunded', 'disputed'].includes(facts.standing));
      expect(owesNothing).toBe(true);
      expect(facts.role === 'practitioner' || facts.waiting === null || facts.waiting === 'admitted').toBe(true);
      const { elsewhere, now } = facts;
      const isFree = elsewhere === null || (elsewhere.until !== null && elsewhere.until <= now);
      expect(facts.role === 'practitioner' || isFree).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});

it('answers with a reason that belongs to its state, and a change that lies ahead', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const decision = decide(facts);
      expect(GATE_REASONS[decision.state] as readonly string[]).toContain(decision.reason);
      if (decision.changesAt) expect(decision.changesAt.getTime()).toBeGreaterThan(facts.now.getTime());
    }),
  );
});

it('gives the same answer until the instant it named, and another one at it', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const decision = decide(facts);
      if (!decision.changesAt) return;
      const before = decide({ ...facts, now: new Date(decision.changesAt.getTime() - 1) });
      expect({ state: before.state, reason: before.reason }).toEqual({
        state: decision.state,
        reason: decision.reason,
      });
      expect(decide({ ...facts, now: decision.changesAt }).state).not.toBe(decision.state);
    }),
  );
});
