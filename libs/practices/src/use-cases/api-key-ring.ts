import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@vestibule/kernel';
import { type MemberActor, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { hashOfApiKey, newApiKey, shownPrefixOf } from '../api-key-secret.ts';
import { ApiKey } from '../entities/api-key.ts';
import { MemberNotFound } from '../errors.ts';
import { type ApiKeyAnswer, apiKeyAnswer, type IssuedApiKeyAnswer } from '../http/answers.ts';
import { ApiKeys } from '../repositories/api-keys.ts';
import { Members } from '../repositories/members.ts';

/** Whose key it is, by ids: for callers that have no actor. */
export interface KeyOwner {
  readonly practiceId: string;
  readonly memberId: string;
}

@Injectable()
export class ApiKeyRing {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: ApiKeys,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  list(actor: MemberActor): Promise<{ items: ApiKeyAnswer[] }> {
    return this.transactions.run(actor, async (tx) => ({ items: (await this.keys.list(tx, actor)).map(apiKeyAnswer) }));
  }

  /** The key acts as `memberId`, or as whoever issues it. Its text is in this answer and nowhere else, ever. */
  issue(actor: MemberActor, name: string, memberId: string = actor.memberId): Promise<IssuedApiKeyAnswer> {
    return this.transactions.run(actor, async (tx) => {
      const member = await this.members.get(tx, actor, memberId);
      if (member.isSuspended) throw new MemberNotFound('this member is suspended; restore them first');
      return this.keep(tx, { practiceId: actor.practiceId, memberId }, name, newApiKey());
    });
  }

  /** Revoking is for good; revoking twice is revoking once. */
  revoke(actor: MemberActor, id: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const key = await this.keys.get(tx, actor, id);
      key.revoke(this.clock.now());
      await this.keys.save(tx, key);
    });
  }

  /** Keeps a key whose text is given; one that is kept already stays as it is. */
  async keep(tx: EntityManager, owner: KeyOwner, name: string, secret: string): Promise<IssuedApiKeyAnswer> {
    const prefix = shownPrefixOf(secret);
    const keyHash = hashOfApiKey(secret);
    await tx
      .createQueryBuilder()
      .insert()
      .into(ApiKey)
      .values({ id: newId(), ...ownerColumns(owner), name, prefix, keyHash, createdAt: this.clock.now() })
      .orIgnore()
      .execute();
    const kept = await tx.findOneByOrFail(ApiKey, { keyHash });
    return { id: kept.id, name: kept.name, prefix, key: secret };
  }
}

const ownerColumns = (owner: KeyOwner): Pick<ApiKey, 'practiceId' | 'memberId'> => ({
  practiceId: owner.practiceId as ApiKey['practiceId'],
  memberId: owner.memberId as ApiKey['memberId'],
});
