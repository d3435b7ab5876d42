import { Injectable } from '@nestjs/common';
import { PlatformEnv } from '@vestibule/platform';
import { Links, pageOfLink } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { calendarFile } from '../calendar/calendar-file.ts';
import { htmlOf, textOf } from '../mail/html.ts';
import { letterFor } from '../mail/letter.ts';
import { NoMore } from '../mail/no-more.ts';
import { type Mail, Post } from '../mail/post.ts';
import type { Wording } from '../mail/wording.ts';
import { MessageSettingsRepository } from '../settings/message-settings.repository.ts';
import { textGoesAt } from '../sms/quiet-hours.ts';
import type { TextMessage } from '../sms/text-carrier.ts';
import { textWords } from '../sms/text-words.ts';
import { Texts } from '../texts/texts.ts';
import { type Appointment, Appointments } from './appointment.ts';
import type { ClientMessage } from './messages.repository.ts';
import { type MessageKind, reasonOf, stillWanted } from './plan.ts';

/** What one message says at this moment, and what its reader knows of the times once they have it; null when it tells of none. */
export type Prepared = {
  readonly toldMoves: number | null;
  /** They do not know it yet, as far as we know. */
  readonly isNews: boolean;
  /** As of now: an appointment that was moved is of use for longer. */
  readonly uselessAt: Date;
} & (PreparedMail | PreparedText);

interface PreparedMail {
  readonly channel: 'email';
  readonly mail: Mail;
  /** Whose receipt goes with it, as it is at the moment of sending. */
  readonly receiptOf?: string;
}
interface PreparedText {
  readonly channel: 'sms';
  readonly text: TextMessage;
  /** Before that its reader sleeps. */
  readonly goesAt: Date;
}

/** Each of these tells, or takes back, a time: it carries the calendar's entry. */
const WITH_CALENDAR: readonly MessageKind[] = ['invitation', 'moved', 'paid', 'cancelled', 'called_off'];

/** Whoever hears of money alone may not know of the last move. */
const TELLS_NO_TIME: readonly MessageKind[] = [
  'refunded',
  'refund_failed',
  'payment_failed',
  'payment_processing',
  'running_late',
];

/**
 * What its reader knows of the times by it. Whoever reads mail has a new time when it is in their calendar: what carries no entry, and a text beside e-mail, only reminds of what they know.
 */
function movesToldBy({ kind, channel }: ClientMessage, who: Appointment): number | null {
  if (TELLS_NO_TIME.includes(kind)) return null;
  const tellsAll = channel === 'email' ? WITH_CALENDAR.includes(kind) : who.email === null || who.mailReturns !== null;
  return tellsAll ? who.moves : (who.toldMoves ?? who.moves);
}

/** Writes to those who take part in a session. */
@Injectable()
export class ClientLetters {
  constructor(
    private readonly appointments: Appointments,
    private readonly wordings: MessageSettingsRepository,
    private readonly texts: Texts,
    private readonly links: Links,
    private readonly noMore: NoMore,
    private readonly post: Post,
    private readonly env: PlatformEnv,
  ) {}

  /** By message. Nothing of those where what there was to tell is no longer so. */
  async prepare(tx: EntityManager, messages: readonly ClientMessage[], now: Date): Promise<Map<string, Prepared>> {
    const people = await this.appointments.of(
      tx,
      messages.map(({ participantId }) => participantId),
    );
    const prepared = new Map<string, Prepared>();
    const wordings = new Map<string, Wording | null>();
    for (const message of messages) {
      const who = people.get(message.participantId);
      const wanted = who && stillWanted(message, who, now);
      if (!who || !wanted) continue;
      const toldMoves = movesToldBy(message, who);
      const known = {
        toldMoves,
        isNews: toldMoves !== null && toldMoves !== who.toldMoves,
        uselessAt: wanted.uselessAt,
      };
      if (message.channel === 'sms' && who.phone !== null)
        prepared.set(message.id, { ...known, ...this.text(message, who, who.phone, now) });
      if (message.channel === 'sms' || who.email === null) continue;
      const key = `${who.practiceId} ${message.kind} ${who.language}`;
      const own = wordings.has(key)
        ? (wordings.get(key) ?? null)
        : await this.wordings.wording(tx, who.practiceId, message.kind, who.language);
      wordings.set(key, own);
      prepared.set(message.id, {
        ...known,
        channel: 'email',
        mail: this.compose(message, who, who.email, own, now),
        ...(message.kind === 'paid' ? { receiptOf: who.participantId } : {}),
      });
    }
    return prepared;
  }

  private text(message: ClientMessage, who: Appointment, to: string, now: Date) {
    const words = textWords(this.texts.in(who.language), message.kind, who, this.linkOf(who), reasonOf(message));
    return {
      channel: 'sms' as const,
      text: { id: message.id, to, words },
      goesAt: textGoesAt(now, message.kind, who),
    };
  }

  private linkOf({ participantId, linkVersion, language }: Appointment): string {
    const token = this.links.sign(participantId, linkVersion);
    return this.env.addressOf(pageOfLink(token, language));
  }

  private compose(message: ClientMessage, who: Appointment, address: string, own: Wording | null, now: Date): Mail {
    const t = this.texts.in(who.language);
    const link = this.linkOf(who);
    const noMore = message.kind === 'reminder' ? this.noMore.addressFor(who.participantId, 'reminder', address) : null;
    const letter = letterFor(t, message.kind, who, link, reasonOf(message), own, noMore);
    return {
      id: message.id,
      to: { name: who.name, address },
      fromName: who.practiceName,
      replyTo: who.practiceEmail,
      subject: letter.subject,
      text: textOf(letter),
      html: htmlOf(letter, { language: who.language, colour: who.colour }),
      calendar: WITH_CALENDAR.includes(message.kind)
        ? calendarFile(t, who, { link, sender: this.post.address, to: address, now })
        : null,
      ...(noMore === null ? {} : { noMore }),
    };
  }
}
