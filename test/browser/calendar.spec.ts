import type { Locator } from 'playwright-core';
import { barriersIn, sidewaysScrollIn } from './accessible.ts';
import { picture, Stage } from './stage.ts';
import type { Visit } from './visit.ts';

/** The week, in a real browser: looked at, moved by hand, by keys and by a dialog, and fast with thousands around it. */
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

const ZONE = 'Australia/Sydney';
const DAY_MS = 86_400_000;
const wallDay = (ms: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(ms);
/** Monday of the week after next, so that nothing here is open or over. */
const monday = (): string => {
  const soon = Date.parse(`${wallDay(Date.now() + 14 * DAY_MS)}T12:00Z`);
  return new Date(soon - ((new Date(soon).getUTCDay() + 6) % 7) * DAY_MS).toISOString().slice(0, 10);
};
const dayOfWeek = (index: number): string =>
  new Date(Date.parse(`${monday()}T12:00Z`) + index * DAY_MS).toISOString().slice(0, 10);

/** Noon of the next day whose clocks change. */
function changeOfClocks(): number {
  const offset = (ms: number): string =>
    new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'longOffset' }).format(ms).slice(-6);
  let noon = Date.parse(`${wallDay(Date.now() + 14 * DAY_MS)}T02:00Z`);
  while (offset(noon) === offset(noon - DAY_MS)) noon += DAY_MS;
  return noon;
}

const boxOf = ({ page }: Visit, name: string): Locator => page.getByRole('link', { name: new RegExp(name) });
const startOf = async (id: string): Promise<string> => {
  const [row] = await stage.world.rows<{ wall: string }>(
    `SELECT to_char(starts_at AT TIME ZONE '${ZONE}', 'YYYY-MM-DD HH24:MI') AS wall FROM session WHERE id = $1`,
    [id],
  );
  return row?.wall ?? '';
};

/** How high a minute is drawn. */
const PX_PER_MINUTE = 1.2;
/** Drags a box so many days and minutes further. */
async function drag({ page }: Visit, box: Locator, days: number, minutes: number): Promise<void> {
  await box.scrollIntoViewIfNeeded();
  const from = await box.boundingBox();
  const columns = await page
    .locator('section[aria-label] ul')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  if (!from || columns[0] === undefined || columns[1] === undefined) throw new Error('there is nothing to drag');
  const [x, y] = [from.x + from.width / 3, from.y + from.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 8, { steps: 2 });
  await page.mouse.move(x + days * (columns[1] - columns[0]), y + minutes * PX_PER_MINUTE, { steps: 6 });
  await page.mouse.up();
}

