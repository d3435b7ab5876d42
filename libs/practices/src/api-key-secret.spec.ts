import { apiKeyIn, hashOfApiKey, newApiKey, shownPrefixOf } from './api-key-secret.ts';

describe('an API key', () => {
  it('is vk_ and 192 random bits, never the same twice', () => {
    const keys = new Set(Array.from({ length: 100 }, newApiKey));
    expect(keys.size).toBe(100);
    for (const key of keys) expect(key).toMatch(/^vk_[0-9a-f]{48}$/);
  });

  it('is recognised by a prefix that leaves 160 bits to guess', () => {
    const key = newApiKey();
    expect(key.startsWith(shownPrefixOf(key))).toBe(true);
    expect(key.length - shownPrefixOf(key).length).toBe(40);
  });

  it('is kept as a hash that another key does not have', () => {
    expect(hashOfApiKey('vk_a')).toHaveLength(32);
    expect(hashOfApiKey('vk_a').equals(hashOfApiKey('vk_b'))).toBe(false);
  });

  it.each([
    ['Bearer vk_abc', 'vk_abc'],
    ['bearer   vk_abc', 'vk_abc'],
    ['Bearer sk_abc', undefined],
    ['Bearer vk_abc and more', undefined],
    ['Basic vk_abc', undefined],
    ['Bearer', undefined],
    ['', undefined],
  ])('is read from "%s" as %s', (header, key) => {
    expect(apiKeyIn(header)).toBe(key);
  });
});
