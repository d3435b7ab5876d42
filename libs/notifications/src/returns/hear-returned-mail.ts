import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { Outbox, Transactions } from '@vestibule/platform';
import { plainEmail } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { WebhookRejected } from '../errors.ts';
import { Appointments } from '../messages/appointment.ts';
import { type ClientMessage, MessagesRepository } from '../messages/messages.repository.ts';
import { MESSAGE_CAME_BACK } from '../messages/plan.ts';
import { meaningOf, readReport } from './delivery-report.ts';
import { ReturnAddress } from './return-address.ts';
import { ReturnedAddresses } from './returned-addresses.repository.ts';

/** Where the headers end. */
const END_OF_HEADERS = /\r?\n\r?\n/;
const HEADERS_AT_MOST = 64 * 1024;

/**
 * A mail that comes to the address for what is returned. The address says which message it is about, and only a delivery report counts: the first one that says "failed" is the last word about
 * that message, whatever comes after it. An address is written to no more only where the report is about the address itself and names the one that its reader has now.
 */
@Injectable()
export class HearReturnedMail {
  private readonly log = new Logger('HearReturnedMail');

  constructor(
    private readonly address: ReturnAddress,
    private readonly messages: MessagesRepository,
    private readonly appointments: Appointments,
    private readonly returned: ReturnedAddresses,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** `to`: the address it came to, where whoever hands it in knows it; else it is looked for in the headers. @throws WebhookRejected */
  async run(authorization: string | undefined, to: string | undefined, raw: Buffer | undefined): Promise<void> {
    if (!this.address.isFromOurs(authorization)) throw new WebhookRejected();
    const mail = raw ?? Buffer.alloc(0);
    const headers = mail.toString('latin1', 0, HEADERS_AT_MOST).split(END_OF_HEADERS)[0] ?? '';
    const id = this.address.messageIn(to ?? headers);
    const report = id === undefined ? undefined : await readReport(mail);
    if (id === undefined || !report)
      return void this.log.log({ messageId: id }, 'a mail came back that says nothing about a message');
    const { words, isTheAddress } = meaningOf(report);
    await this.transactions.system(async (tx) => {
      const message = await this.messages.lockOfAnyone(tx, id);
      if (message?.channel !== 'email' || message.state === 'dropped') return;
      if (report.outcome === 'delayed') return this.messages.isHeldUp(tx, id, words);
      const now = this.clock.now();
      // Whoever returns it had it, even where their answer to us was lost.
      await this.messages.carrierHasIt(tx, id, null, null, now);
      if (!(await this.messages.cameBack(tx, id, words, now))) return;
      this.log.warn({ messageId: id, status: report.status }, 'a message came back');
      if (message.memberId === null) await this.tell(tx, message, isTheAddress ? report.addresses : [], words, now);
    });
  }

  /** Its session, and every other one whose people have that address, are looked at anew. */
  private async tell(
    tx: EntityManager,
    message: ClientMessage,
    dead: readonly string[],
    problem: string,
    now: Date,
  ): Promise<void> {
    const { practiceId, sessionId, participantId } = message;
    const email = (await this.appointments.of(tx, [participantId])).get(participantId)?.email ?? null;
    const isDead = email !== null && dead.some((one) => plainEmail(one) === plainEmail(email));
    if (isDead) await this.returned.note(tx, { practiceId, email, messageId: message.id }, problem, now);
    const others = isDead ? await this.returned.sessionsOf(tx, practiceId, email, now) : [];
    for (const id of new Set([sessionId, ...others]))
      await this.outbox.add(tx, { kind: MESSAGE_CAME_BACK, practiceId, sessionId: id });
  }
}
