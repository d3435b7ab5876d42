import {
  isAlwaysTold,
  isFor,
  MEMBER_MESSAGE_KINDS,
  type MemberFacts,
  type MemberMessageKind,
  messagesForMember,
} from './member-plan.ts';

/** Wednesday 25 November 2026, in UTC; the practice is in Sydney. */
const at = (time: string): Date => new Date(`2026-11-${time.length > 8 ? time : `25T${time}`}Z`);
const NOW = at('10:00:00');

const facts: MemberFacts = {
  memberId: 'member',
  practiceId: 'practice',
  name: 'Olivia Owner',
  email: 'olivia@practice.test',
  role: 'owner',
  isSuspended: false,
  language: 'en',
  practiceName: 'Harbour Psychology',
  country: 'AU',
  timeZone: 'Australia/Sydney',
  messagesSince: new Date(0),
  unwanted: [],
  isAboutToHear: false,
  atTheDoor: [],
  returned: [],
  disputes: [],
  account: null,
  failures: { webhooks: 0, mismatches: 0, newestAt: null },
  hadAWeek: false,
};
const door: MemberFacts['atTheDoor'][number] = {
  sessionId: 'session',
  people: 1,
  since: at('09:58:00'),
  seenAt: at('09:59:50'),
  startsAt: NOW,
  closesAt: at('11:00:00'),
  timeZone: 'Australia/Sydney',
  lookedAt: null,
};
const returned: MemberFacts['returned'][number] = {
  messageId: 'message',
  sessionId: 'session',
  channel: 'email',
  isTheAddress: true,
  at: at('09:59:00'),
  uselessAt: at('11:00:00'),
  startsAt: NOW,
  timeZone: 'Australia/Sydney',
};
const dispute: MemberFacts['disputes'][number] = {
  id: 'dp_1',
  sessionId: 'session',
  amountMinor: 8000,
  currency: 'AUD',
  isInquiry: false,
  openedAt: at('24T10:00:00'),
  dueBy: new Date('2026-12-04T10:00:00Z'),
};
const account: NonNullable<MemberFacts['account']> = {
  id: 'acct_1',
  cardPayments: 'active',
  requirements: [{ what: 'individual.id_number', due: 'currently_due', waitingFor: 'user', problem: null }],
  dueAt: new Date('2026-12-10T00:00:00Z'),
  returnedAt: at('01T00:00:00'),
  firstActiveAt: at('01T00:00:00'),
};
const needs = (over: Partial<(typeof account.requirements)[number]>): NonNullable<MemberFacts['account']> => ({
  ...account,
  requirements: account.requirements.map((one) => ({ ...one, ...over })),
});
const failures = { webhooks: 1, mismatches: 0, newestAt: at('25T09:00:00') };

const kindsOf = (over: Partial<MemberFacts>, now = NOW): MemberMessageKind[] =>
  messagesForMember({ ...facts, ...over }, now).map(({ kind }) => kind);

