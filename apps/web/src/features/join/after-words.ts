/** As people say how long they talked: whole minutes, rounded down, from the first full one on. */
export function lengthWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return 'less than a minute';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [count(hours, 'hour'), count(rest, 'minute')].filter((part) => part !== undefined);
  return parts.join(' and ');
}

const count = (number: number, one: string): string | undefined =>
  number === 0 ? undefined : `${number} ${one}${number === 1 ? '' : 's'}`;
