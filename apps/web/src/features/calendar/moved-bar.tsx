import { Button, CloseButton } from '@mantine/core';
import classes from './calendar.module.css';
import type { Moved } from './use-move.ts';
import { movedWords } from './words.ts';
import { t } from '../../texts/texts.ts';

interface MovedBarProps {
  readonly moved: Moved | undefined;
  readonly zone: string;
  readonly onUndo: (moved: Moved) => void;
  readonly onClose: () => void;
}

/** What was done last, and the way back; it stays until it is closed or something else is done. */
export function MovedBar({ moved, zone, onUndo, onClose }: MovedBarProps) {
  return (
    <div role="status" className={classes.moved} data-shown={moved !== undefined}>
      {moved && (
        <>
          <span>{movedWords(moved.entry, moved.startsAt, zone)}</span>
          <Button size="sm" variant="default" onClick={() => onUndo(moved)}>
            {t('Undo')}
          </Button>
          <CloseButton size={44} aria-label={t('Close')} onClick={onClose} />
        </>
      )}
    </div>
  );
}
