import { barriersIn } from './accessible.ts';
import { checkDevicesAndJoin } from './calling.ts';
import { picture, Stage } from './stage.ts';
import type { Visit } from './visit.ts';

/** Time, as people see it: more of it, ended too early, moved, and a zone whose clocks changed. */
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

const MINUTE_MS = 60_000;
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

/** No barriers, and a picture of it on a phone and at a desk; afterwards the page is as wide as it was. */
async function looked(visit: Visit, name: string, size: typeof PHONE): Promise<void> {
  expect(await barriersIn(visit)).toEqual([]);
  for (const [width, at] of [
    ['phone', PHONE],
    ['desk', DESK],
  ] as const) {
    await visit.page.setViewportSize(at);
    await picture(visit.page, `clock-${name}-${width}`);
  }
  await visit.page.setViewportSize(size);
}

it('cases 34 and 35 on screen: more time with the next booking named, ended, opened again, and the client is back by themselves', async () => {
  const practice = await stage.world.given.practice({ name: 'Harbour Street Clinic' });
  const startsAt = new Date(Date.now() + MINUTE_MS);
  const { client: holder, session } = await stage.world.given.session({ practice, startsAt, name: 'Casey Client' });
  await stage.world.given.session({
    practice,
    startsAt: new Date(startsAt.getTime() + 35 * MINUTE_MS),
    name: 'Ben Kowalski',
  });
  const client = await stage.phone();
  await client.goto(holder.link);
  await checkDevicesAndJoin(client);
  const desk = await stage.signedIn(practice.practitioner);
  await desk.goto(`/sessions/${session.id}/call`);
  await checkDevicesAndJoin(desk);

  await desk.press('More time');
  await desk.says(/It ends at .* now/);
  await desk.page.getByLabel('How much more?').selectOption('15');
  await desk.says(/^Next: .*, Ben K\.$/);
  await desk.says('With 15 minutes more you would run into it by 10 minutes.');
  await looked(desk, 'more-time', DESK);
  await desk.page.getByLabel('How much more?').selectOption('5');
  await desk.says(/^Next: .*, Ben K\.$/);
  await desk.press('Extend');
  await client.says(/There is more time: it ends at/);

  await desk.press('Leave');
  await desk.press('Leave call');
  await desk.press('End appointment');
  await desk.page.getByRole('dialog').getByRole('button', { name: 'End appointment' }).click();
  await client.reads('Your appointment has ended');
  await desk.press('Open it again');
  await looked(desk, 'reopen', DESK);
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Open it again' }).click();
  await client.reads('The room is open');
  await client.page.getByRole('button', { name: 'Join now' }).waitFor();
  await desk.says('Opened again by the practice');
}, 480_000);

it('moving says what follows; a zone whose clocks changed is asked about among the appointments and answered on the session’s page', async () => {
  const practice = await stage.world.given.practice({ name: 'Harbour Street Clinic' });
  const { client, session } = await stage.world.given.session({
    practice,
    startsAt: new Date(Date.now() + 180 * MINUTE_MS),
    name: 'Casey Client',
    feeMinor: 8000,
    body: { timeZone: 'America/Vancouver' },
  });
  await client.pay();
  const desk = await stage.signedIn(practice.owner);
  await desk.goto(`/sessions/${session.id}`);
  await desk.press('Move appointment');
  await desk.page.getByLabel('Practitioner').selectOption({ label: practice.owner.name });
  await desk.says(/Casey Client has paid .*80\.00: it follows\. Nothing is charged again\./);
  await looked(desk, 'move', DESK);
  await desk.page.getByRole('button', { name: 'Move', exact: true }).click();
  await desk.says('Handed to another practitioner');

  // As the look at newer rules leaves it.
  await stage.world.rows(`UPDATE session SET zone_start_at = starts_at - interval '1 hour' WHERE id = $1`, [
    session.id,
  ]);
  await desk.page.getByRole('link', { name: 'Appointments', exact: true }).click();
  await desk.says('The time of an appointment has to be confirmed');
  await looked(desk, 'zone-banner', DESK);
  await desk.page.getByRole('listitem').getByRole('link', { name: 'Casey Client' }).first().click();
  await desk.says('The clocks of Vancouver changed. Which time counts?');
  await looked(desk, 'zone-question', DESK);
  await desk.press(/^Keep \d.* in Vancouver/);
  await desk.says('Confirmed: the time of day stays');
  expect(await desk.page.getByText('Which time counts?').count()).toBe(0);
}, 480_000);
