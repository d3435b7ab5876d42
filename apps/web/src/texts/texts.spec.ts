import { languageToSpeak, listed, pageLocale, said, t } from './texts.ts';

afterEach(() => {
  for (const name of ['localStorage', 'sessionStorage', 'location']) Reflect.deleteProperty(globalThis, name);
});

const storage = (kept: Record<string, string> = {}) => ({
  kept,
  getItem: (key: string) => kept[key] ?? null,
  setItem: (key: string, value: string) => void (kept[key] = value),
});
const put = (name: string, value: unknown): void =>
  void Object.defineProperty(globalThis, name, { value, configurable: true });

/** [chosen on this device, the address, followed earlier in this tab, the browser's languages, what is spoken] */
it.each([
  [null, '', null, ['en-AU'], 'en'],
  [null, '', null, ['de-AT', 'en'], 'de'],
  [null, '', null, ['fr-FR', 'DE-ch'], 'de'],
  [null, '', null, ['fr-FR'], 'en'],
  [null, '', null, [], 'en'],
  [null, '?lang=de', null, ['en-AU'], 'de'],
  [null, '?cs=cs_1', 'de', ['en-AU'], 'de'],
  [null, '?lang=xx', null, ['de-DE'], 'de'],
  ['en', '?lang=de', 'de', ['de-DE'], 'en'],
  ['xx', '', null, ['de-DE'], 'de'],
])('chosen %j, address %j, followed %j, browser %j: speaks %s', (chosen, search, followed, browser, spoken) => {
  put('localStorage', storage(chosen === null ? {} : { 'vestibule-language': chosen }));
  put('sessionStorage', storage(followed === null ? {} : { 'vestibule-language': followed }));
  put('location', { search });
  expect(languageToSpeak(browser)).toBe(spoken);
});

it('remembers in this tab which language the message had', () => {
  const tab = storage();
  put('sessionStorage', tab);
  put('location', { search: '?lang=de' });
  languageToSpeak(['en']);
  expect(tab.kept).toEqual({ 'vestibule-language': 'de' });
});

it('speaks although the browser keeps nothing', () => {
  const forbidden = { getItem: () => { throw new Error('denied'); }, setItem: () => { throw new Error('denied'); } }; // prettier-ignore
  put('localStorage', forbidden);
  put('sessionStorage', forbidden);
  put('location', { search: '?lang=de' });
  expect(languageToSpeak(['en'])).toBe('de');
});

it('says English before any language is chosen: one and many, names in a row, the reader’s own variant', () => {
  expect(t('{{count}} minutes', { count: 1 })).toBe('1 minute');
  expect(t('{{count}} minutes', { count: 2 })).toBe('2 minutes');
  expect(t('Pay {{amount}}', { amount: 'A$80.00 & <b>' })).toBe('Pay A$80.00 & <b>');
  expect(listed(['Ana', 'Ben', 'Cem'])).toMatch(/^Ana, Ben,? and Cem$/);
  expect(pageLocale(['de-DE', 'en-GB'])).toBe('en-GB');
  expect(pageLocale(['fr'])).toBe('en-AU');
});

it('a table of words asks for each when it is read, and can be gone through', () => {
  const asked: string[] = [];
  const table = said({ paid: () => (asked.push('paid'), 'Paid'), due: () => (asked.push('due'), 'Unpaid') });
  expect(asked).toEqual([]);
  expect(table.due).toBe('Unpaid');
  expect(asked).toEqual(['due']);
  expect(Object.entries(table)).toEqual([
    ['paid', 'Paid'],
    ['due', 'Unpaid'],
  ]);
});
