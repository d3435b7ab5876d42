import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import {
  BEGINNING,
  type ChainEvent,
  type ChainHead,
  type ChainLink,
  type Finding,
  hashOf,
  headText,
  verifyChain,
} from './timeline-chain.ts';

/** A timeline as it lies in the database: everything here can be rewritten by whoever owns the database; the key cannot be had there. */
interface Kept {
  readonly sessionId: string;
  readonly events: readonly ChainEvent[];
  readonly links: readonly ChainLink[];
  readonly head: ChainHead | null;
}
const sign = (text: string, key: string): Buffer => createHmac('sha256', key).update(text).digest();
const verify = ({ sessionId, events, links, head }: Kept): Finding[] =>
  verifyChain(sessionId, events, links, head, (text, of) => of.keyId === 1 && sign(text, 'our key').equals(of.seal));

/** Links and a head over these events, as whoever holds `key` would make them. */
function chained(sessionId: string, events: readonly ChainEvent[], key: string): Kept {
  let hash: Buffer = BEGINNING;
  const links = events.map((event, index): ChainLink => {
    const place = { position: index + 1, sealedAt: event.at, adopted: false };
    hash = hashOf(hash, event, place);
    return { ...place, eventId: event.id, hash };
  });
  const end = { length: links.length, hash };
  return { sessionId, events, links, head: { ...end, keyId: 1, seal: sign(headText(sessionId, end), key) } };
}

const SESSION = '019a0000-0000-7000-8000-000000000001';
const OTHER = '019a0000-0000-7000-8000-000000000002';
const events = (sessionId: string): fc.Arbitrary<ChainEvent[]> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('link_opened', 'paid', 'joined', 'left', 'payment_returned', 'ended'),
        participantId: fc.option(fc.uuid()),
        minutes: fc.integer({ min: 0, max: 10_000 }),
        detail: fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }),
      }),
      { minLength: 2, maxLength: 12 },
    )
    .map((drafts) =>
      drafts.map((draft, index) => ({
        id: String(index + 100),
        practiceId: '019a0000-0000-7000-8000-0000000000ff',
        sessionId,
        participantId: draft.participantId,
        kind: index === 0 ? 'scheduled' : draft.kind,
        at: new Date(Date.UTC(2026, 10, 25) + draft.minutes * 60_000),
        detail: JSON.parse(JSON.stringify(draft.detail)) as unknown,
      })),
    );

type Tampering = (kept: Kept, index: number, stranger: Kept) => Kept;
const at = (kept: Kept, index: number): number => index % kept.events.length;
const edit =
  (change: (event: ChainEvent) => Partial<ChainEvent>): Tampering =>
  (kept, index) => ({
    ...kept,
    events: kept.events.map((event, i) => (i === at(kept, index) ? { ...event, ...change(event) } : event)),
  });
const relinked = (kept: Kept): Kept => ({ ...kept, links: chained(kept.sessionId, kept.events, '').links });
/** With hashes and head made again, as one can without the key. */
const covered =
  (tampering: Tampering): Tampering =>
  (kept, index, stranger) =>
    chained(kept.sessionId, tampering(kept, index, stranger).events, 'a key of their own');

