import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Clock, type Currency, type MemberId, type PlatformFeeRate, type PracticeId } from '@vestibule/kernel';
import type { MemberActor, OperatorActor } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { newApiKey } from './api-key-secret.ts';
import type { PlanPayments } from './entities/plan.ts';
import type { CardPayments } from './entities/practice.ts';
import { MemberNotFound, PracticeNotFound } from './errors.ts';
import type { IssuedApiKeyAnswer } from './http/answers.ts';
import { rateAt } from './plan-terms.ts';
import {
  type AccountRequirement,
  type Connection,
  type ConnectionOrigin,
  Connections,
} from './repositories/connections.ts';
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
  /** A session has room for so many, the practitioner among them. */
  readonly mostPeople: number;
  readonly stripeAccountId: string | null;
  readonly cardPayments: CardPayments;
  readonly acceptsPayments: boolean;
  /** Connected, active and accepted: fees can be set and paid. */
  readonly canCollect: boolean;
  /** What payments are booked under; null: the usual words. */
  readonly paymentLabel: string | null;
  /** How many business days before a session a bank debit may begin; null: none are taken. */
  readonly debitBusinessDays: number | null;
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
    private readonly connections: Connections,
    private readonly clock: Clock,
    private readonly roster: Members,
    private readonly keys: ApiKeyRing,
    private readonly founding: FoundPractice,
    private readonly accounts: Accounts,
    private readonly identification: Identification,
  ) {}

  /** @throws PracticeNotFound */
  async facts(tx: EntityManager, practiceId: string): Promise<PracticeFacts> {
    const practice = await this.practices.get(tx, practiceId);
    const { id, name, timeZone, currency, country, earlyMinutes, graceMinutes, mostPeople } = practice;
    const { stripeAccountId, cardPayments, acceptsPayments, canCollect, paymentLabel, debitBusinessDays } = practice;
    const about = { id, name, timeZone, currency, country, earlyMinutes, graceMinutes, mostPeople };
    return { ...about, stripeAccountId, cardPayments, acceptsPayments, canCollect, paymentLabel, debitBusinessDays };
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

  /**
   * Before the product itself acts on an owner's word: the database, too, knows the actor of this transaction as an owner of that practice.
   *
   * @throws PracticeNotFound
   */
  async mustBeOwner(tx: EntityManager, practiceId: PracticeId): Promise<void> {
    const [row]: { owner: boolean | null }[] = await tx.query(
      `SELECT acting_role() = 'owner' AND acting_practice() = $1 AS owner`,
      [practiceId],
    );
    if (row?.owner !== true) throw new PracticeNotFound();
  }

  /**
   * The practice's Stripe account and what it may do. A new connection switches nothing on: where the account is another than before, or was given
   * up by the practice itself, online payments are off until an owner switches them on.
   *
   * @throws PracticeNotFound
   */
  async setAccount(
    tx: EntityManager,
    practiceId: string,
    stripeAccountId: string,
    cardPayments: CardPayments,
    how: { readonly origin: ConnectionOrigin; readonly by: string | null } = { origin: 'made', by: null },
  ): Promise<void> {
    const before = await this.practices.get(tx, practiceId);
    await this.connections.follow(tx, practiceId, stripeAccountId, cardPayments, { ...how, now: this.clock.now() });
    await this.practices.setAccount(tx, practiceId, stripeAccountId, cardPayments);
    if (before.stripeAccountId !== stripeAccountId)
      await this.practices.setPayments(tx, practiceId, { acceptsPayments: false });
  }

  /** An owner gives the account up: it stays known, nothing new can be paid through it, and online payments are switched off. */
  async leaveAccount(tx: EntityManager, practiceId: string, by: string): Promise<void> {
    const { stripeAccountId } = await this.practices.get(tx, practiceId);
    if (stripeAccountId === null) return;
    await this.connections.leave(tx, practiceId, 'disconnected', by, this.clock.now());
    await this.practices.setAccount(tx, practiceId, stripeAccountId, 'disconnected');
    await this.practices.setPayments(tx, practiceId, { acceptsPayments: false });
  }

  /** Every Stripe account that the practice ever had, the one in use first. */
  accountsOf(tx: EntityManager, practiceId: string): Promise<Connection[]> {
    return this.connections.all(tx, practiceId);
  }

  /** What Stripe wants to know about an account that is in use. */
  keepRequirements(
    tx: EntityManager,
    stripeAccountId: string,
    heard: { readonly requirements: readonly AccountRequirement[]; readonly dueAt: Date | null },
  ): Promise<void> {
    return this.connections.keepRequirements(tx, stripeAccountId, heard, this.clock.now());
  }

  /** An owner came back from Stripe's form. It proves nothing: whoever calls asks Stripe. */
  cameBack(tx: EntityManager, practiceId: string): Promise<void> {
    return this.connections.cameBack(tx, practiceId, this.clock.now());
  }

  /** Whom to write to about the practice: its own address, else that of its first owner. */
  async contactEmail(tx: EntityManager, practiceId: string): Promise<string | null> {
    const [row]: { email: string | null }[] = await tx.query(
      `SELECT coalesce(p.email, (SELECT m.email FROM member m WHERE m.practice_id = p.id AND m.role = 'owner' ORDER BY m.created_at LIMIT 1)) AS email
         FROM practice p WHERE p.id = $1`,
      [practiceId],
    );
    return row?.email ?? null;
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
