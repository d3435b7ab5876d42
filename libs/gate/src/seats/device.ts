import { createHash, randomBytes } from 'node:crypto';
import type { ParticipantId } from '@vestibule/kernel';

const NAME = 'vestibule_device';
const SECRET_BYTES = 16;
const SECRET = new RegExp(`(?:^|;\\s*)${NAME}=([A-Za-z0-9_-]{22})(?:;|$)`);
const REMEMBERED_S = 180 * 24 * 3600;

/** A browser that we know again by a cookie of its own. Whoever sends none is one and the same nameless device. */
export interface Device {
  readonly secret: string;
  /** What it calls itself: told in coarse words, never kept. */
  readonly agent: string;
}

export function deviceIn(headers: {
  readonly cookie?: string | undefined;
  readonly 'user-agent'?: string | undefined;
}): Device | undefined {
  if (headers.cookie === undefined) return undefined;
  const secret = SECRET.exec(headers.cookie)?.[1];
  return secret === undefined ? undefined : { secret, agent: headers['user-agent'] ?? '' };
}

/** A cookie that scripts cannot read and that no other site's page sends; it says nothing but "the same browser as before". */
export function newDeviceCookie(isSecure: boolean): string {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return `${NAME}=${secret}; Path=/api/join; Max-Age=${REMEMBERED_S}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
}

/** How a device is written down: another mark for each participant, so that nobody sees from the table who shares a device. */
export const markOf = ({ secret }: Device, participantId: ParticipantId): string =>
  createHash('sha256').update(`${participantId}:${secret}`).digest('base64url');

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
];

/** "Chrome on Android": enough for a person to know their own device by, too little to follow it. */
export function deviceWords(agent: string): string {
  const [browser, system] = [BROWSERS, SYSTEMS].map((known) => known.find(([pattern]) => pattern.test(agent))?.[1]);
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? system ?? 'Another device';
}
