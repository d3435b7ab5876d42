import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './caller.ts';
import { type Person, personOf, type Story } from './cast.ts';
import type { Chance } from './chance.ts';
import type { Stage } from './stage.ts';
import type { DisputeOutcome } from './stripe-side.ts';

const HOUR_MS = 3_600_000;
const DECLINED = '4000000000000002';
const WITH_3DS = '4000002500003155';
const DISPUTED_LATER = '4000000000000259';
const NOT_RECEIVED = '4000000000002685';
const ASKED_ABOUT = '4000000000001976';
/** By then the sweeps have found what no webhook told; later is the final judgement's affair. */
const UNLOCK_LIMIT_MS = 150_000;

/** The people of one run and what they do, over HTTP. Whoever is let in against the model is written down. */
export class Acting {
  readonly offences: string[] = [];
  passesGiven = 0;
  passesRefused = 0;
  private readonly stage: Stage;
  private readonly chance: Chance;
  private readonly stories: Record<Story, (person: Person) => Promise<unknown>>;

  constructor(stage: Stage, chance: Chance) {
    this.stage = stage;
    this.chance = chance;
    this.stories = {
      pays_and_returns: (who) => this.pays(who, { returns: true }),
      pays_and_closes_the_browser: (who) => this.pays(who, { returns: false }),
      presses_pay_twice: (who) => this.pressesTwice(who),
      pays_in_two_tabs: (who) => this.paysInTwoTabs(who),
      abandons: async (who) => void (await this.opens(who)),
      is_declined_then_pays: async (who) => {
        await this.isDeclined(who);
        await this.pays(who, { returns: true });
      },
      is_declined_for_good: (who) => this.isDeclined(who),
      answers_3ds: (who) => this.meets3ds(who, 'complete'),
      leaves_3ds: (who) => this.meets3ds(who, undefined),
      gets_a_part_back: (who) => this.isRefunded(who, tenths(who, 3)),
      gets_all_back: (who) => this.isRefunded(who, undefined),
      gets_a_part_back_by_hand: (who) => this.isRefundedByHand(who, tenths(who, 4)),
      gets_all_back_by_hand: (who) => this.isRefundedByHand(who, undefined),
      is_rescheduled: (who) => this.isRescheduled(who),
      is_cancelled_unpaid: async (who) => {
        await this.opens(who);
        await this.cancels(who);
      },
      is_cancelled_while_paying: (who) => this.whilePaying(who, () => this.cancels(who)),
      is_cancelled_paid: async (who) => {
        await this.pays(who, { returns: true });
        await this.cancels(who);
      },
      calls_off: async (who) => {
        await this.pays(who, { returns: true });
        await this.callsOff(who);
      },
      calls_off_while_paying: (who) => this.whilePaying(who, () => this.callsOff(who)),
      fee_is_raised_while_paying: (who) => this.feeIsRaised(who),
      fee_is_lowered_while_paying: (who) =>
        this.whilePaying(who, async () => void (await this.changesFee(who, tenths(who, 6)))),
      is_waived: (who) => this.isWaived(who),
      is_waived_while_paying: (who) => this.whilePaying(who, () => this.isWaived(who)),
      disputes: (who) => this.disputes(who, DISPUTED_LATER),
      disputes_and_gets_it: (who) => this.disputes(who, NOT_RECEIVED, 'lost'),
      disputes_and_does_not_get_it: (who) => this.disputes(who, DISPUTED_LATER, 'won'),
      disputes_what_is_left_of_a_refund: (who) => this.disputesTheRest(who),
      lets_the_bank_ask: (who) => this.disputes(who, ASKED_ABOUT),
      lets_the_bank_ask_and_then_take_it: (who) => this.disputes(who, ASKED_ABOUT, 'escalated'),
    };
  }

  async plays(who: Person): Promise<void> {
    await this.isInvited(who);
    await this.knocks(who);
    await this.stories[who.story](who);
    await this.knocks(who);
    if (who.bystander) await this.knocks(who.bystander);
  }

  /** Asks for a pass once. What the answer has to be is the model's affair. */
  async knocks(who: Person): Promise<boolean> {
    const asked = performance.now();
    const answer = await this.stage.caller.once('POST', `/api/join/${who.token}/pass`);
    if (answer?.status !== 200) {
      this.passesRefused += answer ? 1 : 0;
      return false;
    }
    this.passesGiven += 1;
    if (!who.may.mayHaveBetween(asked, performance.now()))
      this.offences.push(`${who.participantId} (${who.story}) was given a pass and had not paid by then`);
    return true;
  }

