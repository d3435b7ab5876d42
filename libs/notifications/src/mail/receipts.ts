import { Injectable, Logger } from '@nestjs/common';
import type { Enclosure, Mail } from './post.ts';

/** Who writes what a client gets for their payment. Bound by the apps: what is told and what is written down for keeping know nothing of each other. */
export abstract class Receipts {
  /** All papers of one client, as things stand. @throws while there is nothing to show. */
  abstract receipt(participantId: string): Promise<{ readonly name: string; readonly bytes: Buffer }>;
}

/** Puts the receipt into the mail at the moment of sending: sent again after a refund, it says what went back. */
@Injectable()
export class Enclosing {
  private readonly log = new Logger('Enclosing');

  constructor(private readonly receipts: Receipts) {}

  /** Without one where it cannot be had: that the payment arrived is true all the same, and the mail's link leads to the receipt. */
  async intoMail(mail: Mail, receiptOf: string | undefined): Promise<Mail> {
    if (receiptOf === undefined) return mail;
    try {
      return { ...mail, enclosure: await this.written(receiptOf) };
    } catch (error) {
      this.log.warn({ err: error, messageId: mail.id }, 'a receipt could not be written; its mail goes without it');
      return mail;
    }
  }

  private async written(participantId: string): Promise<Enclosure> {
    const { name, bytes } = await this.receipts.receipt(participantId);
    return { name, bytes, mimeType: 'application/pdf' };
  }
}
