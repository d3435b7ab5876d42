import { addMinutes, type Language } from '@vestibule/kernel';
import type { PracticeFacts } from '@vestibule/practices';
import type { MemberTopic } from '../mail/member-letter.ts';
import type { MemberFacts, MemberMessageKind } from '../messages/member-plan.ts';
import { lastWeek } from '../messages/week.ts';
import { PRACTITIONERS } from './made-up.ts';

type Shown = Pick<PracticeFacts, 'id' | 'name' | 'timeZone' | 'currency' | 'country'>;

/** An owner who is nobody. */
export const madeUpMember = (practice: Shown, language: Language, now: Date): MemberFacts => ({
  memberId: '…',
  practiceId: practice.id,
  name: PRACTITIONERS[language],
  email: '…',
  role: 'owner',
  isSuspended: false,
  language,
  practiceName: practice.name,
  country: practice.country,
  timeZone: practice.timeZone,
  messagesSince: now,
  unwanted: [],
  atTheDoor: [],
  returned: [],
  disputes: [],
  account: null,
  failures: { webhooks: 0, mismatches: 0, newestAt: null },
  isAboutToHear: false,
  hadAWeek: true,
});

/** What such a message could be about: nothing of it has happened. */
export function madeUpTopic({ timeZone, currency }: Shown, kind: MemberMessageKind, now: Date): MemberTopic {
  const startsAt = addMinutes(now, 5);
  const appointment = { sessionId: '…', startsAt, timeZone };
  const inAWeek = addMinutes(now, 7 * 24 * 60);
  switch (kind) {
    case 'client_waiting': {
      const door = { people: 1, since: now, seenAt: now, closesAt: addMinutes(now, 60), lookedAt: null };
      return { kind, door: { ...appointment, ...door } };
    }
    case 'message_returned': {
      const mail = { messageId: '…', channel: 'email', isTheAddress: true, at: now, uselessAt: startsAt } as const;
      return { kind, returned: { ...appointment, ...mail } };
    }
    case 'dispute_opened': {
      const dispute = { id: '…', sessionId: '…', amountMinor: 8000, currency, isInquiry: false, openedAt: now };
      return { kind, dispute: { ...dispute, dueBy: inAWeek } };
    }
    case 'stripe_needs': {
      const what = {
        what: 'identity.individual.documents',
        due: 'currently_due',
        waitingFor: 'user',
        problem: null,
      } as const;
      const account = { id: '…', cardPayments: 'active', returnedAt: null, firstActiveAt: null } as const;
      return { kind, account: { ...account, requirements: [what], dueAt: inAWeek } };
    }
    case 'sync_failed':
      return { kind, failures: { webhooks: 1, mismatches: 2, newestAt: now } };
    case 'weekly_summary': {
      const money = [{ currency, paidMinor: 120_000, refundedMinor: 8000, disputedMinor: 0 }];
      const owed = [{ currency, outstandingMinor: 16_000 }];
      return {
        kind,
        week: lastWeek(now, timeZone),
        figures: { held: 15, noShows: 1, practitionerAbsent: 0, money, owed },
      };
    }
  }
}
