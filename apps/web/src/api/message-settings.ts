import { ask } from './http.ts';
import type { MessageKind } from './messages.ts';

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
export interface WordedKind {
  readonly kind: MessageKind;
  readonly mayBeOff: boolean;
  readonly placeholders: readonly string[];
  /** One for each language. */
  readonly wordings: readonly MessageWording[];
}
export interface MessageSetting {
  readonly language: string;
  readonly colour: string | null;
  readonly remindMinutes: readonly number[];
  readonly offKinds: readonly string[];
}
export interface MessageSettings extends MessageSetting {
  readonly kinds: readonly WordedKind[];
}
export interface MessagePreview {
  readonly subject: string;
  readonly text: string;
  /** A whole page: shown where nothing in it can run. */
  readonly html: string;
}
export interface PreviewWish extends Words {
  readonly kind: MessageKind;
  readonly language: string;
  readonly colour: string | null;
  readonly scheme: 'light' | 'dark';
}

const PATH = '/api/practice/messages';
const ofWords = (kind: MessageKind, language: string): string => `${PATH}/${kind}/${encodeURIComponent(language)}`;

export const readMessageSettings = () => ask<MessageSettings>(PATH);
export const changeMessageSettings = (body: MessageSetting) => ask<MessageSettings>(PATH, { method: 'PUT', body });
export const keepWords = (kind: MessageKind, language: string, body: Words) =>
  ask<MessageSettings>(ofWords(kind, language), { method: 'PUT', body });
export const standardWords = (kind: MessageKind, language: string) =>
  ask<MessageSettings>(ofWords(kind, language), { method: 'DELETE' });
export const previewMessage = (body: PreviewWish) => ask<MessagePreview>(`${PATH}/preview`, { method: 'POST', body });
