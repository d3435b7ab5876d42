import { Injectable } from '@nestjs/common';
import { type Language, LANGUAGES, USUAL_LANGUAGE } from '@vestibule/kernel';
import { createInstance, type TFunction } from 'i18next';
import { DE } from './de.ts';
import { type Catalogue, EN } from './en.ts';
import { MEMBERS_DE } from './members-de.ts';
import { MEMBERS_EN } from './members-en.ts';

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en: EN, de: DE };
export const MEMBER_CATALOGUES: Readonly<Record<Language, Catalogue<typeof MEMBERS_EN>>> = {
  en: MEMBERS_EN,
  de: MEMBERS_DE,
};

/** The catalogues. Each is whole: nothing is answered in another language than was asked for. */
@Injectable()
export class Texts {
  private readonly i18n = createInstance();

  constructor() {
    void this.i18n.init({
      lng: USUAL_LANGUAGE,
      fallbackLng: false,
      resources: Object.fromEntries(
        LANGUAGES.map((language) => [
          language,
          { translation: CATALOGUES[language], members: MEMBER_CATALOGUES[language] },
        ]),
      ),
      initAsync: false,
      // Whoever shows a text escapes it: there is plain text beside the HTML.
      interpolation: { escapeValue: false },
    });
  }

  in(language: Language): TFunction {
    return this.i18n.getFixedT(language);
  }

  /** What is written to the people of a practice. */
  toMembers(language: Language): TFunction {
    return this.i18n.getFixedT(language, 'members');
  }
}
