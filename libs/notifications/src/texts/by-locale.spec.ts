import { isolated } from './by-locale.ts';

it.each([
  ['Kim Klein', 'Kim Klein'],
  ['Zoë Nguyễn', 'Zoë Nguyễn'],
  ['王小明', '王小明'],
  ['דנה כהן', '\u2068דנה כהן\u2069'],
  ['Dr. ليلى', '\u2068Dr. ليلى\u2069'],
])('%s keeps its direction among other words', (name, written) => expect(isolated(name)).toBe(written));