describe('what a member is told', () => {
  it.each<[string, Partial<MemberFacts>, MemberMessageKind[]]>([
    ['nothing, where there is nothing', {}, []],

    ['somebody waits and nobody looks', { atTheDoor: [door] }, ['client_waiting']],
    ['… also to a practitioner', { atTheDoor: [door], role: 'practitioner' }, ['client_waiting']],
    ['… looked at a moment ago: they heard the chime', { atTheDoor: [{ ...door, lookedAt: at('09:59:30') }] }, []],
    ['… looked at a while ago', { atTheDoor: [{ ...door, lookedAt: at('09:58:59') }] }, ['client_waiting']],
    ['… whose own page is gone', { atTheDoor: [{ ...door, seenAt: at('09:58:00') }] }, []],
    ['… but they do not want to hear it', { atTheDoor: [door], unwanted: ['client_waiting'] }, []],
    ['two doors: two messages', { atTheDoor: [door, { ...door, sessionId: 'other' }] }, ['client_waiting', 'client_waiting']], // prettier-ignore

    ['a mail to one of theirs came back', { returned: [returned] }, ['message_returned']],
    ['… also to a practitioner', { returned: [returned], role: 'practitioner' }, ['message_returned']],
    ['… and they do not want to hear it', { returned: [returned], unwanted: ['message_returned'] }, []],

    ['a dispute', { disputes: [dispute] }, ['dispute_opened']],
    ['… an owner cannot switch off', { disputes: [dispute], unwanted: ['dispute_opened'] }, ['dispute_opened']],
    ['… a practitioner can', { disputes: [dispute], role: 'practitioner', unwanted: ['dispute_opened'] }, []],
    ['… of before the practice sent messages', { disputes: [dispute], messagesSince: at('24T11:00:00') }, []],

    ['Stripe waits for something', { account }, ['stripe_needs']],
    ['… that is overdue', { account: needs({ due: 'past_due' }) }, ['stripe_needs']],
    ['… only one day', { account: needs({ due: 'eventually_due' }) }, []],
    ['… and is itself to act', { account: needs({ waitingFor: 'stripe' }) }, []],
    ['… an owner cannot switch off', { account, unwanted: ['stripe_needs'] }, ['stripe_needs']],
    ['… is the owner’s business alone', { account, role: 'practitioner' }, []],
    ['… while its form is filled in for the first time', { account: { ...account, cardPayments: 'restricted', returnedAt: null, firstActiveAt: null } }, []], // prettier-ignore
    ['… after the form was left', { account: { ...account, cardPayments: 'restricted', firstActiveAt: null } }, ['stripe_needs']], // prettier-ignore
    ['… of an account that was given up', { account: { ...account, cardPayments: 'disconnected' } }, []],

    ['a webhook that waits for a person', { failures }, ['sync_failed']],
    ['… is not for practitioners', { failures, role: 'practitioner' }, []],
    ['… can be switched off', { failures, unwanted: ['sync_failed'] }, []],
    ['… and was handled meanwhile', { failures: { ...failures, webhooks: 0 } }, []],

    ['a week with something in it', { hadAWeek: true }, ['weekly_summary']],
    ['… is the owner’s', { hadAWeek: true, role: 'practitioner' }, []],
    ['… can be switched off', { hadAWeek: true, unwanted: ['weekly_summary'] }, []],
    ['… of before the practice sent messages', { hadAWeek: true, messagesSince: at('24T00:00:00') }, []],

    ['nothing at all while suspended', { isSuspended: true, atTheDoor: [door], disputes: [dispute], account, failures, hadAWeek: true }, []], // prettier-ignore
    ['nothing at the reception', { role: 'reception', atTheDoor: [door], returned: [returned], disputes: [dispute], account, failures, hadAWeek: true }, []], // prettier-ignore
  ])('%s', (_what, over, kinds) => {
    expect(kindsOf(over)).toEqual(kinds);
  });
});

const only = (over: Partial<MemberFacts>, now = NOW): ReturnType<typeof messagesForMember>[number] => {
  const [one, ...others] = messagesForMember({ ...facts, ...over }, now);
  if (!one || others.length > 0) throw new Error('not exactly one');
  return one;
};

describe('when, and how often', () => {
  it('waits half a minute for somebody to look, and is of no use once the door is closed', () => {
    expect(only({ atTheDoor: [door] })).toMatchObject({ dueAt: at('09:58:30'), uselessAt: door.closesAt });
  });

  it('tells anew of whoever waits next, and not of the same again', () => {
    const causes = [door, { ...door, people: 2 }, { ...door, since: at('09:59:00') }].map(
      (one) => only({ atTheDoor: [one] }).cause,
    );
    expect(new Set(causes).size).toBe(2);
  });

  it('lets Stripe’s questions settle for an hour, and tells of another deadline as of something new', () => {
    const first = only({ account });
    const later = only({ account: { ...account, dueAt: new Date('2027-03-01T00:00:00Z') } });
    expect(first.dueAt).toEqual(at('11:00:00'));
    expect(later.cause).not.toBe(first.cause);
    expect(only({ account: needs({ due: 'past_due' }) }).cause).toBe(first.cause);
  });

  it('tells of failures once for each day of the practice’s that brought one', () => {
    const cause = (newestAt: Date): string => only({ failures: { ...failures, newestAt } }).cause;
    expect(cause(at('25T01:00:00'))).toBe(cause(at('25T12:59:00')));
    expect(cause(at('25T13:00:00'))).not.toBe(cause(at('25T12:59:00')));
  });

  it('tells of a week on the Monday after it, for three days, under that week’s name', () => {
    const told = { cause: 'week:2026-11-16', dueAt: at('22T21:00:00'), uselessAt: at('25T21:00:00') };
    expect(only({ hadAWeek: true })).toMatchObject(told);
    expect(only({ hadAWeek: true }, at('22T13:00:00'))).toMatchObject(told);
    expect(only({ hadAWeek: true }, at('22T12:59:59'))).toMatchObject({ cause: 'week:2026-11-09' });
  });
});

it('what costs money when it is missed stays on for owners, and nobody else is bound', () => {
  const bound = MEMBER_MESSAGE_KINDS.filter((kind) => isAlwaysTold(kind, 'owner'));
  expect(bound).toEqual(['dispute_opened', 'stripe_needs']);
  expect(MEMBER_MESSAGE_KINDS.filter((kind) => isAlwaysTold(kind, 'practitioner'))).toEqual([]);
  expect(MEMBER_MESSAGE_KINDS.filter((kind) => isFor(kind, 'reception'))).toEqual([]);
});
