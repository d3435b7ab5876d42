import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { StepHeading } from '../ui/step-heading.tsx';
import classes from './error-boundary.module.css';
import { t } from '../texts/texts.ts';

/** The last net: a page that broke says so kindly and offers the one cure there is. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className={classes.broken}>
        <StepHeading>{t('This page stumbled')}</StepHeading>
        <p>
          {t(
            'Something went wrong on our side. Nothing you entered or paid is lost. Loading the page again usually helps.',
          )}
        </p>
        <Button size="lg" onClick={() => window.location.reload()}>
          {t('Load again')}
        </Button>
      </main>
    );
  }
}
