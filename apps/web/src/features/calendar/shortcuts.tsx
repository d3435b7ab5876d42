import { Kbd } from '@mantine/core';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './calendar.module.css';
import { t } from '../../texts/texts.ts';

const shortcuts = () =>
  [
    ['↑ ↓ ← →', t('From one appointment or free half hour to the next')],
    [t('Enter'), t('Open the appointment, or make one at that time')],
    ['M', t('Move the appointment')],
    [t('Home, End'), t('The first and the last appointment of the day')],
    [t('Page up, Page down'), t('Earlier, later')],
    ['T', t('Today')],
    ['D, W, L', t('Day, week, list')],
    ['/', t('Search')],
    ['?', t('This list')],
  ] as const;

export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog opened onClose={onClose} title={t('Keyboard shortcuts')}>
      <p>{t('They work while the focus is on the calendar itself.')}</p>
      <dl className={classes.shortcuts}>
        {shortcuts().map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <Kbd>{keys}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
