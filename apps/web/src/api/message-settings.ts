import { ask } from './http.ts';
import type { MessageKind } from './messages.ts';
import type { MemberMessageKind } from './mine.ts';
import type { Role } from './types.ts';

export interface Words {
  readonly subject: string;
  readonly body: string;
}
export interface MessageWording extends Words {
  readonly language: string;
  /** The practice's own words; false: the standard ones. */
  readonly isOwn: boolean;
  readonly standard: Words;
}
/** One message that the practice may word: to clients, or to its own people. */
export interface WordedKind<Kind extends string = MessageKind | MemberMessageKind> {
  readonly kind: Kind;
  readonly placeholders: readonly string[];
  /** One for each language. */
  readonly wordings: readonly MessageWording[];
}
export interface MessageSetting {
  readonly language: string;
  readonly colour: string | null;
  readonly remindMinutes: readonly number[];
  /** When texts wait, by the clocks of their readers; null: never. */
  readonly quietHours: { readonly from: string; readonly until: string } | null;
  readonly offKinds: readonly string[];
}
export interface ClientKind extends WordedKind<MessageKind> {
  readonly mayBeOff: boolean;
}
export interface MemberKind extends WordedKind<MemberMessageKind> {
  /** Who is told; those who may, switch it off each for themselves. */
  readonly told: readonly { readonly role: Role; readonly mayBeOff: boolean }[];
}
export interface MessageSettings extends MessageSetting {
  readonly kinds: readonly ClientKind[];
  readonly memberKinds: readonly MemberKind[];
}
export interface MessagePreview {
  readonly subject: string;
  readonly text: string;
  /** A whole page: shown where nothing in it can run. */
  readonly html: string;
}
export interface PreviewWish extends Words {
  readonly kind: WordedKind['kind'];
  readonly language: string;
  readonly colour: string | null;
  readonly scheme: 'light' | 'dark';
}

const PATH = '/api/practice/messages';
const ofWords = (kind: WordedKind['kind'], language: string): string =>
  `${PATH}/${kind}/${encodeURIComponent(language)}`;

export const readMessageSettings = () => ask<MessageSettings>(PATH);
export const changeMessageSettings = (body: MessageSetting) => ask<MessageSettings>(PATH, { method: 'PUT', body });
export const keepWords = (kind: WordedKind['kind'], language: string, body: Words) =>
  ask<MessageSettings>(ofWords(kind, language), { method: 'PUT', body });
export const standardWords = (kind: WordedKind['kind'], language: string) =>
  ask<MessageSettings>(ofWords(kind, language), { method: 'DELETE' });
export const previewMessage = (body: PreviewWish) => ask<MessagePreview>(`${PATH}/preview`, { method: 'POST', body });
