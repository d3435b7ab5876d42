import { createHash } from 'node:crypto';
import { type Currency, dayIn, type Language } from '@vestibule/kernel';
import { accountState, type AccountState } from '@vestibule/payments';
import type { MemberRole } from '@vestibule/platform';
import type { AccountRequirement, CardPayments } from '@vestibule/practices';
import { type Channel, reasonOf, type Wanted } from './plan.ts';
import { lastWeek } from './week.ts';

export const MEMBER_MESSAGE_KINDS = [
  'client_waiting',
  'message_returned',
  'dispute_opened',
  'stripe_needs',
  'sync_failed',
  'weekly_summary',
] as const;
export type MemberMessageKind = (typeof MEMBER_MESSAGE_KINDS)[number];

/**
 * Who may be told what, and whether they may say that they do not want it. All are told unless they say so. What cannot be switched off has a deadline
 * after which money is lost, or stays away.
 */
const FOR_ROLES: Readonly<Record<MemberMessageKind, Partial<Record<MemberRole, 'own choice' | 'always'>>>> = {
  client_waiting: { owner: 'own choice', practitioner: 'own choice' },
  message_returned: { owner: 'own choice', practitioner: 'own choice' },
  dispute_opened: { owner: 'always', practitioner: 'own choice' },
  stripe_needs: { owner: 'always' },
  sync_failed: { owner: 'own choice' },
  weekly_summary: { owner: 'own choice' },
};
export const isFor = (kind: MemberMessageKind, role: MemberRole): boolean => FOR_ROLES[kind][role] !== undefined;
/** The reception is sent nothing. */
export const ROLES_TOLD = ['owner', 'practitioner'] as const satisfies readonly MemberRole[];
export const rolesTold = (kind: MemberMessageKind) => ROLES_TOLD.filter((role) => isFor(kind, role));
export const isAlwaysTold = (kind: MemberMessageKind, role: MemberRole): boolean => FOR_ROLES[kind][role] === 'always';

/** A session whose door somebody stands at. */
export interface AtTheDoor {
  readonly sessionId: string;
  readonly people: number;
  /** Of the one who waits longest. */
  readonly since: Date;
  /** When a page that waits last said that it is open. */
  readonly seenAt: Date;
  readonly startsAt: Date;
  readonly closesAt: Date;
  readonly timeZone: string;
  /** When somebody who could let them in last had a page of ours open; null: never. */
  readonly lookedAt: Date | null;
}
/** What was sent to somebody of an appointment of theirs, at the address that they still have, did not arrive, and was not sent again since. */
export interface Returned {
  readonly messageId: string;
  readonly sessionId: string;
  readonly channel: Channel;
  /** Nothing will arrive there. */
  readonly isTheAddress: boolean;
  readonly at: Date;
  readonly uselessAt: Date;
  readonly startsAt: Date;
  readonly timeZone: string;
}
export interface OpenDispute {
  readonly id: string;
  readonly sessionId: string;
  readonly amountMinor: number;
  readonly currency: Currency;
  /** The bank only asks; no money has moved. */
  readonly isInquiry: boolean;
  readonly openedAt: Date;
  readonly dueBy: Date | null;
}
export interface StripeAccount {
  readonly id: string;
  readonly cardPayments: CardPayments;
  readonly requirements: readonly AccountRequirement[];
  readonly dueAt: Date | null;
  readonly returnedAt: Date | null;
  readonly firstActiveAt: Date | null;
}
/** What did not come through between Stripe and us, and waits for a person. */
export interface Failures {
  readonly webhooks: number;
  readonly mismatches: number;
  readonly newestAt: Date | null;
}

/** Everything that a message to one member depends on: read together, as it is at that moment. What is another role's business is empty. */
export interface MemberFacts {
  readonly memberId: string;
  readonly practiceId: string;
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly isSuspended: boolean;
  /** Their own, else the practice's. */
  readonly language: Language;
  readonly practiceName: string;
  /** ISO 3166 */
  readonly country: string;
  readonly timeZone: string;
  /** The practice sends messages for what happens from then on. */
  readonly messagesSince: Date;
  readonly unwanted: readonly MemberMessageKind[];
  readonly atTheDoor: readonly AtTheDoor[];
  readonly returned: readonly Returned[];
  /** Those that wait for an answer of the practice's, and have none yet. */
  readonly disputes: readonly OpenDispute[];
  readonly account: StripeAccount | null;
  readonly failures: Failures;
  /** A message to them waits for its time. */
  readonly isAboutToHear: boolean;
  /** Something was held, paid or returned in the last week that is over. */
  readonly hadAWeek: boolean;
}

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Whoever has a page open has heard the chime by then. */
const UNSEEN_FOR_MS = 30 * SECOND_MS;
/** Open pages are noted every twenty seconds: two may be missed. */
const LOOKING_MS = 60 * SECOND_MS;
/** A page that waits says so every twenty seconds, and once a minute when a browser lets it sleep behind others. */
const GONE_AFTER_MS = 90 * SECOND_MS;
/** Stripe asks in several steps while somebody fills its form in. */
const STRIPE_SETTLES_MS = HOUR_MS;
const NEWS_FOR_MS = 3 * DAY_MS;
const ASKED_FOR_MS = 30 * DAY_MS;

type MemberWanted = Wanted<MemberMessageKind>;
type Told = Omit<MemberWanted, 'channel'>;

