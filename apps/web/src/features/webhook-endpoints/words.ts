import type { DeliveryProblem, DeliveryState, WebhookDelivery, WebhookEndpoint } from '../../api/webhook-endpoints.ts';

/** What each thing is called above its types. */
const THINGS: Readonly<Record<string, string>> = {
  session: 'Appointments',
  payment: 'Payments',
  participant: 'Clients and guests',
  practitioner: 'Practitioner',
  attendance: 'Attendance',
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
  waiting: 'Waiting',
  delivered: 'Delivered',
  failed: 'Given up',
};

const PROBLEM_WORDS: Readonly<Record<DeliveryProblem, string>> = {
  refused: 'It answered with an error',
  redirected: 'It sent us to another address; we don’t follow',
  timeout: 'No answer within ten seconds',
  not_reached: 'Nobody answered at this address',
  no_such_host: 'There is no server of this name',
  private_address: 'This name leads into a private network',
  tls: 'No secure connection: its certificate is missing or not valid',
  secret_lost: 'We can’t sign any more: make a new secret',
  switched_off: 'Not sent: the endpoint was switched off',
};

/** What the last try came to, for people. */
export const problemWords = ({ problem, status }: Pick<WebhookDelivery, 'problem' | 'status'>): string | null =>
  problem === null
    ? null
    : problem === 'refused' && status !== null && status < 500
      ? 'It refused the event'
      : PROBLEM_WORDS[problem];

export const OFF_WORDS: Readonly<Record<NonNullable<WebhookEndpoint['offWhy']>, string>> = {
  by_hand: 'You switched it off. Nothing is sent to it.',
  failing:
    'Nothing got through for three days, so we switched it off. Once it works again, switch it on and send again what was given up.',
  gone: 'It told us that it is gone for good (410), so we switched it off.',
};
