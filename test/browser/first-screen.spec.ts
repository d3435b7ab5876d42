import type { Browser, Request } from 'playwright-core';
import { openChromium } from '../support/callers.ts';
import { startWorld, type World } from '../support/world.ts';
import { calledOut } from './measured.ts';
import { builtPages } from './stage.ts';

/** A phone with a poor connection opens a link: what has to come over the wire before one can press Pay. */
let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await startWorld({ env: { WEB_DIST: builtPages() } });
  browser = await openChromium();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
}, 60_000);

const MOST_BYTES = 200 * 1024;

it('needs at most 200 KB until the pay button, and asks nobody but us', async () => {
  const { client } = await world.given.session({ startsAt: '10:00', feeMinor: 8000 });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-AU' });
  const page = await context.newPage();
  const asked = new Set<string>();
  const arrived: Request[] = [];
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  page.on('websocket', (socket) => asked.add(new URL(socket.url()).origin.replace(/^ws/, 'http')));
  page.on('requestfinished', (request) => arrived.push(request));

  await page.goto(client.link);
  await page.getByRole('button', { name: 'Pay A$80.00' }).waitFor();
  // What was on its way by then counts too, and what the page fetches after its first paint.
  await page.waitForLoadState('networkidle');

  const bodies = await Promise.all(arrived.map(overTheWire));
  const total = bodies.reduce((sum, { bytes }) => sum + bytes, 0);
  const listed = bodies
    .toSorted((one, other) => other.bytes - one.bytes)
    .map(({ path, bytes }) => `${path.replace(/\/(j|join)\/.*/, '/$1/…')} ${bytes}`);
  calledOut(`${bodies.length} requests, ${(total / 1024).toFixed(1)} KB until the pay button: ${listed.join(', ')}`);
  expect(bodies.length).toBeGreaterThan(3);
  expect(total).toBeLessThan(MOST_BYTES);
  expect([...asked]).toEqual([world.url]);
  const texts = bodies.filter(({ path }) => /\.(js|css)$/.test(path));
  expect(texts.filter(({ encoding }) => encoding !== 'br')).toEqual([]);
  expect(bodies.filter(({ path }) => /device-check|livekit/i.test(path))).toEqual([]);
  await context.close();
}, 60_000);

async function overTheWire(request: Request): Promise<{ path: string; bytes: number; encoding: string | undefined }> {
  const [sizes, response] = await Promise.all([request.sizes(), request.response()]);
  return {
    path: new URL(request.url()).pathname,
    bytes: sizes.responseBodySize + sizes.responseHeadersSize,
    encoding: response?.headers()['content-encoding'],
  };
}
