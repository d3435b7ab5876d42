import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Me } from '../api/types.ts';
import classes from './money-nav.module.css';
import { t } from '../texts/texts.ts';

const isBookkeeper = (me: Me): boolean => me.member?.role === 'owner' || (me.operator && me.member === null);
const isMember = (me: Me): boolean => me.member !== null;

const PLACES = [
  { to: '/money/transactions', label: () => t('Transactions'), for: isBookkeeper },
  { to: '/money/reports', label: () => t('Reports'), for: isBookkeeper },
  { to: '/debts', label: () => t('To be paid'), for: isMember },
  {
    to: '/disputes',
    label: () => t('Disputes'),
    for: (me: Me) => isBookkeeper(me) || me.member?.role === 'practitioner',
  },
  { to: '/invoices', label: () => t('Invoices'), for: (me: Me) => isMember(me) || me.operator },
  { to: '/money/reconciliation', label: () => t('Reconciliation'), for: isBookkeeper },
  { to: '/money/webhooks', label: () => t('Failed webhooks'), for: isBookkeeper },
  { to: '/money/audit', label: () => t('Audit log'), for: isBookkeeper },
] as const;

export const MONEY_PATHS: readonly string[] = PLACES.map(({ to }) => to);

/** Where one can go about money, by role; the first is where "Money" leads. */
export const moneyPlaces = (me: Me) => PLACES.filter((place) => place.for(me));

/** A second row under the first one. Whoever has only one place here sees none. */
export function MoneyNav({ me }: { readonly me: Me }) {
  const places = moneyPlaces(me);
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the row is wider than the screen: where one is has to be seen.
    const links = [...(nav.current?.querySelectorAll('a') ?? [])];
    const here = links.find((link) => link.getAttribute('href') === pathname);
    here?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  if (places.length < 2) return null;
  return (
    <nav ref={nav} className={classes.nav} aria-label={t('Money')}>
      {places.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          className={classes.place}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {label()}
        </Link>
      ))}
    </nav>
  );
}
