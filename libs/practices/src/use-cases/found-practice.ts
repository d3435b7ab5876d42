import { Injectable } from '@nestjs/common';
import { Clock, currencyOf, InvalidInput, type MemberId, newId, type PracticeId } from '@vestibule/kernel';
import type { MemberRole } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { Member } from '../entities/member.ts';
import { Practice } from '../entities/practice.ts';
import { Terms } from '../repositories/terms.ts';
import { Accounts, type NewAccount } from '../sign-in/accounts.ts';
import { isTimeZone } from '../time-zone.ts';

export interface NewMember extends Omit<NewAccount, 'operator'> {
  readonly role: MemberRole;
}
export interface Founding {
  readonly name: string;
  /** IANA name, such as `Australia/Sydney`. */
  readonly timeZone: string;
  readonly currency: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly planCode?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly earlyMinutes?: number;
  readonly graceMinutes?: number;
  readonly members: readonly NewMember[];
}
export interface FoundedMember {
  readonly id: MemberId;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole;
}
export interface Founded {
  readonly practiceId: PracticeId;
  /** In the order in which they were given. */
  readonly members: readonly FoundedMember[];
}

/** A practice and its people, at once. Somebody who has an account already joins with it. */
@Injectable()
export class FoundPractice {
  constructor(
    private readonly accounts: Accounts,
    private readonly terms: Terms,
    private readonly clock: Clock,
  ) {}

  async run(tx: EntityManager, founding: Founding): Promise<Founded> {
    const currency = currencyOf(founding.currency);
    if (!currency)
      throw new InvalidInput([{ field: 'currency', message: 'must be a currency in which fees can be set' }]);
    if (!isTimeZone(founding.timeZone))
      throw new InvalidInput([
        { field: 'timeZone', message: 'must be an IANA time zone, for example Australia/Sydney' },
      ]);
    const practiceId: PracticeId = newId();
    await tx.insert(Practice, {
      id: practiceId,
      name: founding.name,
      timeZone: founding.timeZone,
      currency,
      country: founding.country.toUpperCase(),
      phone: founding.phone ?? null,
      email: founding.email ?? null,
      earlyMinutes: founding.earlyMinutes ?? 10,
      graceMinutes: founding.graceMinutes ?? 10,
      stripeAccountId: null,
      cardPayments: 'none',
      acceptsPayments: false,
      paymentLabel: null,
    });
    const now = this.clock.now();
    await this.terms.move(tx, practiceId, founding.planCode ?? 'essentials', { from: now, now, by: null });
    const members: FoundedMember[] = [];
    for (const person of founding.members) members.push(await this.join(tx, practiceId, person, members.length));
    return { practiceId, members };
  }

  /** One millisecond apart, so that the order in which they joined is the order in which they were given. */
  private async join(
    tx: EntityManager,
    practiceId: PracticeId,
    person: NewMember,
    place: number,
  ): Promise<FoundedMember> {
    const userId = await this.accounts.make(tx, person);
    const member = {
      id: newId<'member'>(),
      userId,
      name: person.name,
      email: person.email.trim().toLowerCase(),
      role: person.role,
    };
    await tx.insert(Member, { ...member, practiceId, createdAt: new Date(this.clock.now().getTime() + place) });
    return member;
  }
}
