/** `refused`: this message will not be had, now or later. `later`: this message may be had another time. `unavailable`: nobody was there to take it. */
export type Handover =
  | { readonly outcome: 'accepted' }
  | {
      readonly outcome: 'refused' | 'later' | 'unavailable';
      readonly reason: string;
      /** They may have it all the same: it was said to its end, and they did not say for good that they will not have it. */
      readonly mayHaveArrived?: boolean;
    };

/** All that comes before a message is about the server, and not about this one. */
const BEFORE_A_MESSAGE = ['CONN', 'EHLO', 'HELO', 'AUTH', 'STARTTLS'];

/**
 * What the failure of a conversation means for the message. RFC 5321: 5yz is for good, 4yz may pass, 421 ends the connection; and until the line with the lone dot, which comes after the last
 * word of the message (`saidWhole`), a server has nothing. A server's words may name the address: only its number is kept.
 */
export function failureOf(error: unknown, saidWhole: boolean): Handover {
  const { responseCode, code, command = 'CONN' } = error as { responseCode?: number; code?: string; command?: string };
  // Said before anything was sent: it is not an address that a message can be sent to.
  if (responseCode === undefined && code === 'EENVELOPE')
    return { outcome: 'refused', reason: 'the address is not one that mail can be sent to' };
  if (responseCode === undefined) {
    const reason = `the mail server was not reached (${code ?? 'unknown'})`;
    return { outcome: 'unavailable', reason, mayHaveArrived: saidWhole };
  }
  const mayHaveArrived = saidWhole && responseCode < 500;
  // At MAIL FROM nobody's address has been said yet: whom it sends away there it sends away whoever is written to.
  const isForAll = responseCode === 421 || [...BEFORE_A_MESSAGE, 'MAIL'].some((word) => command.startsWith(word));
  if (isForAll)
    return { outcome: 'unavailable', reason: `the mail server sends us away (${responseCode})`, mayHaveArrived };
  return responseCode >= 500
    ? { outcome: 'refused', reason: `the mail server refused it (${responseCode})` }
    : { outcome: 'later', reason: `the mail server asked to try later (${responseCode})`, mayHaveArrived };
}
