import { requestIdOf } from './request-id.ts';

const given = (id: string): string => requestIdOf({ headers: { 'x-request-id': id } });

describe('the id of a request', () => {
  it('is the proxy’s where that is well-formed', () => {
    expect(given('0b9f1c2e-aaaa-bbbb')).toBe('0b9f1c2e-aaaa-bbbb');
  });
  it.each([['', 'short', 'a'.repeat(65), 'with spaces inside', 'line\nbreak-line-break', '<script>alert(1)</script>']])(
    'is a new one when it is "%s"',
    (id) => {
      expect(given(id)).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});
