import { LANGUAGES } from '@vestibule/kernel';
import { CATALOGUES, MEMBER_CATALOGUES, Texts } from './texts.ts';

/** `subject.paid` and what stands there, of every key. */
const flat = (of: object, path = ''): [string, string][] =>
  Object.entries(of).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value as object, `${path}${key}.`),
  );
const PLURAL = /_(zero|one|two|few|many|other)$/;
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).toSorted();

const READERS = { clients: CATALOGUES, members: MEMBER_CATALOGUES } as const;
const EACH = LANGUAGES.flatMap((language) => (['clients', 'members'] as const).map((to) => ({ language, to })));

describe.each(EACH)('what is written to $to in $language', ({ language, to }) => {
  const texts = new Map(flat(READERS[to][language]));
  const english = new Map(flat(READERS[to].en));

  it('has every key that English has, and no other', () => {
    const single = (keys: Iterable<string>) => [...new Set([...keys].map((key) => key.replace(PLURAL, '')))].toSorted();
    expect(single(texts.keys())).toEqual(single(english.keys()));
  });

  it('fills in the same things, in each text', () => {
    for (const [key, text] of texts)
      expect([key, placeholders(text)]).toEqual([
        key,
        placeholders(english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? ''),
      ]);
  });

  it('has a form for every plural of the language', () => {
    const counted = [...texts.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, ''));
    expect(counted).not.toEqual([]);
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const key of new Set(counted))
      expect(forms.map((form) => texts.get(`${key}_${form}`))).not.toContain(undefined);
  });

  it('leaves nothing empty, and nothing in English where another word is usual', () => {
    for (const [key, text] of texts) expect([key, text.trim()]).not.toEqual([key, '']);
    if (language === 'en') return;
    const same = [...texts].filter(([key, text]) => text === english.get(key)).map(([key]) => key);
    expect(same).toEqual([]);
  });

  it('is what is answered in that language', () => {
    const t = to === 'clients' ? new Texts().in(language) : new Texts().toMembers(language);
    expect(t('or_paste')).toBe(texts.get('or_paste'));
  });
});

it.each(LANGUAGES)('%s counts', (language) => {
  expect(new Texts().in(language)('minutes', { count: 1 })).toMatch(/^1 \D+$/);
  expect(new Texts().toMembers(language)('heading.client_waiting', { count: 2 })).toMatch(/^2 /);
});

it('what is filled in is not read as a text again', () => {
  const t = new Texts().in('en');
  expect(t('greeting', { name: '$t(heading.paid) {{practice}}' })).toBe('Hello $t(heading.paid) {{practice}},');
});
