import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { wordsFor } from '../../api/http.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { clockTime } from '../../ui/times.ts';
import classes from './people.module.css';
import { t } from '../../texts/texts.ts';

interface LeaveDialogProps {
  readonly opened: boolean;
  readonly closesAt: string;
  readonly onLeave: () => void;
  /** Only whoever holds the session can end it for all. */
  readonly onEnd: (() => Promise<unknown>) | undefined;
  readonly onClose: () => void;
}

/** Leaving and ending are different: one can come back from the one, and nobody from the other. */
export function LeaveDialog({ opened, closesAt, onLeave, onEnd, onClose }: LeaveDialogProps) {
  const ending = useMutation({ mutationFn: async () => onEnd?.() });
  if (!onEnd)
    return (
      <Dialog opened={opened} onClose={onClose} title={t('Leave the call?')}>
        <Text mb="lg">{t('You can come back until {{closesAt}}.', { closesAt: clockTime(closesAt) })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('Stay')}
          </Button>
          <Button color="brick" onClick={onLeave} data-autofocus>
            {t('Leave call')}
          </Button>
        </Group>
      </Dialog>
    );
  return (
    <Dialog opened={opened} onClose={onClose} title={t('Leave, or end for everyone?')}>
      <Text mb="lg">
        {t(
          'If you leave, the room stays open until {{closesAt}} and you can come back. If you end the appointment, everyone is asked out now.',
          { closesAt: clockTime(closesAt) },
        )}
      </Text>
      {ending.error && (
        <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
          {wordsFor(ending.error)}
        </Notice>
      )}
      <div className={classes.choices}>
        <Button variant="default" size="md" onClick={onLeave} data-autofocus>
          {t('Leave call')}
        </Button>
        <Button color="brick" size="md" loading={ending.isPending} onClick={() => ending.mutate()}>
          {t('End for everyone')}
        </Button>
        <Button variant="subtle" size="md" onClick={onClose}>
          {t('Stay')}
        </Button>
      </div>
    </Dialog>
  );
}
