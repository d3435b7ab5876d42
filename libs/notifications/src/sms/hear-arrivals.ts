import { Injectable } from '@nestjs/common';
import { Clock, isUuid } from '@vestibule/kernel';
import { Outbox, Transactions } from '@vestibule/platform';
import { Appointments } from '../messages/appointment.ts';
import { wentElsewhere } from '../messages/corrected-address.ts';
import { MessagesRepository } from '../messages/messages.repository.ts';
import { MESSAGE_CAME_BACK } from '../messages/plan.ts';
import { OptOuts } from './opt-outs.repository.ts';
import { TextCarrier } from './text-carrier.ts';
import { problemWords, THEY_STOPPED } from './text-problems.ts';
import { STATUS_PATH } from './twilio-carrier.ts';

/** What the carrier says once it has a text; of all else there is nothing to learn. */
const HAS_IT = new Set(['sent', 'delivered', 'read', 'undelivered', 'failed']);
const CAME_BACK = new Set(['undelivered', 'failed']);

/**
 * What became of a text after it was handed over. Tidings may come out of order and more than once: arrived, or came back, is the last word. They also tell of a text whose hand-over
 * was never answered that the carrier has it after all: then it is not sent a second time.
 */
@Injectable()
export class HearArrivals {
  constructor(
    private readonly carrier: TextCarrier,
    private readonly messages: MessagesRepository,
    private readonly appointments: Appointments,
    private readonly optOuts: OptOuts,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws WebhookRejected */
  async run(query: string, body: Buffer | undefined, signature: string | undefined): Promise<void> {
    const fields = this.carrier.verified(`${STATUS_PATH}${query}`, body, signature);
    const id = new URLSearchParams(query).get('message') ?? '';
    const status = fields.get('MessageStatus') ?? '';
    if (!isUuid(id) || !HAS_IT.has(status)) return;
    const code = Number(fields.get('ErrorCode') ?? '') || undefined;
    const now = this.clock.now();
    await this.transactions.system(async (tx) => {
      const message = await this.messages.lockOfAnyone(tx, id);
      if (message?.channel !== 'sms' || message.participantId === null) return;
      const who = (await this.appointments.of(tx, [message.participantId])).get(message.participantId);
      await this.messages.carrierHasIt(tx, id, fields.get('MessageSid'), who?.moves ?? null, now);
      if (CAME_BACK.has(status)) {
        const { practiceId, sessionId } = message;
        if (await this.messages.cameBack(tx, id, problemWords(code), now))
          await this.outbox.add(tx, { kind: MESSAGE_CAME_BACK, practiceId, sessionId });
      } else if (status !== 'sent') await this.messages.arrived(tx, id);
      const { sender } = this.carrier;
      // Who has the number that was mistyped decides nothing for the right one.
      if (code === THEY_STOPPED && sender !== undefined && who?.phone != null && !wentElsewhere(message, who))
        await this.optOuts.texts(tx, sender, who.phone, true, 'provider', now);
    });
  }
}
