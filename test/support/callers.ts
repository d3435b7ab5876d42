import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** A pass as the api gives it. */
export interface Pass {
  readonly url: string;
  readonly token: string;
  readonly room: string;
}
/** What a page in a call says of itself. */
export interface CallState {
  readonly state: 'disconnected' | 'connecting' | 'connected' | 'reconnecting' | 'signalReconnecting';
  readonly disconnectedAt: number | null;
  readonly reason: string | null;
  /** The token in use: LiveKit's server gives a connected client a fresh one. */
  readonly token: string | null;
  readonly others: readonly string[];
  readonly framesSeen: number;
  /** Whether one's own microphone is on. */
  readonly microphoneIsOn: boolean;
  /** Of sound from the others, so far. */
  readonly soundPackets: number;
  /** What the server said to this page alone, as text. */
  readonly told: readonly string[];
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];

export function chromiumPath(): string {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return given;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      continue;
    }
  }
  throw new Error("no Chromium found: set CHROMIUM_PATH, or install Debian's package chromium");
}

export const openChromium = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath(), args: FLAGS });

const SCRIPT = `
const { Room, RoomEvent, DisconnectReason } = LivekitClient;
let room, disconnectedAt = null, reason = null, told = [];
window.call = {
  async join(url, token, media) {
    room = new Room(); disconnectedAt = null; reason = null; told = [];
    room.on(RoomEvent.Disconnected, (why) => { disconnectedAt = Date.now(); reason = DisconnectReason[why] ?? null; });
    room.on(RoomEvent.TrackSubscribed, (track) => { const element = track.attach(); element.muted = true; document.body.append(element); });
    room.on(RoomEvent.DataReceived, (data, from) => from || told.push(new TextDecoder().decode(data)));
    await room.connect(url, token, { maxRetries: 0, websocketTimeout: 5000, peerConnectionTimeout: 8000 });
    if (media) await room.localParticipant.enableCameraAndMicrophone();
  },
  async state() {
    const heard = room ? [...room.remoteParticipants.values()].flatMap((other) => [...other.audioTrackPublications.values()]) : [];
    let soundPackets = 0;
    for (const { track } of heard)
      for (const entry of (await track?.getRTCStatsReport())?.values() ?? []) if (entry.type === 'inbound-rtp') soundPackets += entry.packetsReceived;
    const videos = [...document.querySelectorAll('video')];
    return { state: room?.state ?? 'disconnected', disconnectedAt, reason, token: room?.engine?.token ?? null,
      others: room ? [...room.remoteParticipants.keys()] : [],
      framesSeen: Math.max(0, ...videos.map((video) => video.getVideoPlaybackQuality().totalVideoFrames)),
      microphoneIsOn: room?.localParticipant.isMicrophoneEnabled ?? false, soundPackets, told };
  },
  unmute: async () => void (await room.localParticipant.setMicrophoneEnabled(true)),
  leave: () => room?.disconnect(),
};`;

/** Pages in a real browser that speak to a real LiveKit with a given pass, without our web app: for asking what a token still opens. */
export class Callers {
  private constructor(
    readonly browser: Browser,
    private readonly server: Server,
    private readonly origin: string,
  ) {}

  static async start(): Promise<Callers> {
    const client = readFileSync(
      join(import.meta.dirname, '../../node_modules/livekit-client/dist/livekit-client.umd.js'),
    );
    const server = createServer((request, response) => {
      if (request.url === '/livekit.js') response.setHeader('content-type', 'text/javascript').end(client);
      else if (request.url === '/call.js') response.setHeader('content-type', 'text/javascript').end(SCRIPT);
      else
        response
          .setHeader('content-type', 'text/html')
          .end(
            '<!doctype html><title>caller</title><script src="/livekit.js"></script><script src="/call.js"></script>',
          );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Callers(await openChromium(), server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  async page(): Promise<Caller> {
    const context = await this.browser.newContext({ permissions: ['camera', 'microphone'] });
    const page = await context.newPage();
    await page.goto(this.origin);
    return new Caller(page);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

export class Caller {
  constructor(private readonly page: Page) {}

  /** Rejects when LiveKit does not let the pass in. */
  async join(
    pass: Pick<Pass, 'url' | 'token'>,
    options: { readonly media: boolean } = { media: false },
  ): Promise<void> {
    await this.page.evaluate(([url, token, media]) => (window as unknown as CallWindow).call.join(url, token, media), [
      pass.url,
      pass.token,
      options.media,
    ] as const);
  }
  state(): Promise<CallState> {
    return this.page.evaluate(() => (window as unknown as CallWindow).call.state());
  }
  /** Turns one's own microphone on again. */
  async unmute(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as CallWindow).call.unmute());
  }
  async until(what: (state: CallState) => boolean, withinMs = 15_000): Promise<CallState> {
    const deadline = performance.now() + withinMs;
    for (;;) {
      const state = await this.state();
      if (what(state)) return state;
      if (performance.now() > deadline)
        throw new Error(`waited ${withinMs} ms; the page says ${JSON.stringify({ ...state, token: '…' })}`);
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }
  async close(): Promise<void> {
    await this.page.context().close();
  }
}

interface CallWindow {
  readonly call: {
    join(url: string, token: string, media: boolean): Promise<void>;
    state(): Promise<CallState>;
    unmute(): Promise<void>;
  };
}
