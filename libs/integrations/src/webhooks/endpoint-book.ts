import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, newId } from '@vestibule/kernel';
import { AuditLog, type MemberActor, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import type { DeliveryView, EndpointListView, EndpointView, EndpointWithSecretView } from '../http/views.ts';
import { Deliveries } from './deliveries.ts';
import { DeliveryLog } from './delivery-log.ts';
import { Doorbell } from './doorbell.ts';
import { type Endpoint, Endpoints, type EndpointWish } from './endpoints.ts';
import { EndpointOff } from './errors.ts';
import { bodyOf } from './event-bodies.ts';
import { EVENT_TYPES, TEST_TYPE } from './event-types.ts';
import { type SecretSeed, WebhookSecrets } from './webhook-secrets.ts';

export const MOST_ENDPOINTS = 10;
export const USUAL_OVERLAP_HOURS = 24;
const HOUR_MS = 3_600_000;

/** Where a practice's own systems want to be told, for its owners. */
@Injectable()
export class EndpointBook {
  constructor(
    private readonly transactions: Transactions,
    private readonly endpoints: Endpoints,
    private readonly deliveries: Deliveries,
    private readonly log: DeliveryLog,
    private readonly secrets: WebhookSecrets,
    private readonly doorbell: Doorbell,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  list(actor: MemberActor): Promise<EndpointListView> {
    return this.transactions.run(actor, async (tx) => ({
      items: (await this.endpoints.list(tx, actor.practiceId)).map((endpoint) => this.view(endpoint)),
      types: EVENT_TYPES,
      most: MOST_ENDPOINTS,
    }));
  }

  /** The secret is in this answer and in no other. */
  add(actor: MemberActor, wish: EndpointWish): Promise<EndpointWithSecretView> {
    this.mustBeReachable(wish.url);
    const { practiceId } = actor;
    return this.transactions.run(actor, async (tx) => {
      // Two at the same moment would each find room for one more.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('webhook endpoints of ' || $1))`, [practiceId]);
      if ((await this.endpoints.list(tx, practiceId)).length >= MOST_ENDPOINTS)
        throw new InvalidInput([{ field: 'url', message: `there are ${MOST_ENDPOINTS} already; remove one first` }]);
      const id: string = newId<'webhook endpoint'>();
      const secret = this.secrets.fresh();
      await this.endpoints.add(tx, { ...wish, id, practiceId, secret, createdAt: this.clock.now() });
      await this.note(tx, actor, id, 'added');
      return this.withSecret(await this.endpoints.lock(tx, practiceId, id), secret);
    });
  }

  /** `on: false` keeps what waits from being sent; `on: true` hears of what happens from then on, and so does a type that is added. */
  change(
    actor: MemberActor,
    id: string,
    { on, ...wish }: Partial<EndpointWish> & { readonly on?: boolean },
  ): Promise<EndpointView> {
    if (wish.url !== undefined) this.mustBeReachable(wish.url);
    return this.transactions.run(actor, async (tx) => {
      const endpoint = await this.endpoints.lock(tx, actor.practiceId, id);
      const now = this.clock.now();
      await this.endpoints.change(tx, endpoint, { ...endpoint, ...wish }, now);
      if (on === true) await this.endpoints.switchOn(tx, id, now);
      if (on === false) await this.endpoints.switchOff(tx, id, 'by_hand', now);
      await this.note(tx, actor, id, on === undefined ? 'changed' : on ? 'switched_on' : 'switched_off');
      return this.view(await this.endpoints.lock(tx, actor.practiceId, id));
    });
  }

  remove(actor: MemberActor, id: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      await this.endpoints.lock(tx, actor.practiceId, id);
      await this.endpoints.remove(tx, id);
      await this.note(tx, actor, id, 'removed');
    });
  }

  /** A new secret at once; the one before signs beside it for so many hours. An older one, of a roll that is not over, ends now. */
  rollSecret(actor: MemberActor, id: string, overlapHours: number): Promise<EndpointWithSecretView> {
    return this.transactions.run(actor, async (tx) => {
      const { secret: before } = await this.endpoints.lock(tx, actor.practiceId, id);
      const secret = this.secrets.fresh();
      const until = new Date(this.clock.now().getTime() + overlapHours * HOUR_MS);
      await this.endpoints.setSecret(tx, id, secret, overlapHours === 0 ? null : { ...before, until });
      await this.note(tx, actor, id, 'secret_rolled');
      return this.withSecret(await this.endpoints.lock(tx, actor.practiceId, id), secret);
    });
  }

  /** An event for this endpoint alone, whatever types it wants. @throws EndpointOff */
  test(actor: MemberActor, endpointId: string): Promise<DeliveryView> {
    return this.transactions.run(actor, async (tx) => {
      const { practiceId } = actor;
      const { offAt } = await this.endpoints.lock(tx, practiceId, endpointId);
      if (offAt !== null) throw new EndpointOff();
      const now = this.clock.now();
      const eventId = newId<'webhook event'>(now.getTime());
      const body = bodyOf({ id: eventId, practiceId, type: TEST_TYPE, at: now }, { object: 'test', endpointId });
      await tx.query(
        `INSERT INTO webhook_event (id, practice_id, type, cause, body, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [eventId, practiceId, TEST_TYPE, `test:${eventId}`, body, now],
      );
      const deliveryId = await this.deliveries.add(tx, { practiceId, endpointId, eventId }, now);
      return this.log.one(tx, endpointId, deliveryId ?? '');
    });
  }

  private mustBeReachable(url: string): void {
    const message = this.doorbell.problemOf(url);
    if (message !== undefined) throw new InvalidInput([{ field: 'url', message }]);
  }

  private note(tx: EntityManager, actor: MemberActor, id: string, what: string): Promise<void> {
    return this.audit.record(tx, actor, {
      act: `webhook_endpoint.${what}`,
      practiceId: actor.practiceId,
      about: { kind: 'webhook_endpoint', id },
    });
  }

  private view({ id, url, description, types, createdAt, failingSince, offAt, offWhy, old }: Endpoint): EndpointView {
    const overlaps = old !== null && this.clock.now() < old.until;
    return {
      id,
      url,
      description,
      types,
      createdAt: createdAt.toISOString(),
      failingSince: failingSince?.toISOString() ?? null,
      offAt: offAt?.toISOString() ?? null,
      offWhy,
      oldSecretUntil: overlaps ? old.until.toISOString() : null,
    };
  }

  private withSecret(endpoint: Endpoint, seed: SecretSeed): EndpointWithSecretView {
    return { ...this.view(endpoint), secret: this.secrets.textOf(seed) ?? '' };
  }
}
