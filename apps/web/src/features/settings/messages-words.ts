import { said, t } from '../../texts/texts.ts';
export const MESSAGE_SETTINGS = ['message-settings'] as const;

const LANGUAGE_WORDS: Readonly<Record<string, string>> = said({
  en: () => t('English'),
  de: () => t('German (Deutsch)'),
});
export const languageWords = (language: string): string => LANGUAGE_WORDS[language] ?? language;

const HOUR = 60;
const DAY = 24 * HOUR;
/** What is offered; another time that was set elsewhere is offered too. */
export const REMIND_CHOICES = [15, 30, HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY] as const;

/** `15 minutes before`, `1 day before`. */
export function beforeWords(minutes: number): string {
  if (minutes % DAY === 0) return t('{{count}} days before', { count: minutes / DAY });
  if (minutes % HOUR === 0) return t('{{count}} hours before', { count: minutes / HOUR });
  return t('{{count}} minutes before', { count: minutes });
}

/** Why these are always sent. */
export const alwaysSent = (): string =>
  t(
    'Invitations, new times, cancellations, failed payments and money that goes back are always told: without them somebody waits before a closed door.',
  );
