import { type VideoServer, VideoUnavailable } from '@vestibule/rooms';

type Room = Parameters<VideoServer['open']>[0];
type Connection = Awaited<ReturnType<VideoServer['people']>>[number];
/** What LiveKit says of somebody in a room; the seat is what their pass says. */
export type Seen = Pick<Connection, 'identity' | 'joinedAt'> & Partial<Pick<Connection, 'sid' | 'seat'>>;

const nameOf = ({ sessionId, epoch }: Room): string => `${sessionId}:${epoch}`;

/**
 * LiveKit's far side, for stories that are not about video: takes the place of `VideoServer`, knows which rooms were made, and says that whoever the story
 * wants is inside. Nobody comes or goes by themselves. The real one is in test/rooms.
 */
export class FarSide implements Pick<
  VideoServer,
  'open' | 'delete' | 'list' | 'people' | 'hasPlaceFor' | 'mute' | 'verify'
> {
  /** Rooms that are there now, as `session:epoch`. */
  readonly rooms = new Map<string, { readonly room: Room; people: readonly Connection[] }>();
  /** The sessions whose rooms were deleted, in order. */
  readonly deleted: string[] = [];
  /** Whose microphone was turned off by whom: `identity by identity`. */
  readonly muted: string[] = [];
  microphonesAreOn = true;
  /** How many people each room takes. */
  places = 10;
  /** Nothing answers. */
  isDown = false;

  /** As before the first story. */
  forget(): void {
    this.rooms.clear();
    this.deleted.length = 0;
    this.muted.length = 0;
    this.microphonesAreOn = true;
    this.places = 10;
    this.isDown = false;
  }

  /** Exactly these are in the room from now on. */
  isSeen({ id }: { readonly id: string }, people: readonly Seen[], epoch = 1): void {
    const room: Room = { sessionId: id as Room['sessionId'], epoch };
    this.rooms.set(nameOf(room), {
      room,
      people: people.map((one) => ({ seat: 1, sid: `${id} ${one.identity}`, ...one })),
    });
  }

  async open(room: Room): Promise<void> {
    this.mustAnswer();
    if (!this.rooms.has(nameOf(room))) this.rooms.set(nameOf(room), { room, people: [] });
  }
  async delete(room: Room): Promise<void> {
    this.mustAnswer();
    this.rooms.delete(nameOf(room));
    this.deleted.push(room.sessionId);
  }
  async list() {
    this.mustAnswer();
    return [...this.rooms.values()].map(({ room, people }) => ({ room, people: people.length }));
  }
  async people(room: Room) {
    this.mustAnswer();
    return [...(this.rooms.get(nameOf(room))?.people ?? [])];
  }
  async hasPlaceFor(room: Room, identity: string): Promise<boolean> {
    return (await this.people(room)).filter((person) => person.identity !== identity).length < this.places;
  }
  async mute(_room: Room, identity: string, by: string): Promise<boolean> {
    this.mustAnswer();
    if (this.microphonesAreOn) this.muted.push(`${identity} by ${by}`);
    return this.microphonesAreOn;
  }
  /** Whatever the story posts counts as signed. */
  async verify(body: string) {
    return JSON.parse(body) as Awaited<ReturnType<VideoServer['verify']>>;
  }

  private mustAnswer(): void {
    if (this.isDown) throw new VideoUnavailable();
  }
}
