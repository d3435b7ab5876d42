import type { Visit } from './visit.ts';

/**
 * Words that do not fit: beyond the edge of the screen, clipped by what they stand in (dots say themselves that there is more), or over the words of the next button. A call fills the screen and scrolls
 * nowhere, so `sidewaysScrollIn` would find nothing there.
 */
export async function cutOffIn({ page }: Visit): Promise<string[]> {
  const settledBy = Date.now() + SETTLES_WITHIN_MS;
  let found = await page.evaluate(cutOff);
  while (found.length > 0 && Date.now() < settledBy) found = await page.evaluate(cutOff);
  return found;
}
/** A menu finds its place anew when the screen turns. */
const SETTLES_WITHIN_MS = 3000;

function cutOff(): string[] {
  const rooms = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      getComputedStyle(element).clipPath === 'none' &&
      !element.closest('[aria-hidden="true"], option, script, style'),
  );
  const words = rooms.flatMap((room) =>
    [...room.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      .map((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        const seen = getComputedStyle(room).textOverflow === 'ellipsis' ? room : range;
        return { room, text: node.textContent?.trim() ?? '', box: seen.getBoundingClientRect() };
      }),
  );
  const beyond = words.filter(({ box }) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1));
  const clipped = words.filter(({ room, box }) => {
    for (let around: HTMLElement | null = room; around; around = around.parentElement) {
      const { overflowX } = getComputedStyle(around);
      const edges = around.getBoundingClientRect();
      if (overflowX !== 'visible' && (box.left < edges.left - 1 || box.right > edges.right + 1)) return true;
      if (overflowX === 'auto' || overflowX === 'scroll') return false;
    }
    return false;
  });
  const labels = words.filter(({ room }) => room.closest('[role="group"] button'));
  const over = labels.filter(({ box }, index) =>
    labels
      .slice(index + 1)
      .some(({ box: next }) => Math.abs(box.top - next.top) < 4 && next.left < box.right && box.left < next.right),
  );
  const told = (what: string, found: typeof words) => found.map(({ text }) => `${what}: ${text}`);
  return [...told('beyond the edge', beyond), ...told('clipped', clipped), ...told('over the next', over)];
}
