import type { FieldProblem } from '@vestibule/kernel';
import { MEMBER_MESSAGE_KINDS, type MemberMessageKind } from '../messages/member-plan.ts';
import type { MessageKind } from '../messages/plan.ts';
import { hasAddress } from './addresses.ts';

/** A practice's own words for one kind of message in one language: plain text in which `{{…}}` are filled in. */
export interface Wording {
  readonly subject: string;
  readonly body: string;
}

export const LONGEST = { subject: 150, body: 2000 } as const;
/** What can be worded. */
export type WordedKind = MessageKind | MemberMessageKind;
const TO_CLIENTS = ['name', 'practitioner', 'practice', 'when'] as const;
/** No client is named to members. */
const TO_MEMBERS = ['name', 'practice'] as const;
const MORE: Partial<Record<WordedKind, readonly string[]>> = {
  paid: ['amount'],
  refunded: ['amount'],
  refund_failed: ['amount'],
  pay_now: ['amount'],
  payment_failed: ['amount'],
  payment_processing: ['amount'],
  running_late: ['minutes'],
  client_waiting: ['time', 'since'],
  message_returned: ['time'],
  dispute_opened: ['amount'],
  weekly_summary: ['from', 'to'],
};
/** What can be filled in there. An amount only where the message is about one: elsewhere it may have been paid by the time it is read. */
export const placeholdersOf = (kind: WordedKind): readonly string[] => [
  ...(isToMembers(kind) ? TO_MEMBERS : TO_CLIENTS),
  ...(MORE[kind] ?? []),
];
export const isToMembers = (kind: WordedKind): kind is MemberMessageKind =>
  MEMBER_MESSAGE_KINDS.some((one) => one === kind);

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Every placeholder is replaced once; what is put in is not looked at again. */
export const filled = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replace(PLACEHOLDER, (whole, name: string) => words[name] ?? whole);

/** The body of a practice's wording, a paragraph each. */
export const wordedParagraphs = ({ body }: Wording, words: Readonly<Record<string, string>>): string[] =>
  filled(body, words).split(/\n\s*\n/);

/** What is filled in may be anything: it joins on to what stands beside it, and after a full stop it could be an address's ending. */
const FILLED_IN_AS_ENDING = /[^\s.]\.\{\{/u;
const TAG = /<\/?[a-z!]/i;
/** Control characters but the end of a line, and those that turn the direction of what follows. */
const CONTROL = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** Why these words cannot be sent, by field, with the cure. Nothing: they can. */
export function wordingProblems(kind: WordedKind, { subject, body }: Wording): FieldProblem[] {
  const known = placeholdersOf(kind);
  const found = (['subject', 'body'] as const).flatMap((field): FieldProblem[] => {
    const text = { subject, body }[field];
    const says = (message: string): FieldProblem[] => [{ field, message }];
    if (text.trim() === '') return says('must not be blank');
    if (text.length > LONGEST[field]) return says(`must have at most ${LONGEST[field]} characters`);
    const unknown = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name).find((name) => !known.includes(name));
    if (unknown !== undefined)
      return says(`has a placeholder {{${unknown}}} that is not known here; known are ${listed(known)}`);
    const rest = text.replace(PLACEHOLDER, 'x');
    if (rest.includes('{{') || rest.includes('}}'))
      return says(`has braces that are not a whole placeholder; write them like {{${known[0] ?? ''}}}`);
    if (TAG.test(rest)) return says('must be plain text, without HTML');
    if (FILLED_IN_AS_ENDING.test(text) || hasAddress(rest))
      return says(
        'must have no web or e-mail address: the one link that belongs there is added by itself; if it is none, put a space behind its full stops and colons',
      );
    if (CONTROL.test(rest) || (field === 'subject' && rest.includes('\n')))
      return says(field === 'subject' ? 'must be one line of plain text' : 'must have no control characters');
    return [];
  });
  return found;
}

const listed = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join(', ');
