import { cloneElement, Fragment, type ReactElement, type ReactNode } from 'react';

const PIECE = /<(\d+)>([\s\S]*?)<\/\1>|<(\d+)\/>/g;

/**
 * A text with elements in it: `<Rich text={t('Please choose <0>Allow</0>.')} parts={[<strong key="allow" />]} />`. Each language puts them where it needs them; words
 * inside one become its children. Where a part is missing, its words are shown without it.
 */
export function Rich({ text, parts }: { readonly text: string; readonly parts: readonly ReactElement[] }) {
  const shown: ReactNode[] = [];
  let from = 0;
  for (const match of text.matchAll(PIECE)) {
    const [whole, around, words, alone] = match;
    shown.push(text.slice(from, match.index));
    const part = parts[Number(around ?? alone)];
    shown.push(part && words !== undefined ? cloneElement(part, {}, words) : (part ?? words));
    from = match.index + whole.length;
  }
  shown.push(text.slice(from));
  // Their order never changes: the place is the key.
  return shown.map((one, place) => <Fragment key={place}>{one}</Fragment>);
}
