import { type Language, LANGUAGES } from '@vestibule/kernel';
import { choose, language } from '../texts/texts.ts';
import classes from './language-choice.module.css';

/** Each in its own words: whoever needs it may not read those around it. */
export const IN_ITS_OWN_WORDS: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

/** The languages that the page does not speak just now. The page is loaded again: not for where something is going on. */
export function LanguageChoice() {
  return LANGUAGES.filter((one) => one !== language()).map((one) => (
    <button key={one} type="button" lang={one} className={classes.choice} onClick={() => choose(one)}>
      {IN_ITS_OWN_WORDS[one]}
    </button>
  ));
}
