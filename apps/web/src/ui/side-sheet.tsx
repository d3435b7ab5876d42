import { CloseButton, Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './side-sheet.module.css';
import { t } from '../texts/texts.ts';

interface SideSheetProps {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Everything about one line of a list, beside the list; on a phone over the whole screen. */
export function SideSheet({ opened, title, onClose, children }: SideSheetProps) {
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size="38rem" transitionProps={{ duration: 120 }}>
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body className={classes.body}>
          <div className={classes.head}>
            <Drawer.Title className={classes.title}>{title}</Drawer.Title>
            <CloseButton size={44} iconSize={22} aria-label={t('Close')} onClick={onClose} />
          </div>
          <div className={classes.content}>{children}</div>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

/** A part of it, with a heading. */
export const SheetPart = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={classes.part} aria-label={title}>
    <h3 className={classes.partTitle}>{title}</h3>
    {children}
  </section>
);
