import type { ReactNode } from 'react';
import classes from './above-all.module.css';

interface AboveAllProps {
  readonly label: string;
  /** Read out at once, or when there is a pause. */
  readonly announce: 'alert' | 'status';
  readonly children: ReactNode;
}

/** Over the page, in the call too, until it is answered. It takes no focus: whoever talks goes on talking. */
export const AboveAll = ({ label, announce, children }: AboveAllProps) => (
  <section className={classes.bar} aria-label={label} role={announce}>
    {children}
  </section>
);
