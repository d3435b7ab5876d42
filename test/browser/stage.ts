import { join } from 'node:path';
import { RoomServiceClient } from 'livekit-server-sdk';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { builtPages } from '../support/built-pages.ts';
import { givePassword, PASSWORD, type Person } from '../support/people.ts';
import { startVideoWorld, type VideoWorld } from '../support/video.ts';
import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import type { World } from '../support/world.ts';
import { Visit } from './visit.ts';

/** How long a person in these stories has patience. Far more than anything takes, because machines that test are slow; nothing waits that long. */
export const PATIENCE_MS = 40_000;

/** A folder for a last picture of every page of every test, for whoever wants to see what a story ended on. */
const PICTURES = process.env['BROWSER_PICTURES'];

const ANYONE: BrowserContextOptions = { locale: 'en-AU', timezoneId: 'Australia/Sydney' };
const PHONE: BrowserContextOptions = { ...ANYONE, viewport: { width: 390, height: 844 }, hasTouch: true };
const DESK: BrowserContextOptions = { ...ANYONE, viewport: { width: 1280, height: 800 } };

/**
 * The whole product on real parts (Postgres, the Stripe sandbox, LiveKit, the worker as a process, the built pages served by the api) in real
 * time, and people in front of it: one browser, and a context of its own for each person, with a made-up camera and microphone.
 */
export class Stage {
  private readonly visits: Visit[] = [];

  private constructor(readonly video: VideoWorld) {}

  static async open(): Promise<Stage> {
    return new Stage(await startVideoWorld({ env: { WEB_DIST: builtPages() } }));
  }

  get world(): World {
    return this.video.world;
  }

  /** A session of the standard practice. One practitioner holds all of these stories' sessions, at times that may meet. */
  session(wishes: SessionWishes): Promise<GivenSession> {
    return this.world.given.session({ ...wishes, body: { allowOverlap: true, ...wishes.body } });
  }

  /** Somebody with a phone. */
  phone(wishes: BrowserContextOptions = {}): Promise<Visit> {
    return this.visit({ ...PHONE, ...wishes });
  }
  /** Somebody at a desk. */
  desk(wishes: BrowserContextOptions = {}): Promise<Visit> {
    return this.visit({ ...DESK, ...wishes });
  }
  /** A member or an operator, signed in through the sign-in page. */
  async signedIn(person: Person, wishes: BrowserContextOptions = {}): Promise<Visit> {
    const visit = await this.desk(wishes);
    await visit.goto('/sign-in');
    await this.signIn(visit, person);
    return visit;
  }
  /** On the sign-in page. */
  signIn(visit: Visit, person: Person): Promise<void> {
    return signInAs(this.world, visit, person);
  }

  /** A session's first room, made before anybody comes: it keeps the number of places that it was made with. */
  async roomWithPlaces(sessionId: string, places: number): Promise<void> {
    const { LIVEKIT_API_KEY, LIVEKIT_API_SECRET } = this.world.env;
    const rooms = new RoomServiceClient(
      this.video.livekit.url.replace(/^ws/, 'http'),
      LIVEKIT_API_KEY,
      LIVEKIT_API_SECRET,
    );
    await rooms.createRoom({ name: `s-${sessionId}-1`, maxParticipants: places });
  }

  /** LiveKit dies and comes up anew, with everybody in a call. */
  async restartLiveKit(meanwhile?: () => Promise<void>): Promise<void> {
    for (const visit of this.visits) visit.losesItsServer();
    await this.video.restartLiveKit(meanwhile);
  }

  /** Ends every visit of the test. What a page complained about (exceptions, console errors, refused requests) fails the test. */
  async everybodyLeaves(): Promise<void> {
    const visits = this.visits.splice(0);
    if (PICTURES) await Promise.all(visits.map(({ page }, index) => picture(page, `${nameOfTest()}-${index}`)));
    await Promise.all(visits.map((visit) => visit.page.context().close()));
    const complaints = visits.flatMap((visit) => visit.complaints);
    if (complaints.length > 0) throw new Error(`the pages complained:\n${complaints.join('\n')}`);
  }

  close(): Promise<void> {
    return this.video.close();
  }

  private async visit(wishes: BrowserContextOptions): Promise<Visit> {
    const context = await this.video.callers.browser.newContext({ baseURL: this.world.url, ...wishes });
    context.setDefaultTimeout(PATIENCE_MS);
    const visit = new Visit(await context.newPage());
    this.visits.push(visit);
    return visit;
  }
}

/** On the sign-in page. */
export async function signInAs({ app }: World, { page }: Visit, person: Person): Promise<void> {
  await givePassword(app, person);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}

/** Keeps a picture of the page when BROWSER_PICTURES names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`), timeout: 10_000 }).catch(() => undefined);
}
const nameOfTest = (): string => (expect.getState().currentTestName ?? '').replaceAll(/\W+/g, '-').slice(0, 60);
