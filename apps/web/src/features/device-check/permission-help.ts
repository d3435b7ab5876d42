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
export const HELP: Readonly<Record<BrowserKind, readonly string[]>> = {
  'in-app': [
    'You opened the link inside another app, which can’t use the camera.',
    'Open its menu (often three dots) and choose “Open in browser”, or copy the link and paste it into Safari or Chrome.',
  ],
  'ios-safari': [
    'Tap the icon at the left of the address bar, then “Website Settings”.',
    'Set Camera and Microphone to “Allow”.',
    'Come back here and press “Try again”.',
  ],
  'ios-other': [
    'Open the Settings app of your iPhone or iPad and scroll down to this browser.',
    'Turn on Camera and Microphone.',
    'Come back here and press “Try again”.',
  ],
  'android-chrome': [
    'Tap the icon at the left of the address bar, then “Permissions”.',
    'Allow Camera and Microphone.',
    'Press “Try again” below.',
  ],
  'android-firefox': [
    'Tap the lock at the left of the address bar.',
    'Allow Camera and Microphone.',
    'Press “Try again” below.',
  ],
  'desktop-safari': [
    'In the menu bar choose Safari, then “Settings for This Website…”.',
    'Set Camera and Microphone to “Allow”.',
    'Press “Try again” below.',
  ],
  'desktop-firefox': [
    'Click the crossed-out camera or microphone at the left of the address bar.',
    'Remove “Blocked” beside Camera and Microphone.',
    'Press “Try again” below and allow both.',
  ],
  'desktop-chromium': [
    'Click the icon at the left of the address bar.',
    'Turn on Camera and Microphone.',
    'Press “Try again” below.',
  ],
};
