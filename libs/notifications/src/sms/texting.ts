import { Injectable } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { Transactions } from '@vestibule/platform';
import type { Handover } from '../mail/failure.ts';
import { OptOuts } from './opt-outs.repository.ts';
import { TextCarrier, type TextMessage } from './text-carrier.ts';

/** Hands texts over, and remembers whom the carrier itself keeps from getting them. */
@Injectable()
export class Texting {
  constructor(
    private readonly carrier: TextCarrier,
    private readonly optOuts: OptOuts,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  get isSetUp(): boolean {
    return this.carrier.sender !== undefined;
  }

  async handOver(text: TextMessage): Promise<Handover> {
    const { sender } = this.carrier;
    const { handover, theyStopped } = await this.carrier.handOver(text);
    if (theyStopped && sender !== undefined)
      await this.transactions.system((tx) =>
        this.optOuts.texts(tx, sender, text.to, true, 'provider', this.clock.now()),
      );
    return handover;
  }
}
