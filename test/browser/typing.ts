import type { Locator } from 'playwright-core';

const MOST_PRESSES = 40;

/** Presses Tab until this has the focus, and one can see that it has. */
export async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await target.page().keyboard.press('Tab');
    const focus = await target.evaluate((element) => ({
      here: element === document.activeElement,
      outline: getComputedStyle(element).outlineStyle,
    }));
    if (!focus.here) continue;
    if (focus.outline === 'none') throw new Error(`nobody can see that ${target.toString()} has the focus`);
    return;
  }
  throw new Error(`${target.toString()} cannot be reached with Tab`);
}
