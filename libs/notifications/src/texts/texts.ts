import { Injectable } from '@nestjs/common';
import { type Language, USUAL_LANGUAGE } from '@vestibule/kernel';
import { createInstance, type TFunction } from 'i18next';
import { DE } from './de.ts';
import { type Catalogue, EN } from './en.ts';
import { MEMBERS_EN } from './members-en.ts';

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en: EN, de: DE };

/** The catalogues. Each is whole: nothing is answered in another language than was asked for. */
@Injectable()
export class Texts {
  private readonly i18n = createInstance();

  constructor() {
    void this.i18n.init({
      lng: USUAL_LANGUAGE,
      fallbackLng: false,
      resources: Object.fromEntries(
        Object.entries(CATALOGUES).map(([language, catalogue]) => [
          language,
          { translation: catalogue, ...(language === USUAL_LANGUAGE ? { members: MEMBERS_EN } : {}) },
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

  /** What is written to the people of a practice: in the language of the pages they work with. */
  toMembers(): TFunction {
    return this.i18n.getFixedT(USUAL_LANGUAGE, 'members');
  }
}
