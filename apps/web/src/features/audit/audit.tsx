import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listAudit, type AuditEvent } from '../../api/books.ts';
import { serverClock } from '../../api/server-clock.ts';
import { CopyId } from '../../ui/copy-id.tsx';
import { keepLines } from '../../ui/keep-lines.ts';
import { sentence } from '../../ui/kind-words.ts';
import { NextPage } from '../../ui/next-page.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { PeriodFields } from '../../ui/period-fields.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import classes from '../../ui/table.module.css';
import { dateAndTime } from '../../ui/times.ts';
import { factsOf } from './facts.ts';
import { auditAsked, auditFilterFrom, type AuditFilter } from './filter.ts';
import { said, t } from '../../texts/texts.ts';

interface AuditProps {
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
  readonly zone: string;
  readonly isOperator: boolean;
}

/** Who did what to money, newest first. Nobody can change it. */
export function Audit({ filter, onFilter, zone, isOperator }: AuditProps) {
  const asking = auditAsked(filter, serverClock.nowMs(), zone, isOperator);
  const asked = useInfiniteQuery({
    queryKey: ['audit', asking],
    queryFn: ({ pageParam }) => listAudit(asking, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => keepLines(before),
  });
  const isFiltered = Object.keys(filter).length > 0;
  const { about, ...period } = filter;
  const { period: named = 'all', ...days } = period;
  return (
    <Page title={t('Audit log')} lead={t('Who did what to money. Lines are added and never changed.')} width="wide">
      <form className={classes.filters} aria-label={t('Filter')} onSubmit={(event) => event.preventDefault()}>
        <PeriodFields
          period={days.from || days.to ? days : { period: named }}
          zone={zone}
          onPeriod={(chosen) => onFilter({ ...chosen, ...(about ? { about } : {}) })}
        />
        <AboutField
          key={about ?? ''}
          about={about}
          onAbout={(id) => onFilter(auditFilterFrom({ ...period, about: id }))}
        />
        {isFiltered && (
          <Button variant="subtle" onClick={() => onFilter({})}>
            {t('Clear filter')}
          </Button>
        )}
      </form>
      <QueryState asked={asked}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <div className={classes.empty}>
              <p>
                {isFiltered
                  ? t('Nobody did anything that matches.')
                  : t('Nothing yet. Refunds, waivers, changes of fees and settings of payments stand here.')}
              </p>
            </div>
          ) : (
            <Card>
              <div
                className={classes.scroll}
                tabIndex={0}
                role="region"
                aria-label={t('Audit log, scrollable')}
                aria-busy={asked.isPlaceholderData}
              >
                <table className={classes.table}>
                  <thead>
                    <tr>
                      <th scope="col">{t('When')}</th>
                      <th scope="col">{t('Who and what')}</th>
                      <th scope="col" className={classes.wideOnly}>
                        {t('What changed')}
                      </th>
                      <th scope="col" className={classes.wideOnly}>
                        {t('About')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((event) => (
                      <Line key={event.id} event={event} zone={zone} />
                    ))}
                  </tbody>
                </table>
              </div>
              <NextPage asked={asked} />
            </Card>
          );
        }}
      </QueryState>
    </Page>
  );
}

const ACTOR_WORDS: Readonly<Record<string, string>> = said({
  member: () => t('A member'),
  operator: () => t('An operator'),
  link: () => t('The client'),
  system: () => 'Vestibule',
});

function Line({ event, zone }: { readonly event: AuditEvent; readonly zone: string }) {
  const { at, by, act, about } = event;
  return (
    <tr>
      <td>
        <time dateTime={at}>{dateAndTime(at, zone)}</time>
      </td>
      <td>
        <strong>{sentence(act)}</strong>
        <br />
        <span className={classes.quiet}>{by.name ?? ACTOR_WORDS[by.kind] ?? sentence(by.kind)}</span>
        <div className={classes.narrowOnly}>
          <Changes event={event} />
        </div>
      </td>
      <td className={classes.wideOnly}>
        <Changes event={event} />
      </td>
      <td className={classes.wideOnly}>
        {sentence(about.kind)}
        <br />
        <CopyId id={about.id} label={t('the id: {{label}}', { label: sentence(about.kind) })} />
      </td>
    </tr>
  );
}

const Changes = ({ event }: { readonly event: AuditEvent }) =>
  factsOf(event.before, event.after).map(({ name, before, after }) => (
    <div key={name}>
      <span className={classes.quiet}>{name}:</span> {before !== undefined && after !== undefined ? `${before} → ` : ''}
      {after ?? <s>{before}</s>}
    </div>
  ));

function AboutField({
  about,
  onAbout,
}: {
  readonly about: string | undefined;
  readonly onAbout: (id: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(about ?? '');
  const look = () => onAbout(typed.trim() === '' ? undefined : typed.trim());
  return (
    <TextInput
      className={classes.long ?? ''}
      label={t('About')}
      placeholder={t('The id of a payment, a fee, an appointment')}
      type="search"
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => typed.trim() !== (about ?? '') && look()}
      onKeyDown={({ key }) => key === 'Enter' && look()}
    />
  );
}
