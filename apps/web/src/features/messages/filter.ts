import { MESSAGE_STANDINGS, type MessageStanding, type SessionMessage } from '../../api/messages.ts';
import { MESSAGE_WORDS } from '../../ui/message-words.ts';

/** As it stands in the address: what is not understood is left out. */
export interface MessageFilter {
  readonly standing?: MessageStanding;
  readonly kind?: SessionMessage['kind'];
}

export const isMessageKind = (text: unknown): text is SessionMessage['kind'] =>
  typeof text === 'string' && Object.hasOwn(MESSAGE_WORDS, text);

export function messageFilterFrom(search: Readonly<Record<string, unknown>>): MessageFilter {
  const standing = MESSAGE_STANDINGS.find((one) => one === search['standing']);
  const { kind } = search;
  return { ...(standing ? { standing } : {}), ...(isMessageKind(kind) ? { kind } : {}) };
}
