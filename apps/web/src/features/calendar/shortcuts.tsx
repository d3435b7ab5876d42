import { Kbd } from '@mantine/core';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './calendar.module.css';

const SHORTCUTS = [
  ['↑ ↓ ← →', 'From one appointment or free half hour to the next'],
  ['Enter', 'Open the appointment, or make one at that time'],
  ['M', 'Move the appointment'],
  ['Home, End', 'The first and the last appointment of the day'],
  ['Page up, Page down', 'Earlier, later'],
  ['T', 'Today'],
  ['D, W, L', 'Day, week, list'],
  ['/', 'Search'],
  ['?', 'This list'],
] as const;

export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog opened onClose={onClose} title="Keyboard shortcuts">
      <p>They work while the focus is on the calendar itself.</p>
      <dl className={classes.shortcuts}>
        {SHORTCUTS.map(([keys, does]) => (
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