  /** Until the door opens, asking ever more slowly. */
  async waitsForTheDoor(who: Person): Promise<boolean> {
    const began = performance.now();
    for (let pauseMs = 250; performance.now() - began < UNLOCK_LIMIT_MS; pauseMs = Math.min(2_000, pauseMs * 1.5)) {
      if (await this.knocks(who)) {
        who.unlockedAfter ??= (performance.now() - began) / 1_000;
        return true;
      }
      await sleep(pauseMs);
    }
    return false;
  }

  private async isInvited(who: Person): Promise<void> {
    const { practice, feeMinor } = who;
    const fee = { amount: feeMinor, currency: practice.currency };
    if (this.chance.below(8) === 0) who.bystander = personOf('abandons', practice, this.chance);
    const starts = Date.now() + HOUR_MS / 2;
    const { status, body } = await this.stage.caller.post('/api/sessions', {
      key: practice.key,
      idempotent: true,
      body: {
        startsAt: new Date(starts).toISOString(),
        endsAt: new Date(starts + HOUR_MS).toISOString(),
        earlyMinutes: 240,
        allowOverlap: true,
        participants: [{ name: 'Casey Client', fee }, ...(who.bystander ? [{ name: 'Bo Bystander', fee }] : [])],
      },
    });
    const participants = body['participants'] as { id: string; link: string }[] | undefined;
    if (status !== 201 || !participants) throw new Error(`scheduling answered ${status}: ${JSON.stringify(body)}`);
    for (const [index, one] of [who, who.bystander].entries()) {
      const invited = participants[index];
      if (!one || !invited) continue;
      one.sessionId = String(body['id']);
      one.participantId = invited.id;
      one.token = tokenIn(invited.link);
    }
  }

  /** The checkout that the page sends the browser to; undefined where there is nothing to pay any more. */
  private async opens(who: Person): Promise<string | undefined> {
    const { body } = await this.stage.caller.post(`/api/join/${who.token}/checkout`);
    return /cs_test_\w+/.exec(String(body['url'] ?? ''))?.[0];
  }

  private async pays(who: Person, { returns }: { readonly returns: boolean }): Promise<string | undefined> {
    const checkout = await this.opens(who);
    if (checkout === undefined) return undefined;
    const pressed = await this.presses(who, checkout);
    if (returns) await this.returns(who, checkout);
    if (pressed) await this.waitsForTheDoor(who);
    return checkout;
  }

  private async presses(who: Person, checkout: string, card?: string): Promise<boolean> {
    who.may.allow();
    return (await this.stage.stripe.pay(checkout, card)).status === 'paid';
  }
  private returns(who: Person, checkoutSessionId: string): Promise<Answer> {
    return this.stage.caller.post(`/api/join/${who.token}/return`, { body: { checkoutSessionId } });
  }

  private async pressesTwice(who: Person): Promise<void> {
    const [first, second] = await Promise.all([this.opens(who), this.opens(who)]);
    const pages = [first, second].filter((page) => page !== undefined);
    const pressed = await Promise.all(pages.map((page) => this.presses(who, page)));
    await Promise.all(pages.map((page) => this.returns(who, page)));
    if (pressed.includes(true)) await this.waitsForTheDoor(who);
  }

  /** Another page of the same fee: the link was replaced while the first was still open. */
  private async paysInTwoTabs(who: Person): Promise<void> {
    const first = await this.opens(who);
    const [, pressed] = await Promise.all([
      this.replacesLink(who),
      first === undefined ? false : this.presses(who, first),
    ]);
    const second = await this.opens(who);
    const again = second === undefined ? false : await this.presses(who, second);
    if (pressed || again) await this.waitsForTheDoor(who);
  }

  private async replacesLink(who: Person): Promise<void> {
    const { status, body } = await this.asPractice(who, `participants/${who.participantId}/link/rotate`);
    if (status === 200) who.token = tokenIn(String(body['link']));
  }

  private async isDeclined(who: Person): Promise<void> {
    const checkout = await this.opens(who);
    if (checkout === undefined) return;
    await this.stage.stripe.pay(checkout, DECLINED);
    await this.returns(who, checkout);
  }

  private async meets3ds(who: Person, answer: 'complete' | undefined): Promise<void> {
    const checkout = await this.opens(who);
    if (checkout === undefined) return;
    const { paymentIntent } = await this.stage.stripe.pay(checkout, WITH_3DS);
    await this.returns(who, checkout);
    await this.knocks(who);
    if (answer === undefined || paymentIntent === undefined) return;
    who.may.allow();
    await this.stage.stripe.authenticate(paymentIntent, answer);
    await this.waitsForTheDoor(who);
  }

