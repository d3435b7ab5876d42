import { isCurrency } from '@vestibule/kernel';
import type { TimelineEntry, TimelineKind } from '../../api/types.ts';
import { assertNever } from '../../ui/assert-never.ts';
import { moneyText } from '../../ui/money.ts';
import { clockTime, shortDate } from '../../ui/times.ts';

const textIn = (detail: TimelineEntry['detail'], name: string): string | undefined => {
  const value = detail[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
const numberIn = (detail: TimelineEntry['detail'], name: string): number | undefined => {
  const value = detail[name];
  return typeof value === 'number' ? value : undefined;
};
function moneyIn(detail: TimelineEntry['detail']): string {
  const [amount, currency] = [numberIn(detail, 'amount'), textIn(detail, 'currency')];
  return amount !== undefined && currency !== undefined && isCurrency(currency)
    ? ` ${moneyText({ amount, currency })}`
    : '';
}
const after = (lead: string, text: string | undefined): string => (text === undefined ? '' : `${lead}${text}`);

function changeWords(detail: TimelineEntry['detail'], who: string): string {
  const money = (amount: string, currency: string): string =>
    moneyIn({ amount: detail[amount], currency: detail[currency] ?? detail['currency'] }).trim();
  if (textIn(detail, 'policy') === 'none') return `${who} is not charged any more`;
  const [from, to] = [money('from', 'fromCurrency'), money('to', 'currency')];
  return from === to ? `${who} pays at another time now` : `Fee of ${who} changed from ${from} to ${to}`;
}
const RETURNED_BECAUSE: Readonly<Record<string, string>> = {
  second_payment: 'it was paid twice',
  overpaid: 'it was more than the fee',
  not_owed: 'it was not owed any more',
  cancelled: 'the appointment was cancelled',
  paid_too_late: 'it was paid too late',
};
const DISPUTE_ENDS: Readonly<Record<string, string>> = {
  won: 'won, the money is back',
  lost: 'lost, the client keeps the money',
};

const KNOWN_TROUBLE: Readonly<Record<string, string>> = {
  denied: 'blocked',
  missing: 'not found',
  busy: 'in use elsewhere',
  unsupported: 'not possible',
  failed: 'failed',
  slow: 'slow',
};
function deviceCheckWords(detail: TimelineEntry['detail'], who: string): string {
  const trouble = ['camera', 'microphone', 'speaker', 'connection'].flatMap((part) => {
    const found = KNOWN_TROUBLE[textIn(detail, part) ?? ''];
    return found === undefined ? [] : [`${part} ${found}`];
  });
  return `${who} checked camera and microphone${trouble.length > 0 ? `: ${trouble.join(', ')}` : ''}`;
}

/** One sentence for each kind of event; a new kind does not compile until it has one. */
export function sentenceFor(
  { kind, participantName, detail }: TimelineEntry,
  practitionerName: string,
  zone: string,
): string {
  const who = participantName ?? practitionerName;
  const start = textIn(detail, 'startsAt');
  const end = textIn(detail, 'endsAt');
  switch (kind) {
    case 'scheduled':
      return 'Appointment made';
    case 'rescheduled':
      return start ? `Moved to ${shortDate(start, zone)}, ${clockTime(start, zone)}` : 'Moved to another time';
    case 'extended':
      return end ? `Extended to ${clockTime(end, zone)}` : 'Extended';
    case 'reopened':
      return 'Opened again by the practice';
    case 'practitioner_changed':
      return 'Handed to another practitioner';
    case 'zone_asked':
      return 'The clocks of its time zone changed: the time has to be confirmed';
    case 'zone_answered':
      return detail['keep'] === 'wall_time'
        ? 'Confirmed: the time of day stays'
        : 'Confirmed: the moment stays, the clocks show another time';
    case 'link_opened':
      return `${who} opened the link`;
    case 'link_rotated':
      return `New link for ${who}; the old one no longer works`;
    case 'guest_invited':
      return `${who} was invited as a guest`;
    case 'guest_withdrawn':
      return `The invitation of ${who} was taken back; the link no longer works`;
    case 'fee_shown':
      return `${who} saw the fee${moneyIn(detail) && `:${moneyIn(detail)}`}`;
    case 'checkout_opened':
      return `${who} went to the payment page`;
    case 'payment_processing':
      return `${who}’s bank is confirming the payment`;
    case 'paid':
      return detail['second'] === true
        ? `${who} paid a second time:${moneyIn(detail)}. It goes back by itself`
        : `${who} paid${moneyIn(detail)}`;
    case 'payment_failed':
      return `${who}’s payment didn’t go through${after(': ', textIn(detail, 'message'))}`;
    case 'payment_returned':
      if (detail['status'] !== undefined)
        return `A refund to ${who} didn’t go through${moneyIn(detail) && `:${moneyIn(detail)}`}`;
      return `Money returned to ${who}${moneyIn(detail) && `:${moneyIn(detail)}`}${after(', because ', RETURNED_BECAUSE[textIn(detail, 'cause') ?? ''])}`;
    case 'waived':
      return `Fee waived for ${who}${after(': ', textIn(detail, 'reason'))}`;
    case 'waiver_undone':
      return `The fee of ${who} is asked again`;
    case 'fee_changed':
      return changeWords(detail, who);
    case 'paid_on_site':
      return `${who} paid${moneyIn(detail)} at the practice, ${detail['method'] === 'cash' ? 'in cash' : 'at the terminal'}`;
    case 'on_site_undone':
      return `Undone: ${who}’s payment of${moneyIn(detail)} at the practice`;
    case 'card_kept':
      return `${who} asked to have the card kept for the next time`;
    case 'card_forgotten':
      return `${who} had the kept card forgotten`;
    case 'reminded':
      return `${who} was reminded to pay${moneyIn(detail)}`;
    case 'device_checked':
      return deviceCheckWords(detail, who);
    case 'knocked':
      return `${who} is in the waiting room`;
    case 'let_in':
      return detail['by'] === undefined ? `${who} was let in by itself` : `${who} was let in`;
    case 'sent_back':
      return `${who} was asked to wait`;
    case 'declined':
      return `${who} was not let in`;
    case 'running_late':
      return detail['minutes'] === 0 ? 'On time after all' : `Running about ${String(detail['minutes'])} minutes late`;
    case 'muted':
      return `${who} was muted`;
    case 'removed':
      return `${who} was removed from the call`;
    case 'takeover_asked':
      return `${who}’s link was opened on another device${after(': ', textIn(detail, 'device'))}. It asks to take over`;
    case 'takeover_refused':
      return detail['by'] === 'holder'
        ? `${who} kept the call where it was`
        : `The practice kept ${who}’s call where it was`;
    case 'link_moved':
      return `${who}’s link moved to another device${after(': ', textIn(detail, 'device'))}${
        detail['by'] === 'holder'
          ? ', as they wished'
          : detail['by'] === 'nobody'
            ? ', after they had left on the first'
            : ', allowed by the practice'
      }`;
    case 'pass_issued':
      return `${who} got a pass for the room`;
    case 'joined':
      return `${who} joined the call`;
    case 'left':
      return `${who} left the call`;
    case 'cancelled':
      return detail['cancelledBy'] === 'client'
        ? `${participantName ?? 'The client'} cancelled${after(': ', textIn(detail, 'reason'))}`
        : `Cancelled${after(': ', textIn(detail, 'reason'))}`;
    case 'called_off':
      return `${who} cancelled; the appointment goes on without them`;
    case 'practitioner_absent':
      return `${practitionerName} did not come, and ${participantName ?? 'the client'} could not be seen`;
    case 'no_show':
      return `${who} did not come`;
    case 'attendance_unclear':
      return `Nobody can tell whether ${who} and ${practitionerName} met`;
    case 'outcome_decided':
      return detail['decision'] === 'refund'
        ? `Decided: ${who} gets the money back`
        : `Decided: the payment of ${who} stays`;
    case 'ended':
      return 'Ended by the practice';
    case 'room_closed':
      return 'The room was closed';
    case 'disputed':
      return detail['inquiry'] === true
        ? `${who}’s bank asks about the payment of${moneyIn(detail)}; no money has moved`
        : `${who} disputed the payment of${moneyIn(detail)} with their bank`;
    case 'dispute_closed':
      return `The dispute of ${who}’s payment is over: ${DISPUTE_ENDS[textIn(detail, 'status') ?? ''] ?? 'closed'}`;
    case 'put_out':
      return `${who} was asked out of the room`;
    default:
      return assertNever(kind);
  }
}

export function toneOf(kind: TimelineKind): 'plain' | 'bad' | 'lamp' {
  if (kind === 'payment_failed' || kind === 'cancelled' || kind === 'disputed') return 'bad';
  return kind === 'joined' || kind === 'paid' ? 'lamp' : 'plain';
}
