import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, type Mailbox, startMailbox } from '@vestibule/local';
import { createTransport } from 'nodemailer';

let folder: string;
let mailbox: Mailbox;
let pagePort: number;
let smtpPort: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vestibule-mail-'));
  [pagePort, smtpPort] = await Promise.all([freePort(), freePort()]);
  mailbox = await startMailbox({ folder, pagePort, smtpPort });
});
afterEach(async () => {
  await mailbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface MessageAsJson {
  readonly id: string;
  readonly to: string[];
  readonly subject: string;
  readonly links: string[];
  readonly attachments: { name: string; bytes: number }[];
}

const at = (path: string): string => `http://127.0.0.1:${pagePort}${path}`;
const messages = async (query = ''): Promise<MessageAsJson[]> =>
  ((await (await fetch(at(`/api/messages${query}`))).json()) as { messages: MessageAsJson[] }).messages;
const send = (to: string, subject: string): Promise<unknown> =>
  createTransport(`smtp://127.0.0.1:${smtpPort}`).sendMail({
    from: 'Harbour Street <clinic@example.com>',
    to,
    subject,
    text: 'Open http://localhost:3000/j/abc',
    html: '<script>parent.stolen = 1</script><a href="http://localhost:3000/j/abc">Open</a>',
    attachments: [{ filename: 'visit.ics', content: 'BEGIN:VCALENDAR' }],
  });

it('keeps an e-mail with its links and attachments, newest first, also over a restart', async () => {
  await send('first@example.com', 'One');
  await send('Ana Ruiz <ana@example.com>', 'Your appointment ✓');
  const before = await messages();
  expect(before.map(({ subject }) => subject)).toEqual(['Your appointment ✓', 'One']);
  expect(before[0]).toMatchObject({
    to: ['Ana Ruiz <ana@example.com>'],
    links: ['http://localhost:3000/j/abc'],
    attachments: [{ name: 'visit.ics', mimeType: 'text/calendar' }],
  });
  await mailbox.stop();
  mailbox = await startMailbox({ folder, pagePort, smtpPort });
  expect(await messages()).toEqual(before);
  expect((await messages('?to=ana@example.com')).map(({ subject }) => subject)).toEqual(['Your appointment ✓']);
});

it('shows a message in a frame that can run nothing and fetch nothing', async () => {
  await send('ana@example.com', 'Hello');
  const [message] = await messages();
  const page = await fetch(at(`/messages/${message?.id}`));
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const html = await page.text();
  expect(html).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
  expect(html).not.toContain('parent.stolen');
  const part = await fetch(at(`/messages/${message?.id}/html`));
  expect(part.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups [^;]*; default-src 'none'/);
  expect(await part.text()).toContain('parent.stolen');
});

it('answers only to a local name: a page elsewhere may point its own name at this machine', async () => {
  const status = await new Promise((resolve, reject) => {
    const call = request(at('/api/messages'), { headers: { host: 'evil.example' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    call.on('error', reject).end();
  });
  expect(status).toBe(403);
});

it('forgets everything when asked to', async () => {
  await send('ana@example.com', 'Hello');
  await fetch(at('/api/messages'), { method: 'DELETE' });
  expect(await messages()).toEqual([]);
});
