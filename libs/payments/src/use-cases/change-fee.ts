import { Injectable } from '@nestjs/common';
import {
  type Currency,
  currencyOf,
  feeProblem,
  formatMoney,
  InvalidInput,
  type PaymentPolicy,
} from '@vestibule/kernel';
import type { MemberActor } from '@vestibule/platform';
import { PLAIN_TERMS, type PriceWish, type Session, SessionsRepository } from '@vestibule/sessions';
import { NothingToPay, PaidTooLate, PracticeCannotCollect } from '../errors.ts';
import { Fee } from '../fee.entity.ts';
import type { ChangeFeeBody } from '../http/fee-bodies.ts';
import { whyTooLate } from '../lateness.ts';
import { ReturnTermsRepository } from '../return-terms.repository.ts';
import { type Act, type Acting, auditFacts, FeeActs, type Position } from './fee-acts.ts';
import { type Priced, PriceList } from './price-list.ts';

/**
 * "This client pays something else, or at another time." A new frozen quote takes the place of the old one. Open checkouts expire; what is kept
 * beyond the new fee goes back, what is missing can be paid with the same link.
 */
@Injectable()
export class ChangeFee {
  constructor(
    private readonly acts: FeeActs,
    private readonly prices: PriceList,
    private readonly sessions: SessionsRepository,
    private readonly terms: ReturnTermsRepository,
  ) {}

  /** @throws InvalidInput naming the field; PaidTooLate for a cancelled session; NothingToPay while the fee is waived; PracticeCannotCollect */
  run(actor: MemberActor, participantId: string, body: ChangeFeeBody): Promise<Position> {
    return this.acts.run(actor, participantId, (acting) => this.decide(acting, body));
  }

  private async decide(acting: Acting, body: ChangeFeeBody): Promise<Act> {
    const { tx, session, participant, now } = acting;
    if (session.currentStatus === 'cancelled') throw new PaidTooLate('cancelled');
    if (acting.fee?.currentStanding === 'waived') throw new NothingToPay('waived');
    const list = await this.prices.of(tx, session.practiceId);
    const wish = await this.wishOf(acting, body, list.practice.currency);
    const priced = await list.price(wish, '').catch(inTheWordsOfTheBody);
    if (!priced) throw new InvalidInput([{ field: 'amount', message: 'must be given: there is no fee to change yet' }]);
    mustFit(acting, priced, session, now);
    if (priced.quote.standing === 'due' && !list.practice.canCollect) throw new PracticeCannotCollect();
    const before = acting.fee ? auditFacts(acting.fee) : { amount: 0, currency: priced.quote.currency };
    const { practiceId, id: sessionId, appointmentTypeId } = session;
    const returnRule = await this.terms.inForce(tx, practiceId, appointmentTypeId);
    const of = { practiceId, sessionId, participantId: participant.id, returnRule };
    const fee = acting.fee ?? Fee.freeze(of, priced, now);
    if (acting.fee) fee.requote(priced, now);
    else await tx.insert(Fee, fee);
    fee.follow(acting.charges);
    const after = auditFacts(fee);
    return {
      fee,
      kind: 'fee_changed',
      act: 'fee.changed',
      detail: {
        from: before['amount'],
        to: fee.totalMinor,
        fromCurrency: before['currency'],
        currency: fee.currency,
        ...(acting.fee && before['policy'] !== fee.policy ? { fromPolicy: before['policy'], policy: fee.policy } : {}),
      },
      before,
      after: { ...after, reason: body.reason },
    };
  }

  /** What is not said stays; a policy of `none` leaves nothing to pay. */
  private async wishOf({ tx, fee, session }: Acting, body: ChangeFeeBody, own: Currency): Promise<PriceWish> {
    const policy: PaymentPolicy = body.policy ?? fee?.policy ?? 'before_join';
    const type =
      session.appointmentTypeId === null
        ? null
        : await this.sessions.appointmentType(tx, session.practiceId, session.appointmentTypeId);
    const terms = fee
      ? {
          tax: { kind: fee.taxKind, basisPoints: fee.taxBasisPoints, name: fee.taxName },
          label: fee.label,
          priceShown: fee.priceShown,
        }
      : (type?.terms ?? PLAIN_TERMS);
    const locked = policy === 'none' && body.amount === undefined;
    const amount = locked ? 0 : (body.amount ?? fee?.baseMinor);
    const currency = currencyOf(body.currency ?? fee?.currency ?? own);
    if (currency === undefined)
      throw new InvalidInput([{ field: 'currency', message: 'is not a currency that fees can be set in' }]);
    const concessionId = body.concessionId === undefined ? (fee?.concessionId ?? null) : body.concessionId;
    return {
      fee: amount === undefined ? null : { amount, currency },
      policy,
      concessionId: amount === 0 ? null : concessionId,
      terms,
    };
  }
}

/** A rest must be payable: in the money in which a part was paid, by card, and not too late. */
function mustFit({ fee }: Acting, { quote }: Priced, session: Session, now: Date): void {
  const keptMinor = fee?.keptMinor ?? 0;
  if (fee && keptMinor > 0 && fee.currency !== quote.currency) {
    const paid = formatMoney({ amount: keptMinor, currency: fee.currency });
    throw new InvalidInput([{ field: 'currency', message: `cannot change: ${paid} is paid already; refund it first` }]);
  }
  const rest = { amount: quote.totalMinor - keptMinor, currency: quote.currency };
  if (rest.amount <= 0) return;
  const problem = keptMinor > 0 ? feeProblem(rest) : undefined;
  if (problem)
    throw new InvalidInput([{ field: 'amount', message: `would leave ${formatMoney(rest)} to pay, which ${problem}` }]);
  const { currentStatus: status, closesAt, endedAt } = session;
  if (whyTooLate({ status, closesAt, endedAt }, quote.policy, now))
    throw new InvalidInput([
      { field: 'policy', message: 'must be "after": the time of this session is over, and else it could not be paid' },
    ]);
}

/** The quote names fields as scheduling does: `fee.amount` is `amount` here. */
function inTheWordsOfTheBody(error: unknown): never {
  if (!(error instanceof InvalidInput)) throw error;
  throw new InvalidInput(error.fields.map(({ field, message }) => ({ field: field.replace(/^fee\./, ''), message })));
}
