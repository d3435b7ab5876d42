import { newId } from '@vestibule/kernel';
import { useRef } from 'react';

/** The same key for the same request, however often it is sent and whatever was tried in between; a changed request is another one. */
export function useRequestKeys(): (request: object) => string {
  const keys = useRef(new Map<string, string>());
  return (request) => {
    const text = JSON.stringify(request);
    const key = keys.current.get(text) ?? newId<'request'>();
    keys.current.set(text, key);
    return key;
  };
}
