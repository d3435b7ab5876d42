import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './controls.module.css';
import { t } from '../../texts/texts.ts';

export interface MoreChoice {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}

/** What is needed now and then: one button on the bar, so that the rest stays large enough for a thumb. */
export function MoreMenu({ choices }: { readonly choices: readonly MoreChoice[] }) {
  return (
    <Menu
      position="top"
      width={260}
      radius="lg"
      shadow="lg"
      transitionProps={{ duration: 120 }}
      withInitialFocusPlaceholder={false} // a menu has items in it, and nothing else that takes the focus
    >
      <Menu.Target>
        <button type="button" className={classes.control}>
          <span className={classes.icon} aria-hidden="true">
            <IconDots />
          </span>
          <span className={classes.label}>{t('More')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('More')}>
        {choices.map(({ label, icon, onClick }) => (
          <Menu.Item key={label} leftSection={<span className={classes.small}>{icon}</span>} onClick={onClick}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
