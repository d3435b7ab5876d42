import { printable } from './printable.ts';

it.each([
  ['Zoë Müller-Łęcki', 'Zoë Müller-Łęcki', false],
  ['Ελένη Παπαδοπούλου', 'Ελένη Παπαδοπούλου', false],
  ['Олександра Їжак', 'Олександра Їжак', false],
  ['Nguyễn Thị Ánh', 'Nguyễn Thị Ánh', false],
  ['王小明', '[U+738B U+5C0F U+660E]', true],
  ['Mei 美 Chen', 'Mei [U+7F8E] Chen', true],
  ['محمد', '[U+0645 U+062D U+0645 U+062F]', true],
  ['Sam 👩‍⚕️', 'Sam [U+1F469 U+2695 U+FE0F]', true],
  ['line\nbreak\tand\u0000nul\u202Eturned', 'line break andnulturned', false],
])('writes %j so that it can be drawn, and says when it had to spell', (name, text, isSpelt) => {
  expect(printable(name)).toEqual({ text, isSpelt });
});

it('takes a name that was typed with loose accents as the same name', () => {
  expect(printable('Zoe\u0308').text).toBe('Zoë');
});
