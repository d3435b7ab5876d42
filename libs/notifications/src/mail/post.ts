import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { NotificationsEnv } from '../notifications-env.ts';
import type { CalendarFile } from '../calendar/calendar-file.ts';
import { ReturnAddress } from '../returns/return-address.ts';
import { failureOf, type Handover } from './failure.ts';

/** A file that goes with a mail. */
export interface Enclosure {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
}

/** A whole e-mail. `id` makes its Message-ID: sent twice after a crash, it is one message to whoever reads mail. */
export interface Mail {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly fromName: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar: CalendarFile | null;
  readonly enclosure?: Enclosure;
  /** Where its reader, or their mail program for them, says: no more of these. Only of what people can do without. */
  readonly noMore?: string;
}

export const CONNECTIONS = 5;
const PATIENCE_MS = 20_000;
/** Also for a server that goes on saying something: less than what is left of the message's lease. */
const WHOLE_PATIENCE_MS = 60_000;

/** The mail server. Nothing but "accepted" means that it has the mail. */
@Injectable()
export class Post implements OnApplicationShutdown {
  private readonly transport: Transporter | undefined;
  /** Message-IDs of those that have been said to their end: only a server that heard that can have one. */
  private readonly saidWhole = new Set<string>();
  /** That all mail comes from. */
  readonly address: string;

  constructor(
    env: NotificationsEnv,
    private readonly returns: ReturnAddress,
  ) {
    this.address = /<([^<>]+)>\s*$/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM;
    if (env.SMTP_URL !== undefined) {
      this.transport = createTransport({
        url: env.SMTP_URL,
        pool: true,
        maxConnections: CONNECTIONS,
        connectionTimeout: PATIENCE_MS,
        greetingTimeout: PATIENCE_MS,
        socketTimeout: PATIENCE_MS,
        // Only a connection that was lost before anything of a message was said on it: all else is for us to decide.
        maxRequeues: 1,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      this.transport.use('stream', ({ data, message }, done) => {
        message.processFunc((words) => words.once('end', () => this.saidWhole.add(String(data.messageId))));
        done();
      });
    }
  }

  get isSetUp(): boolean {
    return this.transport !== undefined;
  }

  async handOver(mail: Mail): Promise<Handover> {
    if (!this.transport) return { outcome: 'unavailable', reason: 'no mail server is set up' };
    const { id, to, fromName, replyTo, subject, text, html, calendar, enclosure, noMore } = mail;
    const { address } = this;
    const returnsTo = this.returns.for(id);
    const messageId = `<${id}@${address.split('@')[1] ?? 'localhost'}>`;
    try {
      await this.transport.sendMail({
        messageId,
        from: { name: fromName, address },
        to,
        ...(returnsTo === undefined ? {} : returned(returnsTo, to.address)),
        ...(replyTo === null ? {} : { replyTo }),
        subject,
        text,
        html,
        headers: {
          'auto-submitted': 'auto-generated',
          ...(noMore === undefined
            ? {}
            : { 'list-unsubscribe': `<${noMore}>`, 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' }),
        },
        signal: AbortSignal.timeout(WHOLE_PATIENCE_MS),
        ...(enclosure === undefined
          ? {}
          : {
              attachments: [{ filename: enclosure.name, contentType: enclosure.mimeType, content: enclosure.bytes }],
            }),
        ...(calendar === null
          ? {}
          : { icalEvent: { method: calendar.method, filename: 'appointment.ics', content: calendar.content } }),
      });
      return { outcome: 'accepted' };
    } catch (error) {
      return failureOf(error, this.saidWhole.has(messageId));
    } finally {
      this.saidWhole.delete(messageId);
    }
  }

  /** Why the mail server cannot be had at this moment; null when it can. */
  async problem(): Promise<string | null> {
    if (!this.transport) return 'no mail server is set up';
    try {
      await this.transport.verify();
      return null;
    } catch (error) {
      const failure = failureOf(error, false);
      return failure.outcome === 'accepted' ? null : failure.reason;
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

/** It is told to us when it does not arrive, or is late, and without what stands in it; servers that know no such wishes do it as they like. */
const returned = (returnsTo: string, to: string) => ({
  envelope: { from: returnsTo, to },
  dsn: { return: 'headers' as const, notify: ['failure' as const, 'delay' as const], recipient: `rfc822; ${to}` },
});
