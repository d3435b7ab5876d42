import type { Appointment } from './appointment.ts';
import type { ClientMessage } from './messages.repository.ts';
import type { Channel } from './plan.ts';

/**
 * The rule of corrected addresses, here and nowhere else: what went to an address, or a number, before it was corrected went to somebody else. Nobody was told it, nobody answers for it, and
 * what came back of it says nothing of the address that they have now. One that was not sent yet went by when it was due.
 */

/** In SQL over a `message` and its `participant`, by the names that they go by. */
export const wentTo = (message: string, participant: string): string =>
  `coalesce(${message}.sent_at, ${message}.due_at) >= coalesce(CASE ${message}.channel WHEN 'email' THEN ${participant}.email_changed_at ELSE ${participant}.phone_changed_at END, '-infinity')`;

/** In SQL, of a `message` by the name that it goes by: it is a member's, or went (or goes) to the address that its reader has. */
export const toTheirAddress = (message: string): string =>
  `NOT EXISTS (SELECT FROM participant a WHERE a.id = ${message}.participant_id AND NOT ${wentTo(message, 'a')})`;

type Corrected = Pick<Appointment, 'emailChangedAt' | 'phoneChangedAt'>;

/** Since when they are reached there; null: always. */
export const changedAtOf = (channel: Channel, { emailChangedAt, phoneChangedAt }: Corrected): Date | null =>
  channel === 'email' ? emailChangedAt : phoneChangedAt;

/** It was sent, or could not be, to an address that was corrected since. */
export function wentElsewhere(
  { channel, state, sentAt, dueAt }: Pick<ClientMessage, 'channel' | 'state' | 'sentAt' | 'dueAt'>,
  who: Corrected,
): boolean {
  const changedAt = changedAtOf(channel, who);
  return changedAt !== null && (state === 'sent' || state === 'failed') && (sentAt ?? dueAt) < changedAt;
}
