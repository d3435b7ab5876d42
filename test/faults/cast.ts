import { CURRENCIES } from '@vestibule/kernel';
import type { Chance } from './chance.ts';
import type { FaultyPractice } from './practices.ts';
import { WhoMay } from './who-may.ts';

/** What people do, and how many of a hundred do it. */
const SHARES = {
  pays_and_returns: 14,
  pays_and_closes_the_browser: 14,
  presses_pay_twice: 7,
  pays_in_two_tabs: 6,
  abandons: 5,
  is_declined_then_pays: 6,
  is_declined_for_good: 3,
  answers_3ds: 6,
  leaves_3ds: 3,
  gets_a_part_back: 5,
  gets_all_back: 5,
  gets_a_part_back_by_hand: 3,
  gets_all_back_by_hand: 3,
  is_rescheduled: 4,
  is_cancelled_unpaid: 2,
  is_cancelled_while_paying: 3,
  is_cancelled_paid: 2,
  calls_off: 2,
  calls_off_while_paying: 2,
  fee_is_raised_while_paying: 3,
  fee_is_lowered_while_paying: 3,
  is_waived: 2,
  is_waived_while_paying: 3,
  disputes: 2,
  disputes_and_gets_it: 3,
  disputes_and_does_not_get_it: 2,
  disputes_what_is_left_of_a_refund: 2,
  lets_the_bank_ask: 2,
  lets_the_bank_ask_and_then_take_it: 2,
} as const;
export type Story = keyof typeof SHARES;

export interface Person {
  readonly story: Story;
  readonly practice: FaultyPractice;
  readonly feeMinor: number;
  readonly may: WhoMay;
  sessionId: string;
  participantId: string;
  token: string;
  /** Somebody invited to the same session who never pays and must never get in. */
  bystander?: Person;
  /** Seconds from a successful press on Pay to the first pass. */
  unlockedAfter?: number;
}

/** The same people for the same chance: every story in its share, at least once, in any order. */
export function castOf(count: number, practices: readonly FaultyPractice[], chance: Chance): Person[] {
  const stories = Object.entries(SHARES).flatMap(([story, share]) =>
    Array.from({ length: Math.max(1, Math.round((share * count) / 100)) }, () => story as Story),
  );
  return chance.shuffled(stories).map((story) => {
    const practice = practices[chance.below(practices.length)];
    if (!practice) throw new Error('no practice');
    return personOf(story, practice, chance);
  });
}

export function personOf(story: Story, practice: FaultyPractice, chance: Chance): Person {
  // A multiple of ten, as three-decimal currencies ask for, and far from every minimum.
  const feeMinor = CURRENCIES[practice.currency].minimum * 20 + 10 * chance.below(500);
  return { story, practice, feeMinor, may: new WhoMay(), sessionId: '', participantId: '', token: '' };
}
