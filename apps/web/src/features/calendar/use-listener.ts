import { type RefObject, useEffect, useRef } from 'react';

/** Hears what happens within an element that is not itself something to press: its parts are, and what they do not take comes up to it. */
export function useListener<Kind extends keyof HTMLElementEventMap>(
  element: RefObject<HTMLElement | null>,
  kind: Kind,
  listener: (event: HTMLElementEventMap[Kind]) => void,
  capture = false,
): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const heard = element.current;
    if (!heard) return undefined;
    const hear = (event: HTMLElementEventMap[Kind]): void => latest.current(event);
    heard.addEventListener(kind, hear, capture);
    return () => heard.removeEventListener(kind, hear, capture);
  }, [element, kind, capture]);
}
