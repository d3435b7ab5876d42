import { IconHandStop } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import classes from './people.module.css';
import { listed, t } from '../../texts/texts.ts';

/** On the picture of whoever raised a hand. */
export function HandMark() {
  return (
    <span className={classes.hand}>
      <IconHandStop size={16} role="img" aria-label={t('hand raised')} />
    </span>
  );
}

export const handMarks = (hands: readonly string[]) => (identity: string) =>
  hands.includes(identity) ? <HandMark /> : undefined;

/** Read out, once, when somebody else's hand goes up. */
export function useAnnounced(hands: readonly string[], self: string, nameOf: (identity: string) => string): string {
  const [words, setWords] = useState('');
  const known = useRef<readonly string[]>([]);
  const others = hands.filter((identity) => identity !== self).join(' ');
  useEffect(() => {
    const up = others.split(' ').filter(Boolean);
    const fresh = up.filter((identity) => !known.current.includes(identity));
    known.current = up;
    if (fresh.length > 0)
      setWords(t('{{names}} raised a hand', { names: listed(fresh.map(nameOf)), count: fresh.length }));
    else if (up.length === 0) setWords('');
  }, [others, nameOf]);
  return words;
}

/** For whom a mark on a picture says nothing. */
export function SaidOnly({ words }: { readonly words: string }) {
  return (
    <p role="status" className={classes.saidOnly}>
      {words}
    </p>
  );
}
