import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { assertNever } from '../../ui/assert-never.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './device-check.module.css';
import { browserOf, HELP } from './permission-help.ts';
import type { Access, AccessResult } from './request-access.ts';

type Trouble = Exclude<Access, 'granted' | 'off'>;
const isTrouble = (access: Access): access is Trouble => access !== 'granted' && access !== 'off';

function titleFor(trouble: Trouble, thing: string): string {
  switch (trouble) {
    case 'denied':
      return `Your browser doesn’t let this page use your ${thing}`;
    case 'missing':
      return `We can’t find a ${thing}`;
    case 'busy':
      return `Your ${thing} is in use by another program`;
    case 'unsupported':
      return `This browser can’t give us your ${thing}`;
    default:
      return assertNever(trouble);
  }
}

/** What is wrong with the camera or microphone, and the cure for this very browser. */
export function AccessProblem({ access, onRetry }: { readonly access: AccessResult; readonly onRetry: () => void }) {
  const { microphone, camera } = access;
  const denied = microphone === 'denied' || camera === 'denied' || microphone === 'unsupported';

  useEffect(() => {
    if (!denied || !('permissions' in navigator)) return undefined;
    // Allowed in the browser's own settings meanwhile: go on without being told to.
    const stop = new AbortController();
    for (const name of ['camera', 'microphone']) {
      navigator.permissions.query({ name: name as PermissionName }).then(
        (status) =>
          status.addEventListener('change', () => status.state === 'granted' && onRetry(), { signal: stop.signal }),
        () => undefined,
      );
    }
    return () => stop.abort();
  }, [denied, onRetry]);

  const troubles: { trouble: Trouble; thing: string }[] = [];
  if (isTrouble(microphone) && microphone === camera)
    troubles.push({ trouble: microphone, thing: 'camera and microphone' });
  else {
    if (isTrouble(microphone)) troubles.push({ trouble: microphone, thing: 'microphone' });
    if (isTrouble(camera)) troubles.push({ trouble: camera, thing: 'camera' });
  }
  if (troubles.length === 0) return null;
  return (
    <>
      {troubles.map(({ trouble, thing }) => (
        <Notice
          key={thing}
          tone="bad"
          announce="alert"
          title={titleFor(trouble, thing).replace('a camera and', 'a camera or')}
        >
          {trouble === 'denied' || trouble === 'unsupported' ? (
            <ol className={classes.help}>
              {HELP[browserOf(navigator.userAgent)].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          ) : (
            <p>
              {trouble === 'busy'
                ? 'Close other programs and tabs that use it, then try again.'
                : 'Plug one in or turn it on, then try again.'}{' '}
              {thing === 'camera'
                ? 'You can also go in without being seen.'
                : 'You can still go in, and write in the chat.'}
            </p>
          )}
          <Button mt="sm" variant="default" onClick={onRetry}>
            Try again
          </Button>
        </Notice>
      ))}
    </>
  );
}
