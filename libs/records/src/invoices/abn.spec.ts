import { isAbn } from './abn.ts';

it.each([
  ['51824753556', true],
  ['51 824 753 556', true],
  ['53 004 085 616', true],
  ['51 824 753 557', false],
  ['15 824 753 556', false],
  ['5182475355', false],
  ['01 824 753 556', false],
  ['ABN 51824753556', false],
])('%s is an ABN: %s', (text, answer) => expect(isAbn(text)).toBe(answer));
