import type { Pass } from '../support/callers.ts';
import { startVideoWorld, type VideoWorld } from '../support/video.ts';

/** Who was there is known although not one of LiveKit's webhooks arrives: the watch looks for itself. */
let video: VideoWorld;
beforeAll(async () => {
  video = await startVideoWorld({ webhooks: false });
}, 300_000);
afterAll(() => video.close(), 60_000);

it('case 47: sees who came and who left by looking', async () => {
  const given = await video.world.given.session({ startsAt: new Date(Date.now() - 60_000), minutes: 30 });
  const pass: Pass = (await given.client.pass().expect(200)).body;
  const page = await video.callers.page();
  await page.join(pass);
  await page.until((state) => state.state === 'connected');
  const presence = (): Promise<{ left: boolean; participant_id: string }[]> =>
    video.world.rows(`SELECT participant_id, left_at IS NOT NULL AS left FROM presence WHERE session_id = $1`, [
      given.session.id,
    ]);
  await until(async () => (await presence()).length === 1);
  expect(await presence()).toEqual([{ participant_id: given.client.participantId, left: false }]);
  const { body } = await video.world.as(given.practitioner).get(`/api/sessions/${given.session.id}`).expect(200);
  expect(body.participants[0]).toMatchObject({ present: true });
  await page.close();
  await until(async () => (await presence())[0]?.left === true, 30_000);
  const timeline = await video.world
    .as(given.practitioner)
    .get(`/api/sessions/${given.session.id}/timeline`)
    .expect(200);
  expect(timeline.body.items.map((item: { kind: string }) => item.kind)).toEqual(['scheduled', 'joined', 'left']);
}, 60_000);

async function until(holds: () => Promise<boolean>, withinMs = 15_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited ${withinMs} ms in vain`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
