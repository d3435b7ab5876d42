import { ApiError } from './errors.ts';
import { flag, integer, list, mergeMetadata, metadata, object, oneOf, text, type Raw } from './params.ts';

const shape = object({
  name: text,
  count: integer,
  on: flag,
  kind: oneOf('a', 'b'),
  tags: list(text),
  inner: object({ deep: integer }),
  metadata,
});
const codeOf = (raw: Raw): string | undefined => {
  try {
    shape.read(raw, '');
    return 'read';
  } catch (error) {
    return error instanceof ApiError ? (error.fields.code ?? error.message) : String(error);
  }
};

it('reads text of a form into values', () => {
  expect(
    shape.read(
      { name: 'x', count: '-12', on: 'true', kind: 'b', tags: ['p', 'q'], inner: { deep: '7' }, metadata: { n: '1' } },
      '',
    ),
  ).toEqual({
    name: 'x',
    count: -12,
    on: true,
    kind: 'b',
    tags: ['p', 'q'],
    inner: { deep: 7 },
    metadata: { n: '1' },
  });
});

it.each<[string, Raw, string]>([
  ['a stranger', { other: '1' }, 'parameter_unknown'],
  ['a stranger inside', { inner: { other: '1' } }, 'parameter_unknown'],
  ['an inherited name', { toString: '1' }, 'parameter_unknown'],
  ['an empty text', { name: '' }, 'parameter_invalid_empty'],
  ['a broken number', { count: '1.5' }, 'parameter_invalid_integer'],
  ['a number in words', { count: 'ten' }, 'parameter_invalid_integer'],
  ['neither true nor false', { on: 'yes' }, 'Invalid boolean: yes'],
  ['another kind', { kind: 'c' }, 'Invalid kind: must be one of a, b'],
  ['text where a list belongs', { tags: 'p' }, 'Invalid array'],
  ['text where an object belongs', { inner: 'p' }, 'Invalid object'],
  [
    'too long a metadata value',
    { metadata: { n: 'x'.repeat(501) } },
    'Metadata keys can be up to 40 characters long and values up to 500: n',
  ],
])('refuses %s', (_what, raw, expected) => expect(codeOf(raw)).toBe(expected));

it('merges metadata, where an empty value deletes', () => {
  expect(mergeMetadata({ a: '1', b: '2' }, { a: '', c: '3' })).toEqual({ b: '2', c: '3' });
});
