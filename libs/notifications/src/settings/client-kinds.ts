import { MAY_BE_OFF, type MessageKind } from '../messages/plan.ts';

/** What clients are told: each kind can be worded by the practice. */
export const CLIENT_KINDS = [
  'invitation',
  'moved',
  'reminder',
  'pay_now',
  'payment_processing',
  'payment_failed',
  'paid',
  'running_late',
  'cancelled',
  'called_off',
  'refunded',
  'refund_failed',
] as const satisfies readonly MessageKind[];
export type ClientMessageKind = (typeof CLIENT_KINDS)[number];

export const mayBeOff = (kind: ClientMessageKind): boolean => MAY_BE_OFF.some((one) => one === kind);
