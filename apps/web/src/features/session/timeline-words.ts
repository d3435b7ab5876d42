import { isCurrency } from '@vestibule/kernel';
import type { TimelineEntry, TimelineKind } from '../../api/types.ts';
import { assertNever } from '../../ui/assert-never.ts';
import { moneyText } from '../../ui/money.ts';
import { clockTime, shortDate } from '../../ui/times.ts';
import { whichDevice } from '../../ui/which-device.ts';
import { said, serverSays, t } from '../../texts/texts.ts';

const textIn = (detail: TimelineEntry['detail'], name: string): string | undefined => {
  const value = detail[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
/** The server's own words, such as why a bank declined. */
const serverText = (detail: TimelineEntry['detail'], name: string): string | undefined => {
  const text = textIn(detail, name);
  return text === undefined ? undefined : serverSays(text);
};
const deviceIn = (detail: TimelineEntry['detail']): string | undefined => {
  const device = textIn(detail, 'device');
  return device === undefined ? undefined : whichDevice(device);
};
const numberIn = (detail: TimelineEntry['detail'], name: string): number | undefined => {
  const value = detail[name];
  return typeof value === 'number' ? value : undefined;
};
function moneyIn(detail: TimelineEntry['detail']): string {
  const [amount, currency] = [numberIn(detail, 'amount'), textIn(detail, 'currency')];
  return amount !== undefined && currency !== undefined && isCurrency(currency) ? moneyText({ amount, currency }) : '';
}
/** What happened, and what there is to it. */
const told = (what: string, more: string | undefined): string => (more ? `${what}: ${more}` : what);

function changeWords(detail: TimelineEntry['detail'], who: string): string {
  const money = (amount: string, currency: string): string =>
    moneyIn({ amount: detail[amount], currency: detail[currency] ?? detail['currency'] });
  if (textIn(detail, 'policy') === 'none') return t('{{who}} is not charged any more', { who });
  const [from, to] = [money('from', 'fromCurrency'), money('to', 'currency')];
  return from === to
    ? t('{{who}} pays at another time now', { who })
    : t('Fee of {{who}} changed from {{from}} to {{to}}', { who, from, to });
}
function returnedWords(detail: TimelineEntry['detail'], who: string): string {
  const returned = told(t('Money returned to {{who}}', { who }), moneyIn(detail));
  switch (textIn(detail, 'cause')) {
    case 'second_payment':
      return t('{{returned}}, because it was paid twice', { returned });
    case 'overpaid':
      return t('{{returned}}, because it was more than the fee', { returned });
    case 'not_owed':
      return t('{{returned}}, because it was not owed any more', { returned });
    case 'cancelled':
      return t('{{returned}}, because the appointment was cancelled', { returned });
    case 'paid_too_late':
      return t('{{returned}}, because it was paid too late', { returned });
    default:
      return returned;
  }
}
function movedWords(detail: TimelineEntry['detail'], who: string): string {
  const moved = told(t('{{who}}’s link moved to another device', { who }), deviceIn(detail));
  if (detail['by'] === 'holder') return t('{{moved}}, as they wished', { moved });
  return detail['by'] === 'nobody'
    ? t('{{moved}}, after they had left on the first', { moved })
    : t('{{moved}}, allowed by the practice', { moved });
}
function disputeEndWords(status: string | undefined, who: string): string {
  if (status === 'won') return t('The dispute of {{who}}’s payment is over: won, the money is back', { who });
  return status === 'lost'
    ? t('The dispute of {{who}}’s payment is over: lost, the client keeps the money', { who })
    : t('The dispute of {{who}}’s payment is over: closed', { who });
}

const TROUBLE: Readonly<Record<string, string>> = said({
  denied: () => t('blocked'),
  missing: () => t('not found'),
  busy: () => t('in use elsewhere'),
  unsupported: () => t('not possible'),
  failed: () => t('failed'),
  slow: () => t('slow'),
});
const PARTS: Readonly<Record<string, (trouble: string) => string>> = {
  camera: (trouble) => t('camera {{trouble}}', { trouble }),
  microphone: (trouble) => t('microphone {{trouble}}', { trouble }),
  speaker: (trouble) => t('speaker {{trouble}}', { trouble }),
  connection: (trouble) => t('connection {{trouble}}', { trouble }),
};
function deviceCheckWords(detail: TimelineEntry['detail'], who: string): string {
  const trouble = Object.entries(PARTS).flatMap(([part, words]) => {
    const found = TROUBLE[textIn(detail, part) ?? ''];
    return found === undefined ? [] : [words(found)];
  });
  return told(t('{{who}} checked camera and microphone', { who }), trouble.join(', '));
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
      return t('Appointment made');
    case 'rescheduled':
      return start
        ? t('Moved to {{start}}, {{start2}}', { start: shortDate(start, zone), start2: clockTime(start, zone) })
        : t('Moved to another time');
    case 'extended':
      return end ? t('Extended to {{end}}', { end: clockTime(end, zone) }) : t('Extended');
    case 'reopened':
      return t('Opened again by the practice');
    case 'practitioner_changed':
      return t('Handed to another practitioner');
    case 'zone_asked':
      return t('The clocks of its time zone changed: the time has to be confirmed');
    case 'zone_answered':
      return detail['keep'] === 'wall_time'
        ? t('Confirmed: the time of day stays')
        : t('Confirmed: the moment stays, the clocks show another time');
    case 'link_opened':
      return t('{{who}} opened the link', { who });
    case 'link_rotated':
      return t('New link for {{who}}; the old one no longer works', { who });
    case 'guest_invited':
      return t('{{who}} was invited as a guest', { who });
    case 'guest_withdrawn':
      return t('The invitation of {{who}} was taken back; the link no longer works', { who });
    case 'participant_corrected':
      return t('What is known of {{who}} was corrected', { who });
    case 'fee_shown':
      return told(t('{{who}} saw the fee', { who }), moneyIn(detail));
    case 'checkout_opened':
      return t('{{who}} went to the payment page', { who });
    case 'payment_processing':
      return t('{{who}}’s bank is confirming the payment', { who });
    case 'paid':
      return detail['second'] === true
        ? t('{{who}} paid a second time: {{amount}}. It goes back by itself', { who, amount: moneyIn(detail) })
        : moneyIn(detail)
          ? t('{{who}} paid {{amount}}', { who, amount: moneyIn(detail) })
          : t('{{who}} paid', { who });
    case 'payment_failed':
      return told(t('{{who}}’s payment didn’t go through', { who }), serverText(detail, 'message'));
    case 'payment_returned':
      if (detail['status'] !== undefined)
        return told(t('A refund to {{who}} didn’t go through', { who }), moneyIn(detail));
      return returnedWords(detail, who);
    case 'waived':
      return told(t('Fee waived for {{who}}', { who }), textIn(detail, 'reason'));
    case 'waiver_undone':
      return t('The fee of {{who}} is asked again', { who });
    case 'fee_changed':
      return changeWords(detail, who);
    case 'paid_on_site':
      return detail['method'] === 'cash'
        ? t('{{who}} paid {{amount}} at the practice, in cash', { who, amount: moneyIn(detail) })
        : t('{{who}} paid {{amount}} at the practice, at the terminal', { who, amount: moneyIn(detail) });
    case 'on_site_undone':
      return t('Undone: {{who}}’s payment of {{amount}} at the practice', { who, amount: moneyIn(detail) });
    case 'card_kept':
      return t('{{who}} asked to have the card kept for the next time', { who });
    case 'card_forgotten':
      return t('{{who}} had the kept card forgotten', { who });
    case 'reminded':
      return moneyIn(detail)
        ? t('{{who}} was reminded to pay {{amount}}', { who, amount: moneyIn(detail) })
        : t('{{who}} was reminded to pay', { who });
    case 'device_checked':
      return deviceCheckWords(detail, who);
    case 'knocked':
      return t('{{who}} is in the waiting room', { who });
    case 'let_in':
      return detail['by'] === undefined ? t('{{who}} was let in by itself', { who }) : t('{{who}} was let in', { who });
    case 'sent_back':
      return t('{{who}} was asked to wait', { who });
    case 'declined':
      return t('{{who}} was not let in', { who });
    case 'running_late':
      return detail['minutes'] === 0
        ? t('On time after all')
        : t('Running about {{minutes}} minutes late', { minutes: String(detail['minutes']) });
    case 'muted':
      return t('{{who}} was muted', { who });
    case 'removed':
      return t('{{who}} was removed from the call', { who });
    case 'takeover_asked':
      return `${told(t('{{who}}’s link was opened on another device', { who }), deviceIn(detail))}. ${t('It asks to take over')}`;
    case 'takeover_refused':
      return detail['by'] === 'holder'
        ? t('{{who}} kept the call where it was', { who })
        : t('The practice kept {{who}}’s call where it was', { who });
    case 'link_moved':
      return movedWords(detail, who);
    case 'pass_issued':
      return t('{{who}} got a pass for the room', { who });
    case 'joined':
      return t('{{who}} joined the call', { who });
    case 'left':
      return t('{{who}} left the call', { who });
    case 'cancelled':
      return detail['cancelledBy'] === 'client'
        ? told(
            participantName === null ? t('The client cancelled') : t('{{who}} cancelled', { who: participantName }),
            textIn(detail, 'reason'),
          )
        : told(t('Cancelled'), textIn(detail, 'reason'));
    case 'called_off':
      return t('{{who}} cancelled; the appointment goes on without them', { who });
    case 'practitioner_absent':
      return participantName === null
        ? t('{{practitionerName}} did not come, and the client could not be seen', { practitionerName })
        : t('{{practitionerName}} did not come, and {{participantName}} could not be seen', {
            practitionerName,
            participantName,
          });
    case 'no_show':
      return t('{{who}} did not come', { who });
    case 'attendance_unclear':
      return t('Nobody can tell whether {{who}} and {{practitionerName}} met', { who, practitionerName });
    case 'outcome_decided':
      return detail['decision'] === 'refund'
        ? t('Decided: {{who}} gets the money back', { who })
        : t('Decided: the payment of {{who}} stays', { who });
    case 'ended':
      return t('Ended by the practice');
    case 'room_closed':
      return t('The room was closed');
    case 'disputed':
      return detail['inquiry'] === true
        ? t('{{who}}’s bank asks about the payment of {{amount}}; no money has moved', { who, amount: moneyIn(detail) })
        : t('{{who}} disputed the payment of {{amount}} with their bank', { who, amount: moneyIn(detail) });
    case 'dispute_closed':
      return disputeEndWords(textIn(detail, 'status'), who);
    case 'put_out':
      return t('{{who}} was asked out of the room', { who });
    default:
      return assertNever(kind);
  }
}

export function toneOf(kind: TimelineKind): 'plain' | 'bad' | 'lamp' {
  if (kind === 'payment_failed' || kind === 'cancelled' || kind === 'disputed') return 'bad';
  return kind === 'joined' || kind === 'paid' ? 'lamp' : 'plain';
}
