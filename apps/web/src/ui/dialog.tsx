import { CloseButton, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './dialog.module.css';
import { t } from '../texts/texts.ts';

interface DialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Mantine's modal (focus trap, Escape, scroll lock) with a head of our own: its `header` would be a second banner of the page. */
export function Dialog({ opened, title, onClose, children }: DialogProps) {
  return (
    <Modal.Root opened={opened} onClose={onClose} centered radius="lg" transitionProps={{ duration: 120 }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={classes.body}>
          <div className={classes.head}>
            <Modal.Title className={classes.title}>{title}</Modal.Title>
            <CloseButton size={44} iconSize={22} aria-label={t('Close')} onClick={onClose} />
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
