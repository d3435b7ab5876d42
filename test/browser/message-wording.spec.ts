import { barriersIn } from './accessible.ts';
import { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

it('an owner words the invitation: a placeholder that is not known is named, the preview shows the mail in light and dark and as text, kept words can be taken back', async () => {
  const { owner } = await stage.world.practice();
  const desk = await stage.signedIn(owner);
  await desk.goto('/settings');
  await desk.page.getByRole('link', { name: 'Words and reminders' }).click();
  await desk.reads('Words and reminders');
  const subject = desk.page.getByLabel('Subject', { exact: true });
  await subject.fill('See you, {{title}}');
  await desk.press('Save these words');
  await desk.says(/It has a placeholder \{\{title\}\} that is not known here/);
  await subject.fill('See you, {{name}}');
  await desk.press('Show what it looks like');
  await desk.says('See you, Casey Example');
  const mail = desk.page.frameLocator('iframe[title="Preview of the message"]');
  await mail.getByRole('heading', { name: 'Your video appointment' }).waitFor();
  await desk.page.getByText('Dark', { exact: true }).click();
  await desk.page.getByText('Plain text', { exact: true }).click();
  await desk.says('Hello Casey Example,');
  expect(await barriersIn(desk)).toEqual([]);
  await desk.press('Save these words');
  await desk.says('These are your own words.');
  await desk.press('Use the standard words');
  await desk.says('These are the standard words.');
}, 480_000);
