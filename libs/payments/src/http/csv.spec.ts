import { csvCell, majorUnits } from './csv.ts';

it.each([
  ['Harbour', 'Harbour'],
  ['a "b", c', '"a ""b"", c"'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-2', "'-2"],
  ['+3', "'+3"],
  ['\t=1', "'\t=1"],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
])('writes %j so that no spreadsheet runs it', (text, cell) => expect(csvCell(text)).toBe(cell));

it.each([
  [8000, 'AUD', '80.00'],
  [5, 'AUD', '0.05'],
  [0, 'AUD', '0.00'],
  [-250, 'AUD', '-2.50'],
  [8000, 'JPY', '8000'],
  [5050, 'KWD', '5.050'],
  [null, 'AUD', null],
])('%p minor units of %s are %p', (minor, currency, text) => expect(majorUnits(minor, currency)).toBe(text));
