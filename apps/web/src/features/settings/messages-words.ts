export const MESSAGE_SETTINGS = ['message-settings'] as const;

const LANGUAGE_WORDS: Readonly<Record<string, string>> = { en: 'English', de: 'German (Deutsch)' };
export const languageWords = (language: string): string => LANGUAGE_WORDS[language] ?? language;

const HOUR = 60;
const DAY = 24 * HOUR;
/** What is offered; another time that was set elsewhere is offered too. */
export const REMIND_CHOICES = [15, 30, HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY] as const;

/** `15 minutes before`, `1 day before`. */
export function beforeWords(minutes: number): string {
  const [count, unit] =
    minutes % DAY === 0
      ? [minutes / DAY, 'day']
      : minutes % HOUR === 0
        ? [minutes / HOUR, 'hour']
        : [minutes, 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'} before`;
}

/** Why these are always sent. */
export const ALWAYS_SENT =
  'Invitations, new times, cancellations, failed payments and money that goes back are always told: without them somebody waits before a closed door.';
