import { plainText, segmentsOf } from './segments.ts';

it.each([
  ['nothing', '', 'GSM-7', 1],
  ['160 plain letters', 'a'.repeat(160), 'GSM-7', 1],
  ['one more: each gives up seven for being put together', 'a'.repeat(161), 'GSM-7', 2],
  ['two full ones', 'a'.repeat(306), 'GSM-7', 2],
  ['one more than two full ones', 'a'.repeat(307), 'GSM-7', 3],
  ['German letters are in the network’s own alphabet', 'ä'.repeat(160), 'GSM-7', 1],
  ['a euro sign takes two places', '€'.repeat(80), 'GSM-7', 1],
  ['81 of them', '€'.repeat(81), 'GSM-7', 2],
  ['a sign of two places is not cut: it begins the next', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 3],
  ['70 signs where one is not in that alphabet', `ő${'a'.repeat(69)}`, 'UCS-2', 1],
  ['71 of them', `ő${'a'.repeat(70)}`, 'UCS-2', 2],
  ['134: two full ones', `ő${'a'.repeat(133)}`, 'UCS-2', 2],
  ['a picture is two places and is not cut', `${'a'.repeat(66)}🙂${'a'.repeat(66)}`, 'UCS-2', 3],
] as const)('%s', (_, text, encoding, count) => expect(segmentsOf(text)).toEqual({ encoding, count }));

it('what only printers need goes, so that it does not double a text; letters of names stay', () => {
  expect(plainText('O’Neill – “10:00\u202fam”… Őri')).toBe(`O'Neill - "10:00 am"... Őri`);
});
