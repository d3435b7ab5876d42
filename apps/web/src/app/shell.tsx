import { Button, Menu } from '@mantine/core';
import { LANGUAGES } from '@vestibule/kernel';
import { Link, useLocation } from '@tanstack/react-router';
import {
  IconCalendarPlus,
  IconCalendarWeek,
  IconChevronDown,
  IconLanguage,
  IconList,
  IconLogout,
  IconMail,
  IconReportMoney,
  IconSettings,
  IconTags,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Me } from '../api/types.ts';
import { FailedMessagesBadge } from '../features/messages/failed-badge.tsx';
import { WaitingBadge } from '../features/waiting/waiting-badge.tsx';
import { IN_ITS_OWN_WORDS } from '../ui/language-choice.tsx';
import { ColorSchemeToggle } from '../ui/color-scheme-toggle.tsx';
import { Wordmark } from '../ui/mark.tsx';
import { OfflineBanner } from '../ui/offline-banner.tsx';
import { MONEY_PATHS, moneyPlaces } from './money-nav.tsx';
import classes from './shell.module.css';
import { choose, language, t } from '../texts/texts.ts';

const PLACES = [
  { to: '/', label: () => t('Appointments'), Icon: IconList, for: (me: Me) => me.member !== null },
  { to: '/calendar', label: () => t('Calendar'), Icon: IconCalendarWeek, for: (me: Me) => me.member !== null },
  { to: '/sessions/new', label: () => t('New'), Icon: IconCalendarPlus, for: (me: Me) => me.member !== null },
  { to: '/money', label: () => t('Money'), Icon: IconReportMoney, for: (me: Me) => moneyPlaces(me).length > 0 },
  { to: '/messages', label: () => t('Messages'), Icon: IconMail, for: (me: Me) => me.operator && me.member === null },
  { to: '/operator/plans', label: () => t('Plans'), Icon: IconTags, for: (me: Me) => me.operator },
  { to: '/settings', label: () => t('Settings'), Icon: IconSettings, for: (me: Me) => me.member !== null },
] as const;

/** Every page about money is one place here. */
const isHere = (to: string, pathname: string): boolean =>
  to === '/money' ? MONEY_PATHS.includes(pathname) : pathname === to;

/** The frame of the practice's side: where one can go, by role, and who one is. */
export function Shell({
  me,
  onSignOut,
  children,
}: {
  readonly me: Me;
  readonly onSignOut: () => void;
  readonly children: ReactNode;
}) {
  const { pathname } = useLocation();
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t('Skip to the content')}
      </a>
      <OfflineBanner />
      <header className={classes.top}>
        <Link to="/" className={classes.home} aria-label={t('Vestibule, appointments')}>
          <Wordmark />
        </Link>
        <nav className={classes.nav} aria-label={t('Main')}>
          {PLACES.filter((place) => place.for(me)).map(({ to, label, Icon }) => (
            <Link
              key={to}
              to={to === '/money' ? (moneyPlaces(me)[0]?.to ?? '/') : to}
              className={classes.place}
              activeOptions={{ exact: true }}
              {...(isHere(to, pathname) ? { 'aria-current': 'page' } : {})}
            >
              <Icon size={20} aria-hidden="true" />
              {label()}
            </Link>
          ))}
        </nav>
        {me.member !== null && (
          <div className={classes.news}>
            <WaitingBadge />
            <FailedMessagesBadge />
          </div>
        )}
        <div className={classes.end}>
          <ColorSchemeToggle />
          <Menu position="bottom-end" width={240}>
            <Menu.Target>
              <Button
                variant="subtle"
                color="gray"
                px="xs"
                c="var(--mantine-color-text)"
                rightSection={<IconChevronDown size={16} aria-hidden="true" />}
              >
                <span className={classes.name}>{me.user.name}</span>
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>
                {me.user.email}
                {me.practice && <br />}
                {me.practice?.name}
              </Menu.Label>
              {me.member !== null && (
                <Menu.Item component={Link} to="/settings/mine" leftSection={<IconMail size={18} aria-hidden="true" />}>
                  {t('My messages and calendar')}
                </Menu.Item>
              )}
              {me.member !== null && (
                <Menu.Item component={Link} to="/messages" leftSection={<IconMail size={18} aria-hidden="true" />}>
                  {t('Messages')}
                </Menu.Item>
              )}
              {LANGUAGES.filter((one) => one !== language()).map((one) => (
                <Menu.Item
                  key={one}
                  lang={one}
                  leftSection={<IconLanguage size={18} aria-hidden="true" />}
                  onClick={() => choose(one)}
                >
                  {IN_ITS_OWN_WORDS[one]}
                </Menu.Item>
              ))}
              <Menu.Item leftSection={<IconLogout size={18} aria-hidden="true" />} onClick={onSignOut}>
                {t('Sign out')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </header>
      <main id="content" className={classes.content}>
        {children}
      </main>
    </div>
  );
}
