/** The languages in which people are written to. One that is added here does not compile until every catalogue has it. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

export const USUAL_LANGUAGE: Language = 'en';

/** As in that language, in that country: `en` in `AU` writes 10:00 am, in `GB` 10:00; `de` in `CH` writes CHF 80.00, in `DE` 80,00 CHF. */
export const localeOf = (language: Language, country: string): string => `${language}-${country}`;

const FROM_RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);
/** The direction in which a language is written: pages and mails say it beside the language. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (FROM_RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr');
