import { Injectable } from '@nestjs/common';
import type { DomainEvent } from './outbox.ts';

export type EventHandler = (event: DomainEvent) => Promise<void>;
export interface Subscription {
  /** Names the job queue: stable, unique, `<lib>.<verb>`. */
  readonly name: string;
  readonly kinds: readonly string[];
  readonly handle: EventHandler;
}

/**
 * Who wants to hear of what. Libs subscribe when their module starts; the worker delivers, at least once and again until it succeeds:
 * a handler looks at the present state and may safely run twice.
 */
@Injectable()
export class Subscriptions {
  private readonly all = new Map<string, Subscription>();

  on(name: string, kinds: readonly string[], handle: EventHandler): void {
    if (this.all.has(name)) throw new Error(`two subscriptions are called ${name}`);
    this.all.set(name, { name, kinds, handle });
  }
  list(): readonly Subscription[] {
    return [...this.all.values()];
  }
}