it('looked at, dragged, undone, moved by keys, searched, and opened', async () => {
  const practice = await stage.world.given.practice({ name: 'Harbour Street Clinic' });
  const given = (name: string, day: number, time: string, more: object = {}) =>
    stage.session({ practice, name, startsAt: `${dayOfWeek(day)}T${time}`, body: { allowOverlap: false }, ...more });
  const ada = await given('Ada Quill', 1, '10:00', { feeMinor: 8000 });
  await ada.client.pay();
  const bea = await given('Bea Wool', 1, '12:00', { feeMinor: 8000 });
  await given('Cy Stone', 2, '09:00', { practitioner: practice.owner });
  const desk = await stage.signedIn(practice.owner);
  const { page } = desk;
  const status = page.getByRole('status');
  const says = (words: string | RegExp) => status.filter({ hasText: words }).first().waitFor();
  await desk.goto(`/calendar?date=${dayOfWeek(1)}`);
  await desk.reads('Calendar');
  await boxOf(desk, 'Ada Quill.*paid').waitFor();
  await boxOf(desk, 'Bea Wool.*unpaid').waitFor();
  expect(await barriersIn(desk)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await picture(page, 'calendar-week');

  // by hand, and back
  await drag(desk, boxOf(desk, 'Ada Quill'), 1, 60);
  await says(/Ada Quill moved to .*11:00 am\. Payment and link follow\./);
  expect(await startOf(ada.session.id)).toBe(`${dayOfWeek(2)} 11:00`);
  await desk.press('Undo');
  await says(/Ada Quill moved to .*10:00 am/);
  expect(await startOf(ada.session.id)).toBe(`${dayOfWeek(1)} 10:00`);

  // onto another: asked first
  await drag(desk, boxOf(desk, 'Ada Quill'), 0, 105);
  const dialog = page.getByRole('dialog', { name: 'Move Ada Quill' });
  await dialog.getByText(`${practice.practitioner.name} has another appointment at that time`).waitFor();
  await dialog.getByText(/Ada Quill has paid .*80\.00: it follows/).waitFor();
  expect(await startOf(ada.session.id)).toBe(`${dayOfWeek(1)} 10:00`);
  await picture(page, 'calendar-conflict');
  await dialog.getByRole('button', { name: 'Move anyway' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await boxOf(desk, 'Ada Quill.*overlaps another appointment').waitFor();
  await boxOf(desk, 'Bea Wool.*overlaps another appointment').waitFor();
  expect(await startOf(ada.session.id)).toBe(`${dayOfWeek(1)} 11:45`);

  // by keys alone
  await boxOf(desk, 'Ada Quill').focus();
  await page.keyboard.press('m');
  await dialog.getByLabel('Starts').fill('15:00');
  await dialog.getByText(/3:00 pm to 3:30 pm, with/).waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await boxOf(desk, '3:00 pm Ada Quill').waitFor();
  await boxOf(desk, 'Bea Wool').focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: /^New appointment, .*12:30 pm/ }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Home');
  await expectFocused(boxOf(desk, 'Cy Stone'));
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor({ state: 'hidden' });

  // without a network: said, and put back
  await page.context().setOffline(true);
  await drag(desk, boxOf(desk, '12:00 pm Bea Wool'), 1, 60);
  await page.getByRole('alert').filter({ hasText: 'It wasn’t moved' }).waitFor();
  await boxOf(desk, '12:00 pm Bea Wool').waitFor();
  await page.context().setOffline(false);

  // over a change of the clocks: ten o'clock stays ten o'clock
  const change = changeOfClocks();
  const dst = await given('Dot Clock', 0, '10:00', { startsAt: `${wallDay(change - DAY_MS)}T10:00` });
  // and what cannot be had says so, until it can
  await page.route('**/api/calendar?*', (route) => route.abort());
  await page.getByLabel('Go to').fill(wallDay(change));
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await page.unroute('**/api/calendar?*');
  await desk.press('Try again');
  await drag(desk, boxOf(desk, '10:00 am Dot Clock'), 1, 0);
  await says(/Dot Clock moved to .*10:00 am/);
  expect(await startOf(dst.session.id)).toBe(`${wallDay(change)} 10:00`);
  await page.getByLabel('Go to').fill(dayOfWeek(1));

  // searched, as a list; the address keeps it
  await page.getByLabel('Search').fill('bea');
  await boxOf(desk, 'Cy Stone').waitFor({ state: 'hidden' });
  await page.getByText('List', { exact: true }).click();
  await page.getByRole('link', { name: 'Bea Wool' }).waitFor();
  await page.waitForURL(/view=list.*q=bea|q=bea.*view=list/);
  expect(await barriersIn(desk)).toEqual([]);
  await picture(page, 'calendar-list');
  expect(await sidewaysScrollIn(desk)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  // back in time as well
  await page.getByLabel('Go to').fill(dayOfWeek(8));
  await says('Nothing from this day on fits what you chose.');
  await page.getByRole('button', { name: 'Show earlier appointments' }).click();
  await page.getByRole('link', { name: 'Bea Wool' }).click();
  await desk.reads('Bea Wool');
  expect(page.url()).toContain(bea.session.id);
}, 480_000);

it('on a phone by day; a practitioner sees her own; a free half hour begins an appointment', async () => {
  const practice = await stage.world.given.practice();
  const mine = await stage.session({ practice, name: 'Dee Own', startsAt: `${dayOfWeek(3)}T10:00` });
  await stage.session({ practice, name: 'Eve Other', startsAt: `${dayOfWeek(3)}T11:00`, practitioner: practice.owner });
  const phone = await stage.signedIn(mine.practitioner, { viewport: { width: 390, height: 844 } });
  const { page } = phone;
  await phone.goto(`/calendar?date=${dayOfWeek(3)}`);
  await boxOf(phone, 'Dee Own').waitFor();
  expect(await boxOf(phone, 'Eve Other').count()).toBe(0);
  expect(await page.getByLabel('Practitioner', { exact: true }).count()).toBe(0);
  await picture(page, 'calendar-phone');
  expect(await sidewaysScrollIn(phone)).toBe(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await boxOf(phone, 'Dee Own').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await phone.reads('New appointment');
  expect(await page.getByLabel('Date').inputValue()).toBe(dayOfWeek(3));
}, 480_000);

it('draws a week of two hundred among five thousand without a wait, and says how long it took', async () => {
  const practice = await stage.world.given.practice();
  const first = `${monday()}T08:00`;
  // Two hundred in this week, the others in the sixty weeks around it.
  await stage.world.rows(
    `WITH made AS (INSERT INTO session (id, practice_id, practitioner_id, title, starts_at, ends_at, early_minutes, grace_minutes, opens_at, closes_at, time_zone, local_start, tz_version, overlap_allowed)
       SELECT gen_random_uuid(), $1, $2, 'Consultation', at, at + interval '30 minutes', 10, 10, at - interval '10 minutes', at + interval '40 minutes', '${ZONE}', '', '2026a', true
         FROM (SELECT ($3::timestamp AT TIME ZONE '${ZONE}') + (n % 5) * interval '1 day' + (n / 5 % 20) * interval '30 minutes' + CASE WHEN n < 200 THEN 0 ELSE (n / 80 - 31) END * interval '7 days'
                      + CASE WHEN n >= 200 AND n / 80 = 31 THEN interval '500 days' ELSE interval '0' END AS at FROM generate_series(0, 4999) n) times
       RETURNING id, practice_id)
     INSERT INTO participant (id, practice_id, session_id, name) SELECT gen_random_uuid(), practice_id, id, 'Client ' || left(id::text, 4) FROM made`,
    [practice.id, practice.practitioner.memberId, first],
  );
  const desk = await stage.signedIn(practice.owner);
  const { page } = desk;
  const drawn = page.locator('li [data-entry]');
  await desk.goto(`/calendar?date=${dayOfWeek(-7)}`);
  await desk.reads('Calendar');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const spent = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      (await devtools.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value * 1000]),
    );
  const before = await spent();
  await page.getByRole('button', { name: /^Later/ }).click();
  await page.waitForFunction((count) => document.querySelectorAll('li [data-entry]').length >= count, 200);
  const after = await spent();
  const took = (name: string): number => Math.round((after[name] ?? 0) - (before[name] ?? 0));
  process.stdout.write(
    `a week of ${await drawn.count()} appointments, processor slowed four times: script ${took('ScriptDuration')} ms, style ${took('RecalcStyleDuration')} ms, layout ${took('LayoutDuration')} ms\n`,
  );
  expect(await drawn.count()).toBe(200);
}, 480_000);

async function expectFocused(element: Locator): Promise<void> {
  await element.waitFor();
  await element.page().waitForFunction((found) => found === document.activeElement, await element.elementHandle());
}
