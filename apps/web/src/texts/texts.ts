import { createInstance } from 'i18next';
import { PLURALS } from './en.ts';

/** The languages that the pages speak. English stands in the code: it is the key of every text. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

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
export const t = (english: string, values: Readonly<Record<string, string | number>> = {}): string =>
  i18n.t(english, values);

/** `Anna, Ben and Cem`, as the language of the page puts things in a row. */
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat(pageLocale(), { type: 'conjunction' }).format(words);

export const language = (): Language => LANGUAGES.find((one) => one === i18n.language) ?? 'en';

/** What the rest of the browser is told, such as how dates and numbers are written: the reader's own variant of the language of the page. */
export function pageLocale(wanted: readonly string[] = globalThis.navigator?.languages ?? []): string {
  const own = wanted.find((one) => languageOf(one) === language());
  return own ?? { en: 'en-AU', de: 'de-DE' }[language()];
}

const KEPT_AS = 'vestibule-language';

/** Chosen on this device, or the first of the browser's languages that the pages speak. */
export function languageToSpeak(wanted: readonly string[] = globalThis.navigator?.languages ?? []): Language {
  const kept = readKept();
  return (
    LANGUAGES.find((one) => one === kept) ?? wanted.map(languageOf).find((one) => one !== undefined) ?? LANGUAGES[0]
  );
}

/** Speaks another language from the next page on. Nothing is lost: whoever may not lose the page is not asked. */
export function choose(wanted: Language): void {
  try {
    localStorage.setItem(KEPT_AS, wanted);
  } catch {
    // Then it lasts for as long as the browser's own wish.
  }
  window.location.reload();
}

/** Before anything is shown. A catalogue that cannot be had leaves English. */
export async function speak(wanted: Language): Promise<void> {
  if (wanted === 'de') {
    try {
      const { DE, DE_SERVER } = await import('./de.ts');
      i18n.addResourceBundle('de', 'translation', { ...DE, ...DE_SERVER });
      await i18n.changeLanguage('de');
    } catch {
      await i18n.changeLanguage('en');
    }
  } else await i18n.changeLanguage('en');
  document.documentElement.lang = language();
  document.documentElement.dir = i18n.dir();
}

const languageOf = (tag: string): Language | undefined =>
  LANGUAGES.find((one) => tag.toLowerCase().split('-')[0] === one);

function readKept(): string | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}
