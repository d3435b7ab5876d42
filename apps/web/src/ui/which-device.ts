import { t } from '../texts/texts.ts';

/** "Chrome on Android", as the server calls a device, in the language of the page. */
export function whichDevice(words: string): string {
  const [, browser, system] = /^(.+) on (.+)$/.exec(words) ?? [];
  if (browser !== undefined && system !== undefined) return t('{{browser}} on {{system}}', { browser, system });
  return words === 'Another device' ? t('Another device') : words;
}
