import type { DeliveryProblem, DeliveryState, WebhookDelivery, WebhookEndpoint } from '../../api/webhook-endpoints.ts';
import { said, t } from '../../texts/texts.ts';

/** What each thing is called above its types. */
const THINGS: Readonly<Record<string, string>> = said({
  session: () => t('Appointments'),
  payment: () => t('Payments'),
  fee: () => t('Fees'),
  participant: () => t('Clients and guests'),
  practitioner: () => t('Practitioner'),
  attendance: () => t('Attendance'),
});

/** The types under the things that they are about, in the server's order. */
export function byThing(types: readonly string[]): { readonly thing: string; readonly types: readonly string[] }[] {
  const things = [...new Set(types.map(thingOf))];
  return things.map((thing) => ({
    thing: THINGS[thing] ?? thing,
    types: types.filter((type) => thingOf(type) === thing),
  }));
}
const thingOf = (type: string): string => type.split('.')[0] ?? type;

export const STATE_WORDS: Readonly<Record<DeliveryState, string>> = said({
  waiting: () => t('Waiting'),
  delivered: () => t('Delivered'),
  failed: () => t('Given up'),
});

const PROBLEM_WORDS: Readonly<Record<DeliveryProblem, string>> = said({
  refused: () => t('It answered with an error'),
  redirected: () => t('It sent us to another address; we don’t follow'),
  timeout: () => t('No answer within ten seconds'),
  not_reached: () => t('Nobody answered at this address'),
  no_such_host: () => t('There is no server of this name'),
  private_address: () => t('This name leads into a private network'),
  tls: () => t('No secure connection: its certificate is missing or not valid'),
  secret_lost: () => t('We can’t sign any more: make a new secret'),
  switched_off: () => t('Not sent: the endpoint was switched off'),
});

/** What the last try came to, for people. */
export const problemWords = ({ problem, status }: Pick<WebhookDelivery, 'problem' | 'status'>): string | null =>
  problem === null
    ? null
    : problem === 'refused' && status !== null && status < 500
      ? t('It refused the event')
      : PROBLEM_WORDS[problem];

export const OFF_WORDS: Readonly<Record<NonNullable<WebhookEndpoint['offWhy']>, string>> = said({
  by_hand: () => t('You switched it off. Nothing is sent to it.'),
  failing: () =>
    t(
      'Nothing got through for three days, so we switched it off. Once it works again, switch it on and send again what was given up.',
    ),
  gone: () => t('It told us that it is gone for good (410), so we switched it off.'),
});
