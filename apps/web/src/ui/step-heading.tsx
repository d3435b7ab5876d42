import { useEffect, useRef, type ReactNode } from 'react';
import classes from './step-heading.module.css';

/** The page's one h1. It takes the focus when it appears, so that a screen reader starts where the new step starts. */
export function StepHeading({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={`${classes.heading} ${className ?? ''}`}>
      {children}
    </h1>
  );
}
