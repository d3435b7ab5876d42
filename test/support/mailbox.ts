import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startMailbox } from '@vestibule/local';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly links: readonly string[];
  readonly attachments: readonly { readonly name: string; readonly mimeType: string }[];
  /** The calendar's entry, where there is one. */
  readonly calendar: string | undefined;
}

/** A real SMTP server whose mail can be read back. */
export interface TestMailbox {
  readonly smtpUrl: string;
  /** Oldest first; those to one address, if given. */
  mails(to?: string): Promise<ReceivedMail[]>;
  close(): Promise<void>;
}

export async function openMailbox(smtpPort?: number): Promise<TestMailbox> {
  const folder = await mkdtemp(join(tmpdir(), 'vestibule-mail-'));
  const [pagePort, port] = [await freePort(), smtpPort ?? (await freePort())];
  const mailbox = await startMailbox({ folder, pagePort, smtpPort: port });
  const pages = `http://127.0.0.1:${pagePort}`;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    async mails(to) {
      const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`;
      const { messages } = (await (await fetch(`${pages}/api/messages${query}`)).json()) as {
        messages: (ReceivedMail & { id: string })[];
      };
      return Promise.all(
        messages.toReversed().map(async (mail) => {
          const index = mail.attachments.findIndex(({ mimeType }) => mimeType === 'text/calendar');
          const file = index < 0 ? undefined : await fetch(`${pages}/messages/${mail.id}/attachments/${index}`);
          return { ...mail, calendar: await file?.text() };
        }),
      );
    },
    async close() {
      await mailbox.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
