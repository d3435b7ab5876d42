import {
  CLIENT_MESSAGE_KINDS,
  MESSAGE_READERS,
  MESSAGE_STANDINGS,
  type MessageReaders,
  type MessageStanding,
  type PracticeMessage,
} from '../../api/messages.ts';
import { MEMBER_MESSAGE_KINDS } from '../../api/mine.ts';

/** As it stands in the address: what is not understood is left out. */
export interface MessageFilter {
  readonly standing?: MessageStanding;
  readonly kind?: PracticeMessage['kind'];
  readonly readers?: MessageReaders;
}

const KINDS = [...CLIENT_MESSAGE_KINDS, ...MEMBER_MESSAGE_KINDS] as const;

export function messageFilterFrom(search: Readonly<Record<string, unknown>>): MessageFilter {
  const standing = MESSAGE_STANDINGS.find((one) => one === search['standing']);
  const kind = KINDS.find((one) => one === search['kind']);
  const readers = MESSAGE_READERS.find((one) => one === search['readers']);
  return { ...(standing ? { standing } : {}), ...(kind ? { kind } : {}), ...(readers ? { readers } : {}) };
}
