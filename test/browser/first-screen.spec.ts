import type { Browser, Request } from 'playwright-core';
import { builtPages } from '../support/built-pages.ts';
import { openChromium } from '../support/callers.ts';
import { startWorld, type World } from '../support/world.ts';
import { calledOut } from './measured.ts';

/** A phone with a poor connection opens a link: what has to come over the wire before one can press Pay. */
let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await startWorld({ env: { WEB_DIST: builtPages() } });
  browser = await openChromium();
}, 480_000);
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

const VISITS = 5;
/** The target is 1.5 s. The test holds only what a busy machine still can: it measures, and a page that got slow does not pass. */
const SLOWEST_MEDIAN_MS = 6_000;

it('can be paid from soon after it is asked for, on a processor four times slower', async () => {
  const { client } = await world.given.session({ startsAt: '13:00', feeMinor: 8000 });
  const visits: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-AU' }); // its cache is empty
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', { offline: false, ...A_PHONE });
    await page.goto(client.link, { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Pay A$80.00' }).waitFor();
    visits.push(await page.evaluate(() => performance.now()));
    await context.close();
  }
  const median = visits.toSorted((a, b) => a - b)[Math.floor(VISITS / 2)] ?? Infinity;
  calledOut(
    `the pay button can be pressed after ${visits.map((ms) => Math.round(ms)).join(', ')} ms at 4x CPU on a 4G line`,
  );
  expect(median).toBeLessThan(SLOWEST_MEDIAN_MS);
}, 60_000);

/** A good mobile line: 20 ms of delay added to each request, 9 Mbit/s down, in bytes per second. */
const A_PHONE = { latency: 20, downloadThroughput: 1_125_000, uploadThroughput: 187_500 } as const;

async function overTheWire(request: Request): Promise<{ path: string; bytes: number; encoding: string | undefined }> {
  const [sizes, response] = await Promise.all([request.sizes(), request.response()]);
  return {
    path: new URL(request.url()).pathname,
    bytes: sizes.responseBodySize + sizes.responseHeadersSize,
    encoding: response?.headers()['content-encoding'],
  };
}
