import type { ReactNode } from 'react';
import type { JoinView } from '../../api/types.ts';
import { ColorSchemeToggle } from '../../ui/color-scheme-toggle.tsx';
import { Doorway, type Door } from '../../ui/doorway.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Mark } from '../../ui/mark.tsx';
import { StepLine, STEPS, type Step } from '../../ui/step-line.tsx';
import { HelpLine } from './help-line.tsx';
import classes from './join-layout.module.css';
import { t } from '../../texts/texts.ts';

interface JoinLayoutProps {
  readonly view?: JoinView | undefined;
  readonly door: Door;
  readonly step?: Step | 'done' | undefined;
  /** The device check needs the room that the picture takes. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Whether paying is a step on the way in. */
const paysFirst = ({ fee }: JoinView): boolean =>
  fee !== null && fee.policy !== 'after' && fee.standing !== 'not_required' && fee.standing !== 'waived';

const stepsFor = (view: JoinView | undefined): readonly Step[] =>
  view && !paysFirst(view) ? STEPS.filter((step) => step !== 'Pay') : STEPS;

/** The page around every state of the client's link: whose practice it is, the door, the steps, and whom to ask. */
export function JoinLayout({ view, door, step, wide = false, children }: JoinLayoutProps) {
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <span className={classes.practice}>{view?.practice.name ?? t('Your appointment')}</span>
        <span className={classes.topEnd}>
          <LanguageChoice />
          <ColorSchemeToggle />
          <Mark size={26} />
        </span>
      </header>
      <main className={classes.card} data-wide={wide}>
        {!wide && (
          <div className={classes.wall}>
            <Doorway door={door} />
          </div>
        )}
        <div className={classes.body}>
          {step && <StepLine current={step} steps={stepsFor(view)} />}
          {children}
        </div>
      </main>
      <footer className={classes.foot}>
        {view && <HelpLine practice={view.practice} />}
        <p>{t('Vestibule keeps your appointment private. Only people invited to it can go in.')}</p>
      </footer>
    </div>
  );
}
