import { t } from '../../texts/texts.ts';

/** Two keys held besides the letter: nobody presses these by chance, while writing, or by speech input (WCAG 2.1.4). */
export const SHORTCUTS = {
  microphone: {
    code: 'KeyM',
    aria: 'Alt+Shift+M',
    does: () => t('Microphone on or off'),
  },
  camera: {
    code: 'KeyV',
    aria: 'Alt+Shift+V',
    does: () => t('Camera on or off'),
  },
  chat: {
    code: 'KeyC',
    aria: 'Alt+Shift+C',
    does: () => t('Open or close the chat'),
  },
} as const;
export type ShortcutName = keyof typeof SHORTCUTS;

const NAMES = ['microphone', 'camera', 'chat'] as const satisfies readonly ShortcutName[];

type Pressed = Pick<KeyboardEvent, 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'repeat'>;

/** By the key's place, not its letter: with Alt held, some keyboards write another one. A key that is held down acts once. */
export const shortcutOf = ({ code, altKey, shiftKey, ctrlKey, metaKey, repeat }: Pressed): ShortcutName | undefined =>
  altKey && shiftKey && !ctrlKey && !metaKey && !repeat
    ? NAMES.find((name) => SHORTCUTS[name].code === code)
    : undefined;
