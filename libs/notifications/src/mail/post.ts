import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { NotificationsEnv } from '../notifications-env.ts';
import type { CalendarFile } from '../calendar/calendar-file.ts';

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
  /** Where its reader, or their mail program for them, says: no more of these. Only of what people can do without. */
  readonly noMore?: string;
}
/** `refused`: the mail server will not have it, now or later. `unavailable`: it may another time. */
export type Handover =
  { readonly outcome: 'accepted' } | { readonly outcome: 'refused' | 'unavailable'; readonly reason: string };

const CONNECTIONS = 5;
const PATIENCE_MS = 20_000;

/** The mail server. Nothing but "accepted" means that it has the mail. */
@Injectable()
export class Post implements OnApplicationShutdown {
  private readonly transport: Transporter | undefined;
  private readonly sender: string;

  constructor(env: NotificationsEnv) {
    this.sender = env.MAIL_FROM;
    if (env.SMTP_URL !== undefined)
      this.transport = createTransport({
        url: env.SMTP_URL,
        pool: true,
        maxConnections: CONNECTIONS,
        connectionTimeout: PATIENCE_MS,
        greetingTimeout: PATIENCE_MS,
        socketTimeout: PATIENCE_MS,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
  }

  get isSetUp(): boolean {
    return this.transport !== undefined;
  }

  async handOver(mail: Mail): Promise<Handover> {
    if (!this.transport) return { outcome: 'unavailable', reason: 'no mail server is set up' };
    const { id, to, fromName, replyTo, subject, text, html, calendar, noMore } = mail;
    const address = /<([^<>]+)>\s*$/.exec(this.sender)?.[1] ?? this.sender;
    try {
      await this.transport.sendMail({
        messageId: `<${id}@${address.split('@')[1] ?? 'localhost'}>`,
        from: { name: fromName, address },
        to,
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
        ...(calendar === null
          ? {}
          : { icalEvent: { method: calendar.method, filename: 'appointment.ics', content: calendar.content } }),
      });
      return { outcome: 'accepted' };
    } catch (error) {
      return failureOf(error);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

/** RFC 5321: 5yz is for good, everything else may pass. A server's words may name the address: only its number is kept. */
function failureOf(error: unknown): Handover {
  const { responseCode, code, command } = error as { responseCode?: number; code?: string; command?: string };
  const aboutThisMail =
    command !== undefined && !['CONN', 'EHLO', 'HELO', 'AUTH', 'STARTTLS'].some((word) => command.startsWith(word));
  if (responseCode !== undefined && responseCode >= 500 && aboutThisMail)
    return { outcome: 'refused', reason: `the mail server refused it (${responseCode})` };
  return {
    outcome: 'unavailable',
    reason:
      responseCode === undefined
        ? `the mail server was not reached (${code ?? 'unknown'})`
        : `the mail server asked to try later (${responseCode})`,
  };
}
