import { shortcutOf } from './shortcuts.ts';

const pressed = { code: 'KeyM', altKey: true, shiftKey: true, ctrlKey: false, metaKey: false, repeat: false };

it.each([
  ['Alt and Shift with M', {}, 'microphone'],
  ['with V', { code: 'KeyV' }, 'camera'],
  ['with C', { code: 'KeyC' }, 'chat'],
  ['the letter alone, as in a word', { altKey: false, shiftKey: false }, undefined],
  ['a capital letter', { altKey: false }, undefined],
  ['Alt alone, which writes on some keyboards', { shiftKey: false }, undefined],
  ['with Control as well, which is the browser’s', { ctrlKey: true }, undefined],
  ['with the command key as well', { metaKey: true }, undefined],
  ['held down', { repeat: true }, undefined],
  ['another letter', { code: 'KeyX' }, undefined],
] as const)('%s', (_name, change, expected) => expect(shortcutOf({ ...pressed, ...change })).toBe(expected));
