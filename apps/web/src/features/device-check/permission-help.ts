import { t } from '../../texts/texts.ts';

export type BrowserKind =
  | 'in-app'
  | 'ios-safari'
  | 'ios-other'
  | 'android-chrome'
  | 'android-firefox'
  | 'desktop-safari'
  | 'desktop-firefox'
  | 'desktop-chromium';

/** Only to choose the right instructions; nothing else depends on it. */
export function browserOf(userAgent: string): BrowserKind {
  if (/FBAN|FBAV|Instagram|Line\/|MicroMessenger|GSA\/|; wv\)/.test(userAgent)) return 'in-app';
  if (/iPhone|iPad|iPod/.test(userAgent)) return /CriOS|FxiOS|EdgiOS/.test(userAgent) ? 'ios-other' : 'ios-safari';
  if (/Android/.test(userAgent)) return /Firefox/.test(userAgent) ? 'android-firefox' : 'android-chrome';
  if (/Firefox/.test(userAgent)) return 'desktop-firefox';
  if (/Chrome|Chromium|Edg\//.test(userAgent)) return 'desktop-chromium';
  return /Safari/.test(userAgent) ? 'desktop-safari' : 'desktop-chromium';
}

/** How to allow the camera and the microphone again after having said no, step by step. */
export const HELP: Readonly<Record<BrowserKind, () => readonly string[]>> = {
  'in-app': () => [
    t('You opened the link inside another app, which can’t use the camera.'),
    t(
      'Open its menu (often three dots) and choose “Open in browser”, or copy the link and paste it into Safari or Chrome.',
    ),
  ],
  'ios-safari': () => [
    t('Tap the icon at the left of the address bar, then “Website Settings”.'),
    t('Set Camera and Microphone to “Allow”.'),
    t('Come back here and press “Try again”.'),
  ],
  'ios-other': () => [
    t('Open the Settings app of your iPhone or iPad and scroll down to this browser.'),
    t('Turn on Camera and Microphone.'),
    t('Come back here and press “Try again”.'),
  ],
  'android-chrome': () => [
    t('Tap the icon at the left of the address bar, then “Permissions”.'),
    t('Allow Camera and Microphone.'),
    t('Press “Try again” below.'),
  ],
  'android-firefox': () => [
    t('Tap the lock at the left of the address bar.'),
    t('Allow Camera and Microphone.'),
    t('Press “Try again” below.'),
  ],
  'desktop-safari': () => [
    t('In the menu bar choose Safari, then “Settings for This Website…”.'),
    t('Set Camera and Microphone to “Allow”.'),
    t('Press “Try again” below.'),
  ],
  'desktop-firefox': () => [
    t('Click the crossed-out camera or microphone at the left of the address bar.'),
    t('Remove “Blocked” beside Camera and Microphone.'),
    t('Press “Try again” below and allow both.'),
  ],
  'desktop-chromium': () => [
    t('Click the icon at the left of the address bar.'),
    t('Turn on Camera and Microphone.'),
    t('Press “Try again” below.'),
  ],
};
