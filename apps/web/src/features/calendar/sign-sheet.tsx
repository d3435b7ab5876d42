import { STANDINGS } from '@vestibule/kernel';
import { IconAlertTriangle, IconArrowsMove, IconBell, IconUser } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { standingLook } from '../../ui/standing-badge.tsx';

const SIGNS = {
  move: IconArrowsMove,
  conflict: IconAlertTriangle,
  waiting: IconBell,
  here: IconUser,
  ...Object.fromEntries(STANDINGS.map((standing) => [standing, standingLook(standing).Icon])),
};

/**
 * Every sign of the calendar once, as `--sign-<name>` on the element that it stands in, for the style sheet: hundreds of boxes show them, and a drawing of its own in each would be most of
 * what a week is made of.
 */
export function SignSheet() {
  const sheet = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    for (const drawing of sheet.current?.children ?? [])
      sheet.current?.parentElement?.style.setProperty(
        `--sign-${drawing.getAttribute('data-name') ?? ''}`,
        `url("data:image/svg+xml,${encodeURIComponent(drawing.outerHTML)}")`,
      );
  }, []);
  return (
    <span ref={sheet} hidden>
      {Object.entries(SIGNS).map(([name, Icon]) => (
        <Icon key={name} data-name={name} />
      ))}
    </span>
  );
}
