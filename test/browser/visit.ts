import type { Page } from 'playwright-core';

/** LiveKit's client, when the server closes the room: that is how these stories end. */
const PUT_OUT = /^(DataChannel error|publisher data channel)/;
/** The same, when its server came up anew and knows the room no longer: the page goes in again. */
const ROOM_IS_GONE =
  /^requested room does not exist|^WebSocket connection to 'wss?:[^']*\/rtc\b[^']*' failed: .*response code: 404$/;
/**
 * What LiveKit's client notes of its own doings, with the room behind it: which of a dozen lines depends on the moment, and it mends them by itself. Whether
 * people see and hear each other is what the stories ask.
 */
const NOTED_BY_LIVEKIT = /\{room: /;
const ABOUT_A_LOST_SERVER = /^WebSocket connection to 'wss?:[^']*\/rtc\b/;
/** A refused or failed request is told by the page itself, in words; the browser's own line about it says nothing more. */
const TOLD_BY_THE_PAGE = /^Failed to load resource|net::ERR_(?:INTERNET_DISCONNECTED|CONNECTION_\w+|EMPTY_RESPONSE)/;

/** `GET /api/join/<token>`: the question that a client's page asks again and again. */
const isWhereOneStands = (url: string): boolean => /^\/api\/join\/[^/]+$/.test(new URL(url).pathname);

/** One person in front of one page. */
export class Visit {
  /** Exceptions and console errors so far. */
  readonly complaints: string[] = [];
  /** How often a document was loaded: a page that moves on by itself loads none. */
  documents = 0;
  private answers = 0;
  private known = [TOLD_BY_THE_PAGE, PUT_OUT, ROOM_IS_GONE, NOTED_BY_LIVEKIT];

  constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.complaints.push(`exception: ${error.message}`));
    page.on('console', (message) => {
      const words = message.text();
      if (message.type() === 'error' && !this.known.some((pattern) => pattern.test(words))) this.complaints.push(words);
    });
    page.on('response', (response) => {
      if (isWhereOneStands(response.url())) this.answers += 1;
    });
    page.on('domcontentloaded', () => (this.documents += 1));
  }

  /** From now on the browser may write that LiveKit's server is away. Exceptions are still complaints. */
  losesItsServer(): void {
    this.known = [...this.known, ABOUT_A_LOST_SERVER];
  }

  async goto(address: string): Promise<this> {
    await this.page.goto(address);
    return this;
  }

  /** Until the page has this heading of the first level. */
  async reads(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }
  async says(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor();
  }
  /** Until the page of a link has had so many answers to "where do I stand?". */
  async hasAsked(times: number): Promise<void> {
    while (this.answers < times) await this.page.waitForResponse((response) => isWhereOneStands(response.url()));
  }
  async press(button: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
  }
}
