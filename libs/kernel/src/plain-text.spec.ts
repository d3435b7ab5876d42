import { oneLine, severalLines } from './plain-text.ts';

it.each([
  ['a name as most are', 'Kim Lee', 'Kim Lee', 'Kim Lee'],
  ['blanks around it', '  Kim Lee\u00A0 ', 'Kim Lee', 'Kim Lee'],
  ['a line break of each system', 'a\nb\r\nc\rd', 'a b c d', 'a\nb\nc\nd'],
  ['the other line breaks', 'a\u0085b\u2028c\u2029d\ve\ff', 'a b c d e f', 'a\nb\nc\nd\ne\nf'],
  ['a tab', 'a\tb', 'a b', 'a b'],
  ['a bell and an escape', 'Kim\u0007 \u001B[31mLee', 'Kim [31mLee', 'Kim [31mLee'],
  ['a delete and a C1 control', 'Kim\u007F\u009B Lee', 'Kim Lee', 'Kim Lee'],
  ['a direction turned round', 'Kim \u202Egpj.exe', 'Kim gpj.exe', 'Kim gpj.exe'],
  ['embeddings and isolates', '\u202AKim\u202C \u2066Lee\u2069', 'Kim Lee', 'Kim Lee'],
  ['a byte order mark', '\uFEFFKim', 'Kim', 'Kim'],
  ['nothing that can be seen', '\u202E\u0007 \n', '', ''],
  ['a Persian name with its joiner', 'می\u200Cخواهم', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['a Hebrew name with a mark of direction', 'דנה\u200F (D)', 'דנה\u200F (D)', 'דנה\u200F (D)'],
  ['a family in one sign', '👩\u200D👧', '👩\u200D👧', '👩\u200D👧'],
])('%s', (_what, written, line, lines) => {
  expect(oneLine(written)).toBe(line);
  expect(severalLines(written)).toBe(lines);
});