/** All that this member should have been told, or will be, by the facts as they are. Asked to plan, and again at the moment of sending. */
export function messagesForMember(facts: MemberFacts, now: Date): MemberWanted[] {
  if (facts.isSuspended) return [];
  const wanted = [
    ...aboutTheDoor(facts, now),
    ...aboutReturned(facts),
    ...aboutDisputes(facts),
    ...aboutStripe(facts, now),
    ...aboutFailures(facts),
    ...aboutTheWeek(facts, now),
  ];
  return wanted.filter(({ kind }) => isWanted(facts, kind)).map((one) => ({ ...one, channel: 'email' }));
}

/** The message as it is wanted at this moment, if what it tells is so, and of use. */
export const stillWantedBy = (
  facts: MemberFacts,
  message: Pick<MemberWanted, 'cause' | 'uselessAt'>,
  now: Date,
): MemberWanted | undefined =>
  now < message.uselessAt ? messagesForMember(facts, now).find(({ cause }) => cause === reasonOf(message)) : undefined;

const isWanted = ({ role, unwanted }: MemberFacts, kind: MemberMessageKind): boolean =>
  isFor(kind, role) && (isAlwaysTold(kind, role) || !unwanted.includes(kind));

export const causeOfWaiting = ({ sessionId, since }: Pick<AtTheDoor, 'sessionId' | 'since'>): string =>
  `waiting:${sessionId}:${since.toISOString()}`;
export const causeOfReturned = ({ messageId }: Pick<Returned, 'messageId'>): string => `returned:${messageId}`;
export const causeOfDispute = ({ id }: Pick<OpenDispute, 'id'>): string => `dispute:${id}`;

/** Somebody waits, their page is open, and nobody who could let them in has one. */
function aboutTheDoor({ atTheDoor }: MemberFacts, now: Date): Told[] {
  const isRecent = (at: Date | null, ms: number): boolean => at !== null && now.getTime() - at.getTime() < ms;
  return atTheDoor
    .filter(({ seenAt, lookedAt }) => isRecent(seenAt, GONE_AFTER_MS) && !isRecent(lookedAt, LOOKING_MS))
    .map((door) => ({
      kind: 'client_waiting',
      cause: causeOfWaiting(door),
      dueAt: after(door.since, UNSEEN_FOR_MS),
      uselessAt: door.closesAt,
    }));
}

/** Somebody was not told what they are to know, and there is time to tell them another way. */
const aboutReturned = ({ returned }: MemberFacts): Told[] =>
  returned.map((one) => ({
    kind: 'message_returned',
    cause: causeOfReturned(one),
    dueAt: one.at,
    uselessAt: one.uselessAt,
  }));

function aboutDisputes({ disputes, messagesSince }: MemberFacts): Told[] {
  return disputes
    .filter(({ openedAt }) => openedAt >= messagesSince)
    .map((dispute) => ({
      kind: 'dispute_opened',
      cause: causeOfDispute(dispute),
      dueAt: dispute.openedAt,
      uselessAt: dispute.dueBy ?? after(dispute.openedAt, ASKED_FOR_MS),
    }));
}

/** What Stripe waits for now, of the practice. What it will want one day is no news. */
export const waitedFor = ({ requirements }: StripeAccount): readonly AccountRequirement[] =>
  requirements.filter(({ due, waitingFor }) => waitingFor === 'user' && due !== 'eventually_due');

/** While an owner is on the way through Stripe's form for the first time they know what it asks. */
const NO_NEWS: readonly AccountState[] = ['not_connected', 'started', 'disconnected', 'rejected'];

function aboutStripe({ account }: MemberFacts, now: Date): Told[] {
  if (account === null || NO_NEWS.includes(accountState(account.cardPayments, account))) return [];
  const what = waitedFor(account).map((one) => one.what);
  if (what.length === 0) return [];
  const asked = digestOf([...what, account.dueAt?.toISOString() ?? '']); // asked again with another deadline is news
  const dueAt = after(now, STRIPE_SETTLES_MS);
  return [
    {
      kind: 'stripe_needs',
      cause: `stripe:${account.id}:${asked}`,
      dueAt,
      uselessAt: after(now, ASKED_FOR_MS),
    },
  ];
}

/** At most once a day, and only on days that brought something new. */
function aboutFailures({ failures, timeZone, messagesSince }: MemberFacts): Told[] {
  const { webhooks, mismatches, newestAt } = failures;
  if (webhooks + mismatches === 0 || newestAt === null || newestAt < messagesSince) return [];
  return [
    {
      kind: 'sync_failed',
      cause: `sync:${dayIn(newestAt, timeZone)}`,
      dueAt: newestAt,
      uselessAt: after(newestAt, NEWS_FOR_MS),
    },
  ];
}

function aboutTheWeek({ hadAWeek, timeZone, messagesSince }: MemberFacts, now: Date): Told[] {
  const week = lastWeek(now, timeZone);
  if (!hadAWeek || week.to < messagesSince) return [];
  return [
    {
      kind: 'weekly_summary',
      cause: `week:${week.monday}`,
      dueAt: week.toldAt,
      uselessAt: after(week.toldAt, NEWS_FOR_MS),
    },
  ];
}

const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);
const digestOf = (names: readonly string[]): string =>
  createHash('sha256').update(names.toSorted().join('\n')).digest('hex').slice(0, 16);
