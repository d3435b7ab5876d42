import type { Page } from 'playwright-core';

/** LiveKit's client, when the server closes the room: that is how these stories end. */
const PUT_OUT = /^(DataChannel error|publisher data channel)/;
/** A refused or failed request is told by the page itself, in words; the browser's own line about it says nothing more. */
const TOLD_BY_THE_PAGE = /^Failed to load resource|net::ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/;

/** One person in front of one page. */
export class Visit {
  /** Exceptions and console errors so far. */
  readonly complaints: string[] = [];
  /** How often a document was loaded: a page that moves on by itself loads none. */
  documents = 0;

  constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.complaints.push(`exception: ${error.message}`));
    page.on('console', (message) => {
      const words = message.text();
      if (message.type() === 'error' && !TOLD_BY_THE_PAGE.test(words) && !PUT_OUT.test(words))
        this.complaints.push(words);
    });
    page.on('domcontentloaded', () => (this.documents += 1));
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
  async press(button: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
  }
}
