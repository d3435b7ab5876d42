import { Injectable } from '@nestjs/common';
import { isUuid } from '@vestibule/kernel';
import type { MemberActor } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { ApiKey } from '../entities/api-key.ts';
import { ApiKeyNotFound } from '../errors.ts';

@Injectable()
export class ApiKeys {
  async get(tx: EntityManager, actor: MemberActor, id: string): Promise<ApiKey> {
    const key = isUuid(id) ? await tx.findOneBy(ApiKey, { id, practiceId: actor.practiceId }) : null;
    if (!key) throw new ApiKeyNotFound();
    return key;
  }

  list(tx: EntityManager, actor: MemberActor): Promise<ApiKey[]> {
    return tx.find(ApiKey, { where: { practiceId: actor.practiceId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async save(tx: EntityManager, key: ApiKey): Promise<void> {
    await tx.save(key, { reload: false });
  }
}
