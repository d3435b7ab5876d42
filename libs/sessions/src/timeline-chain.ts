import { createHash } from 'node:crypto';

/** One line of a session's timeline with all that its seal speaks for. */
export interface ChainEvent {
  readonly id: string;
  readonly practiceId: string;
  readonly sessionId: string;
  readonly participantId: string | null;
  readonly kind: string;
  readonly at: Date;
  readonly detail: unknown;
}
/** The place of an event in its session's chain, counted from 1. `adopted`: it was there before there were seals, and is proved from `sealedAt` on. */
export interface ChainLink {
  readonly eventId: string;
  readonly position: number;
  readonly hash: Buffer;
  readonly sealedAt: Date;
  readonly adopted: boolean;
}
/** How long the chain is and how it ends, under a key that is not in the database. */
export interface ChainHead {
  readonly length: number;
  readonly hash: Buffer;
  readonly keyId: number;
  readonly seal: Buffer;
}
export const FINDINGS = [
  'head_missing',
  'seal_wrong',
  'length_differs',
  'beginning_missing',
  'place_missing',
  'event_missing',
  'event_changed',
  'event_unsealed',
] as const;
export type FindingKind = (typeof FINDINGS)[number];
export interface Finding {
  readonly kind: FindingKind;
  readonly position: number | null;
  readonly eventId: string | null;
}

export const BEGINNING: Buffer = Buffer.alloc(32);

/**
 * The hash of an event in its chain: SHA-256 over the hash before it and the event in its one spelling (JSON, names sorted at every depth, no
 * blanks). Whoever changes, moves, takes out or puts in an event changes every hash from there on, and the last is under the head's seal.
 */
export function hashOf(before: Buffer, event: ChainEvent, link: Omit<ChainLink, 'hash' | 'eventId'>): Buffer {
  const text = inOneSpelling({
    v: 1,
    position: link.position,
    sealedAt: link.sealedAt.toISOString(),
    adopted: link.adopted,
    id: event.id,
    practice: event.practiceId,
    session: event.sessionId,
    participant: event.participantId,
    kind: event.kind,
    at: event.at.toISOString(),
    detail: event.detail,
  });
  return createHash('sha256').update(before).update(text).digest();
}

/** What the seal of a head is made over. The session stands in it: a head of another session is not this one's. */
export const headText = (sessionId: string, head: Pick<ChainHead, 'length' | 'hash'>): string =>
  `vestibule.timeline.v1|${sessionId}|${head.length}|${head.hash.toString('hex')}`;

/**
 * Everything that does not fit, or nothing. `isSealed` says whether the head's seal was made by us over exactly these words.
 * A whole older state of a session, put back with its own seal, fits: what tells of that is a head written down elsewhere (every evidence pack names it).
 */
export function verifyChain(
  sessionId: string,
  events: readonly ChainEvent[],
  links: readonly ChainLink[],
  head: ChainHead | null,
  isSealed: (text: string, head: ChainHead) => boolean,
): Finding[] {
  const found: Finding[] = [];
  const find = (kind: FindingKind, link?: ChainLink | null, eventId?: string): void => {
    found.push({ kind, position: link?.position ?? null, eventId: eventId ?? link?.eventId ?? null });
  };
  const chain = links.toSorted((a, b) => a.position - b.position);
  if (!head) find('head_missing');
  else if (!isSealed(headText(sessionId, head), head)) find('seal_wrong');

  const byId = new Map(events.map((event) => [event.id, event]));
  let before = BEGINNING;
  chain.forEach((link, index) => {
    if (link.position !== index + 1) find('place_missing', link);
    const event = byId.get(link.eventId);
    if (!event) find('event_missing', link);
    else if (event.sessionId !== sessionId || !hashOf(before, event, link).equals(link.hash))
      find('event_changed', link);
    before = link.hash;
  });
  const first = chain[0];
  const firstEvent = first && byId.get(first.eventId);
  if (!first || (!first.adopted && firstEvent && firstEvent.kind !== 'scheduled')) find('beginning_missing');
  if (head && (head.length !== chain.length || !head.hash.equals(before))) find('length_differs');
  const sealed = new Set(chain.map((link) => link.eventId));
  for (const event of events) if (!sealed.has(event.id)) find('event_unsealed', null, event.id);
  return found;
}

/** As Postgres gives `jsonb` back: what JSON cannot say is left out, names have an order. */
function inOneSpelling(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}
