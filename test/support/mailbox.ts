import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startMailbox } from '@vestibule/local';

export interface ReceivedMail {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly links: readonly string[];
  /** The sender of its envelope, where that is one to which mail is returned. */
  readonly returnsTo: string | undefined;
  readonly attachments: readonly { readonly name: string; readonly mimeType: string }[];
  /** The calendar's entry, where there is one. */
  readonly calendar: string | undefined;
  /** The same as a file beside it, octet for octet. */
  readonly calendarFile: string | undefined;
  /** List-Unsubscribe, where there is one. */
  readonly noMore: string | undefined;
}

export interface ReceivedText {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  /** It went from a phone to its sender. */
  readonly isAnswer: boolean;
  readonly links: readonly string[];
}

/** A real SMTP server, and a stand-in for Twilio, whose mail and texts can be read back. */
export interface TestMailbox {
  readonly smtpUrl: string;
  /** Its pages, for people. */
  readonly pagesUrl: string;
  /** What a world needs to send both. */
  readonly env: Readonly<Record<'SMTP_URL' | 'BOUNCE_ADDRESS' | 'BOUNCE_SECRET' | 'SMS_URL' | 'SMS_FROM', string>>;
  /** Oldest first; those to one address, if given. */
  mails(to?: string): Promise<ReceivedMail[]>;
  /** What stands above each of them. */
  subjects(to: string): Promise<string[]>;
  /** The newest of them; that there is none is an error. */
  last(to: string): Promise<ReceivedMail>;
  /** What came with a mail, under its name. */
  file(mail: ReceivedMail, name: string): Promise<Buffer>;
  /** Oldest first, answers too where no number is given. The sender has heard what became of each. */
  texts(to?: string): Promise<ReceivedText[]>;
  /** The phone that got this text writes back. */
  answer(text: ReceivedText, words: string): Promise<void>;
  /** The mail is returned to its sender, as one does that cannot be delivered: handed in at this api. */
  giveBack(mail: ReceivedMail, api: string, status?: string): Promise<void>;
  /** From now on what its pages return is handed in at this api. */
  handsBackTo(api: string): void;
  close(): Promise<void>;
}

/** Nobody's number. */
export const TEXT_SENDER = '+61491570156';
const TOKEN = 'token-of-the-tests';
export const BOUNCE_SECRET = 'secret-of-returned-mail-24';

export async function openMailbox(smtpPort?: number): Promise<TestMailbox> {
  const folder = await mkdtemp(join(tmpdir(), 'vestibule-mail-'));
  const [pagePort, port] = [await freePort(), smtpPort ?? (await freePort())];
  let api = '';
  const returns = { url: () => `${api}/api/webhooks/returned-mail`, secret: BOUNCE_SECRET };
  const mailbox = await startMailbox({ folder, pagePort, smtpPort: port, returns });
  const pages = `http://127.0.0.1:${pagePort}`;
  const mails: TestMailbox['mails'] = async (to) => {
    const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`;
    const { messages } = (await (await fetch(`${pages}/api/messages${query}`)).json()) as { messages: ReceivedMail[] };
    return Promise.all(
      messages.toReversed().map(async (mail) => {
        const index = mail.attachments.findIndex(({ mimeType }) => mimeType === 'text/calendar');
        const file = index < 0 ? undefined : await fetch(`${pages}/messages/${mail.id}/attachments/${index}`);
        const whole = await readFile(join(folder, `${mail.id}.eml`), 'latin1');
        const octets = /^Content-Type: application\/ics[^]*?\r\n\r\n([\w+/=\r\n]+)/m.exec(whole)?.[1];
        const calendarFile = octets === undefined ? undefined : Buffer.from(octets, 'base64').toString('utf8');
        return { ...mail, calendar: await file?.text(), calendarFile };
      }),
    );
  };
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    pagesUrl: pages,
    env: {
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      BOUNCE_ADDRESS: 'bounces@mail.practice.test',
      BOUNCE_SECRET,
      SMS_URL: `http://ACtests:${TOKEN}@127.0.0.1:${pagePort}`,
      SMS_FROM: TEXT_SENDER,
    },
    async file({ id, attachments }, name) {
      const index = attachments.findIndex((one) => one.name === name);
      if (index < 0) throw new Error(`no ${name} came with it`);
      return Buffer.from(await (await fetch(`${pages}/messages/${id}/attachments/${index}`)).arrayBuffer());
    },
    async texts(to) {
      await mailbox.idle();
      const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`;
      const { texts } = (await (await fetch(`${pages}/api/texts${query}`)).json()) as { texts: ReceivedText[] };
      return texts.toReversed();
    },
    async answer({ id }, words) {
      const body = new URLSearchParams({ words });
      const response = await fetch(`${pages}/texts/${id}/answer`, { method: 'POST', body, redirect: 'manual' });
      if (response.status !== 303) throw new Error(`nobody could be answered (${response.status})`);
    },
    handsBackTo: (to) => void (api = to),
    async giveBack({ id }, to, status = '5.1.1') {
      api = to;
      const body = new URLSearchParams({ status });
      const response = await fetch(`${pages}/messages/${id}/return`, { method: 'POST', body, redirect: 'manual' });
      if (response.status !== 303) throw new Error(`nobody took it back (${response.status})`);
    },
    mails,
    subjects: async (to) => (await mails(to)).map(({ subject }) => subject),
    async last(to) {
      const mail = (await mails(to)).at(-1);
      if (!mail) throw new Error(`nobody wrote to ${to}`);
      return mail;
    },
    async close() {
      await mailbox.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A line of the calendar's entry in a mail: `DTSTART`. */
export const entryLine = ({ calendar = '' }: ReceivedMail, name: string): string | undefined =>
  new RegExp(`^${name}[^:\\n]*:(.*)$`, 'm').exec(calendar.replaceAll(/\r\n[ \t]/g, '').replaceAll('\r', ''))?.[1];
