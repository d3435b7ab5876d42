import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import { wordsFor } from '../api/http.ts';
import { Notice } from './notice.tsx';
import { t } from '../texts/texts.ts';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly confirm: string;
  readonly stay?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something that cannot simply be taken back; says so when it failed, and stays open. */
export function ConfirmDialog({
  opened,
  title,
  confirm,
  stay = t('Not now'),
  danger = false,
  disabled = false,
  act,
  onConfirm,
  onClose,
  children,
}: ConfirmDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled) onConfirm();
        }}
      >
        {children}
        {act.error !== null && act.error !== undefined && (
          <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
            {wordsFor(act.error)}
          </Notice>
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {stay}
          </Button>
          <Button type="submit" loading={act.isPending} disabled={disabled} {...(danger ? { color: 'brick' } : {})}>
            {confirm}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
