import { decodeForm } from './form.ts';

it.each([
  ['a=1&b=two', { a: '1', b: 'two' }],
  [
    'line_items[0][price_data][currency]=aud&line_items[1][quantity]=2',
    { line_items: [{ price_data: { currency: 'aud' } }, { quantity: '2' }] },
  ],
  ['expand[]=a&expand[]=b', { expand: ['a', 'b'] }],
  ['metadata[session_id]=x%20y&metadata[empty]=', { metadata: { session_id: 'x y', empty: '' } }],
  ['', {}],
])('reads %s', (body, expected) => expect(decodeForm(body)).toEqual(expected));

it('never reaches a prototype', () => {
  const decoded = decodeForm('__proto__[polluted]=1&a[__proto__][polluted]=1&a[constructor][prototype][polluted]=1');
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.keys(decoded)).toContain('a');
});
