import { Injectable } from '@nestjs/common';
import { createInstance, type TFunction } from 'i18next';
import { EN } from './en.ts';

/** The catalogues. A language that is not there is answered in English. */
@Injectable()
export class Texts {
  private readonly i18n = createInstance();

  constructor() {
    void this.i18n.init({
      lng: 'en',
      fallbackLng: 'en',
      resources: { en: { translation: EN } },
      initAsync: false,
      // Whoever shows a text escapes it: there is plain text beside the HTML.
      interpolation: { escapeValue: false },
    });
  }

  in(locale: string): TFunction {
    return this.i18n.getFixedT(locale);
  }
}
