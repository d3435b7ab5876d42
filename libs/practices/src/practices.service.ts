import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Currency, MemberId, PlatformFeeRate, PracticeId } from '@vestibule/kernel';
import type { MemberActor, OperatorActor } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { newApiKey } from './api-key-secret.ts';
import type { PlanPayments } from './entities/plan.ts';
import type { CardPayments } from './entities/practice.ts';
import { MemberNotFound } from './errors.ts';
import type { IssuedApiKeyAnswer } from './http/answers.ts';
import { rateAt } from './plan-terms.ts';
import { Members } from './repositories/members.ts';
import { type PaymentChanges, Practices } from './repositories/practices.ts';
import { Terms } from './repositories/terms.ts';
import { Accounts, type NewAccount } from './sign-in/accounts.ts';
import { Identification } from './sign-in/identification.ts';
import { ApiKeyRing, type KeyOwner } from './use-cases/api-key-ring.ts';
import { type Founded, type Founding, FoundPractice } from './use-cases/found-practice.ts';

/** What other libs may know of a practice. */
export interface PracticeFacts {
  readonly id: PracticeId;
  readonly name: string;
  readonly timeZone: string;
  readonly currency: Currency;
  readonly country: string;
  readonly earlyMinutes: number;
  readonly graceMinutes: number;
  readonly stripeAccountId: string | null;
  readonly cardPayments: CardPayments;
  readonly acceptsPayments: boolean;
  /** Connected, active and accepted: fees can be set and paid. */
  readonly canCollect: boolean;
  /** What payments are booked under; null: the usual words. */
  readonly paymentLabel: string | null;
}
export interface PlanFacts {
  readonly code: string;
  readonly name: string;
  readonly payments: PlanPayments;
}
export interface MemberFacts {
  readonly id: MemberId;
  readonly name: string;
}

/** The door for other libs. Whoever acts in `tx` sees through it what the database lets them see. */
@Injectable()
export class PracticesService {
  constructor(
    private readonly practices: Practices,
    private readonly terms: Terms,
    private readonly roster: Members,
    private readonly keys: ApiKeyRing,
    private readonly founding: FoundPractice,
    private readonly accounts: Accounts,
    private readonly identification: Identification,
  ) {}

  /** @throws PracticeNotFound */
  async facts(tx: EntityManager, practiceId: string): Promise<PracticeFacts> {
    const practice = await this.practices.get(tx, practiceId);
    const { id, name, timeZone, currency, country, earlyMinutes, graceMinutes } = practice;
    const { stripeAccountId, cardPayments, acceptsPayments, canCollect, paymentLabel } = practice;
    const about = { id, name, timeZone, currency, country, earlyMinutes, graceMinutes };
    return { ...about, stripeAccountId, cardPayments, acceptsPayments, canCollect, paymentLabel };
  }

  /** What the platform takes of a payment in this currency that is agreed at that instant. */
  async rateAt(tx: EntityManager, practiceId: string, currency: Currency, at: Date): Promise<PlatformFeeRate> {
    return rateAt(await this.terms.of(tx, practiceId), currency, at).rate;
  }

  /** The practice's plan at that instant. */
  async planAt(tx: EntityManager, practiceId: string, at: Date): Promise<PlanFacts> {
    const { currency } = await this.practices.get(tx, practiceId);
    const { code, name, payments } = rateAt(await this.terms.of(tx, practiceId), currency, at).plan;
    return { code, name, payments };
  }

  /** The owner's switch and the label. Whether the switch may be turned on is for payments to say. */
  setPayments(tx: EntityManager, practiceId: string, changes: PaymentChanges): Promise<void> {
    return this.practices.setPayments(tx, practiceId, changes);
  }

  /**
   * Somebody of the actor's practice who holds appointments: an owner or a practitioner who is not suspended.
   *
   * @throws MemberNotFound for anybody else.
   */
  async practitioner(tx: EntityManager, actor: MemberActor, memberId: string): Promise<MemberFacts> {
    const member = await this.roster.get(tx, actor, memberId);
    if (!member.practises) throw new MemberNotFound('there is no such practitioner in this practice');
    return { id: member.id, name: member.name };
  }

  /** Those of `ids` that belong to the practice, suspended ones too: their past appointments still have a name. */
  async members(tx: EntityManager, practiceId: string, ids: readonly string[]): Promise<Map<string, MemberFacts>> {
    const found = await this.roster.among(tx, practiceId, ids);
    return new Map(found.map(({ id, name }) => [id, { id, name }]));
  }

  /** @throws PracticeNotFound */
  setAccount(
    tx: EntityManager,
    practiceId: string,
    stripeAccountId: string | null,
    cardPayments: CardPayments,
  ): Promise<void> {
    return this.practices.setAccount(tx, practiceId, stripeAccountId, cardPayments);
  }

  practiceOfAccount(tx: EntityManager, stripeAccountId: string): Promise<PracticeId | undefined> {
    return this.practices.ofAccount(tx, stripeAccountId);
  }

  /** In a transaction of the system: a practice, its members and their accounts. */
  found(tx: EntityManager, founding: Founding): Promise<Founded> {
    return this.founding.run(tx, founding);
  }

  /** In a transaction of the system: somebody who signs in and belongs to no practice yet, such as an operator. Returns the user's id. */
  account(tx: EntityManager, account: NewAccount): Promise<string> {
    return this.accounts.make(tx, account);
  }

  /** In a transaction of the system: from now on this is the user's password. */
  setPassword(tx: EntityManager, userId: string, password: string): Promise<void> {
    return this.accounts.setPassword(tx, userId, password);
  }

  /** In a transaction of the system: the membership with which this person acts, if they have one that is not suspended. */
  async actorOf(tx: EntityManager, email: string): Promise<MemberActor | undefined> {
    const [row]: Omit<MemberActor, 'kind'>[] = await tx.query(
      `SELECT m.practice_id AS "practiceId", m.id AS "memberId", m.role, m.user_id AS "userId", m.name
       FROM member m JOIN auth_user u ON u.id = m.user_id
       WHERE u.email = $1 AND m.suspended_at IS NULL ORDER BY m.created_at, m.id LIMIT 1`,
      [email.trim().toLowerCase()],
    );
    return row && { kind: 'member', ...row };
  }

  /** A key that acts as `owner`. With a `secret` of the caller's the same key again is the same key. */
  issueKey(
    tx: EntityManager,
    owner: KeyOwner,
    name: string,
    secret: string = newApiKey(),
  ): Promise<IssuedApiKeyAnswer> {
    return this.keys.keep(tx, owner, name, secret);
  }

  /** Who a socket's handshake comes from: cookie or API key; undefined for nobody. */
  identifyHeaders(headers: IncomingHttpHeaders): Promise<MemberActor | OperatorActor | undefined> {
    return this.identification.identifyHeaders(headers);
  }
}
