import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import type { Page } from 'playwright-core';

/**
 * A line that loses packets, between one browser and LiveKit. Chromium's own throttling leaves WebRTC alone, so the page is told another port than
 * LiveKit's, and whoever listens there hands on what comes, both ways, but for those packets that the line loses.
 */
export class BadLine {
  private everyNth = 0;
  private counted = 0;
  /** One socket towards LiveKit for each one of the browser's. */
  private readonly onward = new Map<string, Socket>();

  private constructor(
    private readonly door: Socket,
    private readonly livekitPort: number,
  ) {
    door.on('message', (packet, from) => this.passes() && this.towardsLiveKit(from).send(packet, livekitPort, HOST));
  }

  /** Loses nothing at first. */
  static async to(livekitPort: number): Promise<BadLine> {
    const door = createSocket('udp4');
    await new Promise<void>((resolve) => door.bind(0, HOST, resolve));
    return new BadLine(door, livekitPort);
  }

  /** Before the page is opened: from then on it reaches LiveKit this way and no other. */
  async carries(page: Page): Promise<void> {
    await page.addInitScript(goThisWay, [this.livekitPort, this.door.address().port] as const);
  }

  /** Every so manieth packet does not arrive, in either direction; 0: all do. */
  losesOneOf(everyNth: number): void {
    this.everyNth = everyNth;
  }

  close(): void {
    this.door.close();
    for (const socket of this.onward.values()) socket.close();
  }

  private passes(): boolean {
    this.counted += 1;
    return this.everyNth === 0 || this.counted % this.everyNth !== 0;
  }

  private towardsLiveKit({ address, port }: RemoteInfo): Socket {
    const from = `${address}:${port}`;
    const known = this.onward.get(from);
    if (known) return known;
    const socket = createSocket('udp4');
    socket.on('message', (packet) => this.passes() && this.door.send(packet, port, address));
    this.onward.set(from, socket);
    return socket;
  }
}
const HOST = '127.0.0.1';

/** In the page. What else LiveKit offers (TCP), and what the browser says of itself, would be ways around. */
function goThisWay([livekitPort, ownPort]: readonly [number, number]): void {
  const isOverUdp = (line: string): boolean => / udp /i.test(line);
  const rewritten = (line: string): string => line.replace(` ${livekitPort} typ`, ` ${ownPort} typ`);
  const withCandidates = (
    { type, sdp = '' }: RTCSessionDescriptionInit,
    change: (line: string) => string | undefined,
  ): RTCSessionDescriptionInit => {
    const lines = sdp.split('\r\n').map((line) => (line.startsWith('a=candidate:') ? change(line) : line));
    return { type, sdp: lines.filter((line) => line !== undefined).join('\r\n') };
  };
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(settings?: RTCConfiguration) {
      super(settings);
      this.addEventListener('icecandidate', (event) => event.stopImmediatePropagation());
      const nothing = (): undefined => undefined;
      const offer = (wish?: RTCOfferOptions) => super.createOffer(wish);
      const answer = (wish?: RTCAnswerOptions) => super.createAnswer(wish);
      Object.assign(this, {
        createOffer: async (wish?: RTCOfferOptions) => withCandidates(await offer(wish), nothing),
        createAnswer: async (wish?: RTCAnswerOptions) => withCandidates(await answer(wish), nothing),
      });
    }
    override addIceCandidate(found?: RTCIceCandidateInit | null): Promise<void> {
      const line = found?.candidate ?? '';
      if (line !== '' && !isOverUdp(line)) return Promise.resolve();
      const { sdpMid = null, sdpMLineIndex = null } = found ?? {};
      return super.addIceCandidate(found ? { sdpMid, sdpMLineIndex, candidate: rewritten(line) } : found);
    }
    override setRemoteDescription(found: RTCSessionDescriptionInit): Promise<void> {
      return super.setRemoteDescription(
        withCandidates(found, (line) => (isOverUdp(line) ? rewritten(line) : undefined)),
      );
    }
  };
}
