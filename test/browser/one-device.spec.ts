import { ON_LAPTOP, ON_PHONE } from '../support/sessions.ts';
import { barriersIn } from './accessible.ts';
import { cameraOf, checkDevices, checkDevicesAndJoin, isInside, moves } from './calling.ts';
import { picture, Stage } from './stage.ts';

/** One link on two devices: the second is told, asks, and the call goes over when somebody says so. */
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

it('case 37: a second device asks and the call moves there, and back by the practitioner, who goes on talking', async () => {
  const practice = await stage.world.given.practice({ name: 'Harbour Street Clinic' });
  const { client: holder, session } = await stage.session({
    practice,
    startsAt: new Date(Date.now() - 60_000),
    name: 'Casey Client',
  });
  const phone = await stage.phone({ userAgent: ON_PHONE });
  await phone.goto(holder.link);
  await checkDevicesAndJoin(phone);
  const desk = await stage.signedIn(practice.practitioner);
  await desk.goto(`/sessions/${session.id}/call`);
  await checkDevicesAndJoin(desk);

  const laptop = await stage.phone({ userAgent: ON_LAPTOP });
  await laptop.goto(holder.link);
  await laptop.reads('Already open on another device');
  await laptop.says(/Chrome on Android is in the call with this link/);
  expect(await barriersIn(laptop)).toEqual([]);
  await picture(laptop.page, 'elsewhere');
  await laptop.press('Move it here');
  await laptop.says(/Answer on the other device/);
  await picture(laptop.page, 'elsewhere-asked');
  await phone.says('Firefox on Linux asks to take over this appointment. Is that you?');
  expect(await barriersIn(phone)).toEqual([]);
  await picture(phone.page, 'takeover-question');
  await desk.says('Casey Client’s link was opened on another device');
  await phone.press('Yes, move it there');
  await checkDevices(laptop);
  await laptop.press('Join now');
  await isInside(laptop);
  await phone.reads('Your appointment has moved to another device');
  await picture(phone.page, 'elsewhere-moved');
  await moves(cameraOf(desk, 'Casey Client'));

  await phone.press('Move it here');
  await desk.press('Move to Chrome on Android');
  await isInside(phone);
  await laptop.reads('Your appointment has moved to another device');
  await moves(cameraOf(desk, 'Casey Client'));
}, 480_000);
