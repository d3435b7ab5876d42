import { surchargeLaw } from './surcharge-law.ts';

it.each(['AU', 'GB', 'DE', 'IE', 'US', 'CA', 'ZZ', ''])('no surcharge in %s, with a reason', (country) => {
  const law = surchargeLaw(country);
  expect(law.lawful ? '' : law.reason).toMatch(/\w+ \w+/);
});
it.each(['NZ', 'BR', 'nz'])(
  'a surcharge in %s, on every card the checkout takes, to be disclosed, with sources',
  (country) => {
    const law = surchargeLaw(country);
    if (!law.lawful) throw new Error(law.reason);
    expect(law.cards).toBe('all');
    expect(law.disclose).toMatch(/before paying/);
    expect(law.sources.length).toBeGreaterThan(0);
    expect(law.read).toMatch(/^\d{4}-\d\d-\d\d$/);
  },
);
