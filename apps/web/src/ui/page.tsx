import type { ReactNode } from 'react';
import classes from './page.module.css';
import { StepHeading } from './step-heading.tsx';
import { useTitle } from './use-title.ts';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'wide';
  readonly children: ReactNode;
}

/** A page of the practice's side: its one heading, what can be done, and the rest. */
export function Page({ title, lead, actions, width = 'narrow', children }: PageProps) {
  useTitle(title);
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.head}>
        <div>
          <StepHeading>{title}</StepHeading>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function Card({
  title,
  actions,
  children,
}: {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes.card} aria-label={title}>
      {(title || actions) && (
        <div className={classes.cardHead}>
          {title && <h2 className={classes.cardTitle}>{title}</h2>}
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
