import { directionOf, type Language, LANGUAGES, USUAL_LANGUAGE } from '@vestibule/kernel';
import { createInstance } from 'i18next';
import { PLURALS } from './en.ts';

const i18n = createInstance();
void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: PLURALS } },
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  returnEmptyString: false,
  // React escapes what it shows.
  interpolation: { escapeValue: false },
});

/**
 * A text in the language of the page: `t('Pay {{amount}}', { amount })`. Keys are whole English sentences written in place, never put together from pieces, because
 * other languages put them together otherwise. A number that decides between one and many is called `count`. Never asked while a module is being loaded: then the
 * language is not known yet.
 */
export const t = (english: string, values: Values = NO_VALUES): string =>
  'count' in values ? i18n.t(english, values) : filled(sentenceOf(english), values);

type Values = Readonly<Record<string, string | number>>;
const NO_VALUES: Values = {};

/** Found once: looking up takes longer than all the rest of writing a text, and a calendar writes the same sentence hundreds of times. */
const sentences = new Map<string, string>();
function sentenceOf(english: string): string {
  const found = sentences.get(english) ?? i18n.t(english, { skipInterpolation: true });
  sentences.set(english, found);
  return found;
}
const filled = (sentence: string, values: Values): string =>
  values === NO_VALUES
    ? sentence
    : sentence.replaceAll(/\{\{(\w+)\}\}/g, (_place, name: string) => String(values[name] ?? ''));

/** A table of words, each looked up where it is shown: `said({ paid: () => t('Paid') }).paid`. While the table's own module is loaded, the language is not known. */
export function said<Name extends string>(words: Readonly<Record<Name, () => string>>): Readonly<Record<Name, string>> {
  const table = {} as Record<Name, string>;
  for (const [name, say] of Object.entries<() => string>(words))
    Object.defineProperty(table, name, { get: say, enumerable: true });
  return table;
}

/** What the server says in words, such as why something is so: its English sentences are keys too. One that no catalogue has is shown as it is. */
export const serverSays = (english: string): string => (i18n.exists(english) ? i18n.t(english) : unheard(english));

let unheard = (english: string): string => english;
/** How sentences are said that stand in no catalogue word for word. */
export const hear = (how: (english: string) => string): void => void (unheard = how);

/** `Anna, Ben and Cem`, as the language of the page puts things in a row. */
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat(pageLocale(), { type: 'conjunction' }).format(words);

export const language = (): Language => LANGUAGES.find((one) => one === i18n.language) ?? USUAL_LANGUAGE;

/** What the rest of the browser is told, such as how dates and numbers are written: the reader's own variant of the language of the page. */
export function pageLocale(wanted: readonly string[] = globalThis.navigator?.languages ?? []): string {
  const own = wanted.find((one) => languageOf(one) === language());
  return own ?? { en: 'en-AU', de: 'de-DE' }[language()];
}

const KEPT_AS = 'vestibule-language';

/**
 * Chosen on this device; or that of the message whose link was followed (`?lang=de`), also after the way to Stripe and back; or the first of the browser's languages that
 * the pages speak.
 */
export function languageToSpeak(wanted: readonly string[] = globalThis.navigator?.languages ?? []): Language {
  const chosen = known(kept(() => localStorage.getItem(KEPT_AS)));
  const linked = known(new URLSearchParams(globalThis.location?.search ?? '').get('lang'));
  if (linked) kept(() => (sessionStorage.setItem(KEPT_AS, linked), linked));
  const followed = linked ?? known(kept(() => sessionStorage.getItem(KEPT_AS)));
  return chosen ?? followed ?? wanted.map(languageOf).find((one) => one !== undefined) ?? USUAL_LANGUAGE;
}

/** Speaks another language from the next page on. Nothing is lost: whoever may not lose the page is not asked. */
export function choose(wanted: Language): void {
  kept(() => (localStorage.setItem(KEPT_AS, wanted), wanted));
  window.location.reload();
}

/** More words of a language, for pages that need them. */
export function learn(of: Language, words: Readonly<Record<string, string>>): void {
  i18n.addResourceBundle(of, 'translation', words, true, true);
  sentences.clear();
}

/** Once, before anything is shown. The page begins in English, and a catalogue that cannot be had leaves it so. */
export async function speak(wanted: Language): Promise<void> {
  if (wanted === 'de') {
    try {
      const { DE, DE_SERVER } = await import('./de.ts');
      learn('de', { ...DE, ...DE_SERVER });
      await i18n.changeLanguage('de');
      sentences.clear();
    } catch {
      // English.
    }
  }
  document.documentElement.lang = language();
  document.documentElement.dir = directionOf(language());
}

const languageOf = (tag: string): Language | undefined =>
  LANGUAGES.find((one) => tag.toLowerCase().split('-')[0] === one);

const known = (one: string | null): Language | undefined => LANGUAGES.find((language) => language === one);

/** Some browsers keep nothing for pages, and say so by an exception: then nothing is kept. */
function kept(use: () => string | null): string | null {
  try {
    return use();
  } catch {
    return null;
  }
}