const EDITS: Record<string, Tampering> = {
  'another instant': edit((event) => ({ at: new Date(event.at.getTime() + 1) })),
  'another kind': edit((event) => ({ kind: `${event.kind}x` })),
  'another person': edit(() => ({ participantId: '019a0000-0000-7000-8000-00000000dead' })),
  'another detail': edit((event) => ({ detail: { ...(event.detail as object), 'forged!': 1 } })),
  'an event taken out': (kept, index) => ({ ...kept, events: kept.events.toSpliced(at(kept, index), 1) }),
  'an event put in': (kept, index) => ({
    ...kept,
    events: kept.events.toSpliced(at(kept, index), 0, { ...kept.events[0]!, id: '999', kind: 'joined' }),
  }),
  'the last events cut off': (kept, index) => ({ ...kept, events: kept.events.slice(0, at(kept, index)) }),
  'two events swapped': (kept, index) => {
    const [one, two] = [at(kept, index), at(kept, index + 1)];
    const [a, b] = [kept.events[one]!, kept.events[two]!];
    return {
      ...kept,
      events: kept.events.with(one, { ...b, id: a.id }).with(two, { ...a, id: b.id, at: new Date(0) }),
    };
  },
};
const STRUCTURAL: Record<string, Tampering> = {
  'a link taken out': (kept, index) => ({ ...kept, links: kept.links.toSpliced(at(kept, index), 1) }),
  'event and link taken out': (kept, index) => ({
    ...kept,
    events: kept.events.toSpliced(at(kept, index), 1),
    links: kept.links.toSpliced(at(kept, index), 1),
  }),
  'the tail cut off with its links': (kept, index) => ({
    ...kept,
    events: kept.events.slice(0, at(kept, index)),
    links: kept.links.slice(0, at(kept, index)),
  }),
  'the tail cut off and the head set back': (kept, index) => {
    const length = Math.max(1, at(kept, index));
    return {
      ...kept,
      events: kept.events.slice(0, length),
      links: kept.links.slice(0, length),
      head: { ...kept.head!, length, hash: kept.links[length - 1]!.hash },
    };
  },
  'two links swapped': (kept, index) => {
    const [one, two] = [at(kept, index), at(kept, index + 1)];
    const [a, b] = [kept.links[one]!, kept.links[two]!];
    return {
      ...kept,
      links: kept.links.with(one, { ...b, position: a.position }).with(two, { ...a, position: b.position }),
    };
  },
  'another sealing time': (kept, index) => ({
    ...kept,
    links: kept.links.map((link, i) => (i === at(kept, index) ? { ...link, sealedAt: new Date(1) } : link)),
  }),
  'called adopted': (kept, index) => ({
    ...kept,
    links: kept.links.map((link, i) => (i === at(kept, index) ? { ...link, adopted: true } : link)),
  }),
  'links made again over an edit': (kept, index, stranger) =>
    relinked(EDITS['another instant']!(kept, index, stranger)),
  'no head': (kept) => ({ ...kept, head: null }),
  'a head of another key': (kept) => ({ ...kept, head: { ...kept.head!, keyId: 2 } }),
  'a seal with one bit changed': (kept, index) => {
    const seal = Buffer.from(kept.head!.seal);
    seal.writeUInt8(seal.readUInt8(index % 32) ^ 1, index % 32);
    return { ...kept, head: { ...kept.head!, seal } };
  },
  'everything gone': (kept) => ({ ...kept, events: [], links: [], head: null }),
  'the whole of another session': (kept, _index, stranger) => ({ ...stranger, sessionId: kept.sessionId }),
  'the whole of another session, renamed': (kept, _index, stranger) => ({
    ...relinked({ ...stranger, events: stranger.events.map((event) => ({ ...event, sessionId: kept.sessionId })) }),
    sessionId: kept.sessionId,
  }),
};
const TAMPERINGS = {
  ...EDITS,
  ...STRUCTURAL,
  ...Object.fromEntries(Object.entries(EDITS).map(([name, way]) => [`${name}, covered up`, covered(way)])),
};

it('finds nothing wrong with what was left alone, also after its names came back in another order', () => {
  fc.assert(
    fc.property(events(SESSION), (timeline) => {
      const kept = chained(SESSION, timeline, 'our key');
      expect(verify(kept)).toEqual([]);
      const shuffled = timeline.map((event) => ({
        ...event,
        detail: Object.fromEntries(Object.entries(event.detail as object).toReversed()),
      }));
      expect(verify({ ...kept, events: shuffled, links: kept.links.toReversed() })).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('finds each of 1,000 random tamperings, whatever else was rewritten to cover it up', () => {
  const tried = new Map<string, number>();
  fc.assert(
    fc.property(
      events(SESSION),
      events(OTHER),
      fc.constantFrom(...Object.keys(TAMPERINGS)),
      fc.nat(),
      (timeline, others, name, index) => {
        const kept = chained(SESSION, timeline, 'our key');
        const forged = TAMPERINGS[name]!(kept, index, chained(OTHER, others, 'our key'));
        expect(verify(forged)).not.toEqual([]);
        tried.set(name, (tried.get(name) ?? 0) + 1);
      },
    ),
    { numRuns: 1_000 },
  );
  expect([...tried.keys()].toSorted()).toEqual(Object.keys(TAMPERINGS).toSorted());
});

it('does not take a chain that begins in the middle of things for a whole one, even under a true seal', () => {
  const [first, ...rest] = chained(SESSION, [event(1, 'scheduled'), event(2, 'paid'), event(3, 'left')], '').events;
  expect(first?.kind).toBe('scheduled');
  expect(verify(chained(SESSION, rest, 'our key')).map(({ kind }) => kind)).toEqual(['beginning_missing']);
});

it('says which line was changed', () => {
  const kept = chained(SESSION, [event(1, 'scheduled'), event(2, 'paid'), event(3, 'left')], 'our key');
  const forged = { ...kept, events: kept.events.with(1, event(2, 'waived')) };
  expect(verify(forged)).toEqual([{ kind: 'event_changed', position: 2, eventId: '2' }]);
});

function event(id: number, kind: string): ChainEvent {
  return {
    id: String(id),
    practiceId: 'p',
    sessionId: SESSION,
    participantId: null,
    kind,
    at: new Date(id * 1000),
    detail: {},
  };
}
