import { IconCheck } from '@tabler/icons-react';
import classes from './step-line.module.css';
import { t } from '../texts/texts.ts';

export const STEPS = ['Pay', 'Check', 'Wait', 'Talk'] as const;
const wordOf = (step: Step): string => ({ Pay: t('Pay'), Check: t('Check'), Wait: t('Wait'), Talk: t('Talk') })[step];
export type Step = (typeof STEPS)[number];

/** Where one is on the way in. `done` steps carry a tick and a word, not only a colour. */
export function StepLine({
  current,
  steps = STEPS,
}: {
  readonly current: Step | 'done';
  readonly steps?: readonly Step[];
}) {
  const at = current === 'done' ? steps.length : steps.indexOf(current);
  return (
    <ol className={classes.line} aria-label={t('Your steps')}>
      {steps.map((step, index) => {
        const state = index < at ? 'done' : index === at ? 'current' : 'ahead';
        return (
          <li
            key={step}
            className={classes.step}
            data-state={state}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <span className={classes.dot} aria-hidden="true">
              {state === 'done' ? <IconCheck size={14} stroke={3} /> : index + 1}
            </span>
            {wordOf(step)}
            {state === 'done' && <span className={classes.hidden}>{t('(done)')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