  private async isRefunded(who: Person, amount: number | undefined): Promise<void> {
    await this.pays(who, { returns: true });
    const { status, body } = await this.stage.caller.post(`/api/participants/${who.participantId}/refunds`, {
      key: who.practice.key,
      idempotent: true,
      body: { reason: 'fire', ...(amount === undefined ? {} : { amount }) },
    });
    // Sent, and not only written down: from here on the door is shut.
    if (amount === undefined && status < 300 && body['status'] === 'succeeded') who.may.forbid();
  }

  private async isRefundedByHand(who: Person, amount: number | undefined): Promise<void> {
    const checkout = await this.pays(who, { returns: true });
    if (checkout !== undefined) await this.stage.stripe.refundByHand(who.practice.accountId, checkout, amount);
  }

  /** The card brings the dispute a moment after it has paid: whether the door was open in between is a matter of luck, where it ends is not. */
  private async disputes(who: Person, card: string, outcome?: DisputeOutcome): Promise<void> {
    const checkout = await this.opens(who);
    if (checkout === undefined) return;
    await this.presses(who, checkout, card);
    await this.returns(who, checkout);
    await this.knocks(who);
    const dispute = await this.stage.stripe.disputeOf(who.practice.accountId, checkout);
    if (outcome !== undefined) await this.stage.stripe.decide(dispute, outcome);
  }

  private async disputesTheRest(who: Person): Promise<void> {
    const checkout = await this.pays(who, { returns: true });
    if (checkout === undefined) return;
    await this.stage.stripe.refundByHand(who.practice.accountId, checkout, tenths(who, 3));
    await this.stage.stripe.dispute(who.practice.accountId, checkout);
  }

  private async isRescheduled(who: Person): Promise<void> {
    const checkout = await this.opens(who);
    const starts = Date.now() + HOUR_MS;
    const moved = this.stage.caller.patch(`/api/sessions/${who.sessionId}`, {
      key: who.practice.key,
      body: { startsAt: new Date(starts).toISOString(), allowOverlap: true },
    });
    const [pressed] = await Promise.all([checkout === undefined ? false : this.presses(who, checkout), moved]);
    if (pressed) await this.waitsForTheDoor(who);
    else await this.pays(who, { returns: true });
  }

  private async cancels(who: Person): Promise<void> {
    const { status } = await this.asPractice(who, `sessions/${who.sessionId}/cancel`);
    if (status === 200) who.may.forbid();
  }

  /** By the link, as far as the practice allows it. */
  private async callsOff(who: Person): Promise<void> {
    const { status, body } = await this.stage.caller.post(`/api/join/${who.token}/cancel`);
    if (status === 200) who.may.forbid();
    else this.offences.push(`${who.participantId} could not call off: ${status} ${JSON.stringify(body)}`);
  }

  private async isWaived(who: Person): Promise<void> {
    who.may.allow();
    await this.asPractice(who, `participants/${who.participantId}/waive`, { reason: 'fire' });
  }

  private changesFee(who: Person, amount: number): Promise<Answer> {
    return this.stage.caller.patch(`/api/participants/${who.participantId}/fee`, {
      key: who.practice.key,
      body: { amount, currency: who.practice.currency, reason: 'fire' },
    });
  }

  /** What the practice does falls into the very moment of paying. */
  private async whilePaying(who: Person, act: () => Promise<void>): Promise<void> {
    const checkout = await this.opens(who);
    who.may.allow();
    await Promise.all([
      act(),
      checkout === undefined ? undefined : this.stage.stripe.pay(checkout).then(() => this.returns(who, checkout)),
    ]);
  }

  /** Whoever had paid the lower fee owes the rest, and does not get in before it is paid. */
  private async feeIsRaised(who: Person): Promise<void> {
    await this.whilePaying(who, async () => {
      const { status } = await this.changesFee(who, tenths(who, 20));
      if (status === 200) who.may.forbid();
    });
    await this.knocks(who);
    await this.pays(who, { returns: true });
  }

  private asPractice(who: Person, path: string, body: object = {}): Promise<Answer> {
    return this.stage.caller.post(`/api/${path}`, { key: who.practice.key, body });
  }
}

/** So many tenths of the fee; a multiple of ten, as three-decimal currencies ask for. */
const tenths = ({ feeMinor }: Person, count: number): number => Math.floor((feeMinor * count) / 100) * 10;
const tokenIn = (link: string): string => link.slice(link.lastIndexOf('/') + 1);
