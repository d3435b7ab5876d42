import type { DeliveryProblem, DeliveryState, WebhookDelivery, WebhookEndpoint } from '../../api/webhook-endpoints.ts';
import { t } from '../../texts/texts.ts';

/** What each thing is called above its types. */
const THINGS: Readonly<Record<string, string>> = {
  get session() {
    return t('Appointments');
  },
  get payment() {
    return t('Payments');
  },
  get participant() {
    return t('Clients and guests');
  },
  get practitioner() {
    return t('Practitioner');
  },
  get attendance() {
    return t('Attendance');
  },
};

/** The types under the things that they are about, in the server's order. */
export function byThing(types: readonly string[]): { readonly thing: string; readonly types: readonly string[] }[] {
  const things = [...new Set(types.map(thingOf))];
  return things.map((thing) => ({
    thing: THINGS[thing] ?? thing,
    types: types.filter((type) => thingOf(type) === thing),
  }));
}
const thingOf = (type: string): string => type.split('.')[0] ?? type;

export const STATE_WORDS: Readonly<Record<DeliveryState, string>> = {
  get waiting() {
    return t('Waiting');
  },
  get delivered() {
    return t('Delivered');
  },
  get failed() {
    return t('Given up');
  },
};

const PROBLEM_WORDS: Readonly<Record<DeliveryProblem, string>> = {
  get refused() {
    return t('It answered with an error');
  },
  get redirected() {
    return t('It sent us to another address; we don’t follow');
  },
  get timeout() {
    return t('No answer within ten seconds');
  },
  get not_reached() {
    return t('Nobody answered at this address');
  },
  get no_such_host() {
    return t('There is no server of this name');
  },
  get private_address() {
    return t('This name leads into a private network');
  },
  get tls() {
    return t('No secure connection: its certificate is missing or not valid');
  },
  get secret_lost() {
    return t('We can’t sign any more: make a new secret');
  },
  get switched_off() {
    return t('Not sent: the endpoint was switched off');
  },
};

/** What the last try came to, for people. */
export const problemWords = ({ problem, status }: Pick<WebhookDelivery, 'problem' | 'status'>): string | null =>
  problem === null
    ? null
    : problem === 'refused' && status !== null && status < 500
      ? t('It refused the event')
      : PROBLEM_WORDS[problem];

export const OFF_WORDS: Readonly<Record<NonNullable<WebhookEndpoint['offWhy']>, string>> = {
  get by_hand() {
    return t('You switched it off. Nothing is sent to it.');
  },
  get failing() {
    return t(
      'Nothing got through for three days, so we switched it off. Once it works again, switch it on and send again what was given up.',
    );
  },
  get gone() {
    return t('It told us that it is gone for good (410), so we switched it off.');
  },
};
