import { LANGUAGES } from '@vestibule/kernel';
import { CATALOGUES, Texts } from './texts.ts';

/** `subject.paid` and what stands there, of every key. */
const flat = (of: object, path = ''): [string, string][] =>
  Object.entries(of).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value as object, `${path}${key}.`),
  );
const PLURAL = /_(zero|one|two|few|many|other)$/;
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).toSorted();
const english = new Map(flat(CATALOGUES.en));

describe.each(LANGUAGES)('%s', (language) => {
  const texts = new Map(flat(CATALOGUES[language]));

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
    expect(new Texts().in(language)('heading.invitation')).toBe(CATALOGUES[language].heading.invitation);
    expect(new Texts().in(language)('minutes', { count: 1 })).toMatch(/^1 \D+$/);
  });
});

it('what is filled in is not read as a text again', () => {
  const t = new Texts().in('en');
  expect(t('greeting', { name: '$t(heading.paid) {{practice}}' })).toBe('Hello $t(heading.paid) {{practice}},');
});
