import { listed, t } from '../../texts/texts.ts';

/** As people say how long they talked: whole minutes, rounded down, from the first full one on. */
export function lengthWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return t('less than a minute');
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return listed([
    ...(hours > 0 ? [t('{{count}} hours', { count: hours })] : []),
    ...(rest > 0 ? [t('{{count}} minutes', { count: rest })] : []),
  ]);
}
