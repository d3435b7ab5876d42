import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { Notice } from '../../ui/notice.tsx';
import classes from './device-check.module.css';
import { browserOf, HELP } from './permission-help.ts';
import type { Access, AccessResult } from './request-access.ts';
import { t } from '../../texts/texts.ts';

type Trouble = Exclude<Access, 'granted' | 'off'>;
const isTrouble = (access: Access): access is Trouble => access !== 'granted' && access !== 'off';

type Thing = 'camera' | 'microphone' | 'both';
/** Whole sentences: in other languages the device decides about more than its own word. */
const TITLES: Readonly<Record<Trouble, Readonly<Record<Thing, () => string>>>> = {
  denied: {
    camera: () => t('Your browser doesn’t let this page use your camera'),
    microphone: () => t('Your browser doesn’t let this page use your microphone'),
    both: () => t('Your browser doesn’t let this page use your camera and microphone'),
  },
  missing: {
    camera: () => t('We can’t find a camera'),
    microphone: () => t('We can’t find a microphone'),
    both: () => t('We can’t find a camera or microphone'),
  },
  busy: {
    camera: () => t('Your camera is in use by another program'),
    microphone: () => t('Your microphone is in use by another program'),
    both: () => t('Your camera and microphone are in use by another program'),
  },
  unsupported: {
    camera: () => t('This browser can’t give us your camera'),
    microphone: () => t('This browser can’t give us your microphone'),
    both: () => t('This browser can’t give us your camera and microphone'),
  },
};

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

  const troubles: { trouble: Trouble; thing: Thing }[] = [];
  if (isTrouble(microphone) && microphone === camera) troubles.push({ trouble: microphone, thing: 'both' });
  else {
    if (isTrouble(microphone)) troubles.push({ trouble: microphone, thing: 'microphone' });
    if (isTrouble(camera)) troubles.push({ trouble: camera, thing: 'camera' });
  }
  if (troubles.length === 0) return null;
  return (
    <>
      {troubles.map(({ trouble, thing }) => (
        <Notice key={thing} tone="bad" announce="alert" title={TITLES[trouble][thing]()}>
          {trouble === 'denied' || trouble === 'unsupported' ? (
            <ol className={classes.help}>
              {HELP[browserOf(navigator.userAgent)]().map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          ) : (
            <p>
              {trouble === 'busy'
                ? t('Close other programs and tabs that use it, then try again.')
                : t('Plug one in or turn it on, then try again.')}{' '}
              {thing === 'camera'
                ? t('You can also go in without being seen.')
                : t('You can still go in, and write in the chat.')}
            </p>
          )}
          <Button mt="sm" variant="default" onClick={onRetry}>
            {t('Try again')}
          </Button>
        </Notice>
      ))}
    </>
  );
}
