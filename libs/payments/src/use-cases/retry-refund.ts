import { Injectable } from '@nestjs/common';
import type { MemberActor, OperatorActor } from '@vestibule/platform';
import { Transactions } from '@vestibule/platform';
import { RefundNotFound } from '../errors.ts';
import type { Refund } from '../refund.entity.ts';
import { mustBeRefundable } from '../refundable.ts';
import { OpenPurse, type Purse } from './open-purse.ts';
import { RefundCharge } from './refund-charge.ts';
import { SettleCharge } from './settle-charge.ts';

/**
 * "Try that refund again." Stripe is asked first what it knows: one that went through after all is not made a second time. A failed refund has at
 * most one successor, and what was reserved for others is not touched, so that pressing twice, in two tabs or after a crash sends the money once.
 */
@Injectable()
export class RetryRefund {
  constructor(
    private readonly transactions: Transactions,
    private readonly purses: OpenPurse,
    private readonly settling: SettleCharge,
    private readonly refunding: RefundCharge,
  ) {}

  /**
   * @throws RefundNotFound, RefundNotPossible
   * @throws PaymentProviderUnavailable when Stripe cannot be asked: nothing has changed then.
   */
  async run(actor: MemberActor | OperatorActor, participantId: string, refundId: string): Promise<Refund> {
    const failed = await this.transactions.run(actor, async (tx) =>
      refundIn(await this.purses.look(tx, actor, participantId), refundId),
    );
    if (!isOver(failed)) return failed;
    await this.settling.look(failed.chargeId);
    const refund = await this.transactions.run(actor, async (tx) => {
      const purse = await this.purses.lock(tx, actor, participantId);
      const now = refundIn(purse, refundId);
      if (!isOver(now)) return now;
      const successor = purse.refunds.find((one) => one.retryOf === now.id);
      if (successor) return successor;
      const { chargeId, currency, reason, keepsPlatformFee } = now;
      const { amountMinor } = mustBeRefundable(purse.charges, purse.refunds, { chargeId, amount: now.amountMinor });
      return this.refunding.write(tx, actor, purse, {
        chargeId,
        amountMinor,
        currency,
        reason,
        keepsPlatformFee,
        retryOf: now.id,
      });
    });
    return this.refunding.send(refund);
  }
}

function refundIn({ refunds }: Purse, id: string): Refund {
  const refund = refunds.find((one) => one.id === id);
  if (!refund) throw new RefundNotFound();
  return refund;
}

const isOver = ({ currentStatus: status }: Refund): boolean => status === 'failed' || status === 'canceled';
