import { instantText } from './instant-text.ts';

it('is the same text as Date writes, the first time and every other', () => {
  const start = Date.parse('2026-11-25T10:00:00.000Z');
  const instants = Array.from({ length: 2_000 }, (_, i) => start + i * 901);
  for (const ms of [...instants, ...instants.slice(-100)]) expect(instantText(ms)).toBe(new Date(ms).toISOString());
});
