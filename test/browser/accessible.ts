import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Visit } from './visit.ts';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDTHS_PX = [390, 1280];
const SCHEMES = ['light', 'dark'] as const;
/** WCAG 1.4.10: nothing scrolls sideways at this width. */
const NARROWEST_PX = 320;

/** What axe finds wrong with the page as it stands, on a phone and at a desk, in light and in dark. Nothing is what one wants. */
export async function barriersIn({ page }: Visit): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS_PX) {
    await page.setViewportSize({ width, height: 844 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
      await page.evaluate(coloursHaveChanged);
      for (const violation of await violationsOn(page)) found.push(`${width} px, ${colorScheme}: ${violation}`);
    }
  }
  return found;
}
/** What axe finds wrong with whatever is shown at this moment. */
export async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode() // there are no frames to look into
    .options({
      runOnly: { type: 'tag', values: WCAG_22_AA },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
      preload: false,
    })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
const coloursHaveChanged = async (): Promise<void> => {
  const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(changes.map(({ finished }) => finished));
};

/** Another size of the screen, once the page has done about it what it does. A browser without a window may put off drawing until it is asked to. */
export async function drawnAt(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.screenshot();
}

/** How many pixels are cut off, or have to be scrolled to sideways, on the narrowest screen once charts have been drawn anew for it. */
export async function sidewaysScrollIn({ page }: Visit): Promise<number> {
  await drawnAt(page, { width: NARROWEST_PX, height: 640 });
  await page.waitForFunction(fits, undefined, { timeout: REDRAWN_WITHIN_MS }).catch(() => undefined); // the figure tells
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
const REDRAWN_WITHIN_MS = 5000;
const fits = (): boolean => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
