import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { NotificationsEnv } from '../notifications-env.ts';
import type { CalendarFile } from '../calendar/calendar-file.ts';
import { ReturnAddress } from '../returns/return-address.ts';

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
/** `refused`: this message will not be had, now or later. `later`: this message may be had another time. `unavailable`: nobody was there to take it. */
export type Handover =
  | { readonly outcome: 'accepted' }
  | {
      readonly outcome: 'refused' | 'later' | 'unavailable';
      readonly reason: string;
      /** They may have it all the same: the whole message was with them, or nobody knows how far it came. */
      readonly mayHaveArrived?: boolean;
    };

export const CONNECTIONS = 5;
const PATIENCE_MS = 20_000;
/** Also for a server that goes on saying something: less than what is left of the message's lease. */
const WHOLE_PATIENCE_MS = 60_000;

/** The mail server. Nothing but "accepted" means that it has the mail. */
@Injectable()
export class Post implements OnApplicationShutdown {
  private readonly transport: Transporter | undefined;
  /** That all mail comes from. */
  readonly address: string;

  constructor(
    env: NotificationsEnv,
    private readonly returns: ReturnAddress,
  ) {
    this.address = /<([^<>]+)>\s*$/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM;
    if (env.SMTP_URL !== undefined)
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
  }

  get isSetUp(): boolean {
    return this.transport !== undefined;
  }

  async handOver(mail: Mail): Promise<Handover> {
    if (!this.transport) return { outcome: 'unavailable', reason: 'no mail server is set up' };
    const { id, to, fromName, replyTo, subject, text, html, calendar, noMore } = mail;
    const { address } = this;
    const returnsTo = this.returns.for(id);
    try {
      await this.transport.sendMail({
        messageId: `<${id}@${address.split('@')[1] ?? 'localhost'}>`,
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
        ...(calendar === null
          ? {}
          : { icalEvent: { method: calendar.method, filename: 'appointment.ics', content: calendar.content } }),
      });
      return { outcome: 'accepted' };
    } catch (error) {
      return failureOf(error);
    }
  }

  /** Why the mail server cannot be had at this moment; null when it can. */
  async problem(): Promise<string | null> {
    if (!this.transport) return 'no mail server is set up';
    try {
      await this.transport.verify();
      return null;
    } catch (error) {
      const failure = failureOf(error);
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

const NO_CONNECTION = ['connect', 'getaddrinfo', 'EDNS'];
/** All that comes before a message is about the server, and not about this one. */
const BEFORE_A_MESSAGE = ['CONN', 'EHLO', 'HELO', 'AUTH', 'STARTTLS'];

/** RFC 5321: 5yz is for good, 4yz may pass, 421 ends the connection. A server's words may name the address: only its number is kept. */
function failureOf(error: unknown): Handover {
  const {
    responseCode,
    code,
    command = 'CONN',
    syscall,
  } = error as { responseCode?: number; code?: string; command?: string; syscall?: string };
  // Said before anything was sent: it is not an address that a message can be sent to.
  if (responseCode === undefined && code === 'EENVELOPE')
    return { outcome: 'refused', reason: 'the address is not one that mail can be sent to' };
  if (responseCode === undefined)
    return {
      outcome: 'unavailable',
      reason: `the mail server was not reached (${code ?? 'unknown'})`,
      mayHaveArrived: !NO_CONNECTION.includes(syscall ?? code ?? ''),
    };
  // What is said once the message is over comes from a server that has it; only a 5yz is sure to have thrown it away.
  const mayHaveArrived = command === 'DATA' && responseCode < 500;
  // At MAIL FROM nobody's address has been said yet: whom it sends away there it sends away whoever is written to.
  const isForAll = responseCode === 421 || [...BEFORE_A_MESSAGE, 'MAIL'].some((word) => command.startsWith(word));
  if (isForAll)
    return { outcome: 'unavailable', reason: `the mail server sends us away (${responseCode})`, mayHaveArrived };
  return responseCode >= 500
    ? { outcome: 'refused', reason: `the mail server refused it (${responseCode})` }
    : { outcome: 'later', reason: `the mail server asked to try later (${responseCode})`, mayHaveArrived };
}
