import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import type { CalendarEntry } from '../../api/calendar.ts';
import { serverClock } from '../../api/server-clock.ts';
import type { Role } from '../../api/types.ts';
import { wordsFor } from '../../api/http.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { MoveDialog } from '../../ui/move-dialog.tsx';
import { NextPage } from '../../ui/next-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { placeOf, viewerZone, wallDate, wallTime } from '../../ui/times.ts';
import classes from './calendar.module.css';
import { EntryList } from './entry-list.tsx';
import { type CalendarFilter, calendarFilterFrom, type View } from './filter.ts';
import { MovedBar } from './moved-bar.tsx';
import { daysShown, pageAfter } from './period.ts';
import { Shortcuts } from './shortcuts.tsx';
import { TimeGrid } from './time-grid.tsx';
import { Toolbar } from './toolbar.tsx';
import { useDays, useList } from './use-calendar.ts';
import { entryAt, isQuestion, type Move, useMove } from './use-move.ts';
import { useListener } from './use-listener.ts';
import { isOccupied, nameOf } from './words.ts';
import { t } from '../../texts/texts.ts';

interface CalendarProps {
  /** The practice's: the grid is its days. */
  readonly zone: string;
  readonly role: Role;
  readonly filter: CalendarFilter;
  readonly onFilter: (filter: CalendarFilter) => void;
  readonly onSchedule: (wish: { readonly at: string; readonly practitioner?: string }) => void;
}
interface Asked {
  readonly entry: CalendarEntry;
  readonly wish: string | undefined;
}

const KEYS: Readonly<Record<string, View>> = { d: 'day', w: 'week', l: 'list' };

/** The practice's time: by day, week or list. What is looked at stands in the address. */
export function Calendar({ zone, role, filter, onFilter, onSchedule }: CalendarProps) {
  const isNarrow = useMediaQuery('(max-width: 48rem)', undefined, { getInitialValueInEffect: false }) ?? false;
  const view = filter.view ?? (isNarrow ? 'day' : 'week');
  const date = filter.date ?? wallDate(serverClock.nowMs(), zone);
  const search = useRef<HTMLInputElement>(null);
  const region = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked>();
  const [isHelping, setHelping] = useState(false);
  const onRefused = useCallback(({ entry, startsAt }: Move) => setAsked((now) => now ?? { entry, wish: startsAt }), []);
  const moving = useMove(onRefused);
  const { move } = moving;

  const set = (change: CalendarFilter) => onFilter(calendarFilterFrom({ ...filter, ...change }));
  const toToday = () => {
    const { date: _date, ...rest } = filter;
    onFilter(rest);
  };
  const ask = useCallback((entry: CalendarEntry) => setAsked({ entry, wish: undefined }), []);
  const moveTo = useCallback(
    (entry: CalendarEntry, startsAt: string) =>
      isOccupied(entry) || entry.phase === 'over'
        ? setAsked({ entry, wish: startsAt })
        : move({ entry, startsAt, allowOverlap: false }),
    [move],
  );
  const { practitioner } = filter;
  const onNew = useCallback(
    (startMs: number) => onSchedule({ at: wallTime(startMs, zone), ...(practitioner ? { practitioner } : {}) }),
    [onSchedule, zone, practitioner],
  );
  const close = () => {
    setAsked(undefined);
    moving.reset();
  };
  const turn = (pages: number) => {
    set({ date: pageAfter(view, date, pages) });
    region.current?.focus();
  };
  useListener(region, 'keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const named = KEYS[event.key];
    if (named) set({ view: named });
    else if (event.key === 't') toToday();
    else if (event.key === 'PageUp') turn(-1);
    else if (event.key === 'PageDown') turn(1);
    else if (event.key === '/') search.current?.focus();
    else if (event.key === '?') setHelping(true);
    else return;
    event.preventDefault();
  });
  const shown = { view, date, filter, zone, onAskMove: ask };
  /** What was before is wanted of one question, not of the next. */
  const listKey = `${date} ${filter.practitioner ?? ''} ${filter.q ?? ''}`;
  return (
    <Page
      title={t('Calendar')}
      width="wide"
      lead={viewerZone() === zone ? undefined : t('Times in {{place}}', { place: placeOf(zone) })}
      actions={
        <LinkButton to="/sessions/new" leftSection={<IconCalendarPlus size={20} aria-hidden="true" />}>
          {t('New appointment')}
        </LinkButton>
      }
    >
      <Toolbar
        view={view}
        date={date}
        filter={filter}
        onSet={set}
        onToday={toToday}
        onHelp={() => setHelping(true)}
        choosesPractitioner={role !== 'practitioner'}
        search={search}
      />
      {moving.error !== null && asked === undefined && (
        <Notice tone="bad" announce="alert" title={t('It wasn’t moved')}>
          {wordsFor(moving.error)}
        </Notice>
      )}
      <div ref={region} className={classes.region} role="region" aria-label={t('Appointments')} tabIndex={-1}>
        {view === 'list' ? (
          <List key={listKey} {...shown} showPractitioner={role !== 'practitioner'} />
        ) : (
          <Days {...shown} view={view} onMove={moveTo} onNew={onNew} onDay={(day) => set({ view: 'day', date: day })} />
        )}
      </div>
      <MovedBar
        moved={moving.done}
        zone={zone}
        onUndo={({ entry, startsAt }) =>
          moving.move({
            entry: entryAt(entry, startsAt),
            startsAt: entry.startsAt,
            allowOverlap: false,
            ...(role === 'practitioner' ? {} : { practitionerId: entry.practitioner.id }),
          })
        }
        onClose={moving.forget}
      />
      {asked && (
        <MoveDialog
          key={asked.entry.id}
          session={asked.entry}
          name={nameOf(asked.entry)}
          wish={asked.wish}
          zone={zone}
          mayHandOver={role !== 'practitioner'}
          act={{ isPending: moving.isMoving, error: isQuestion(moving.error) ? null : moving.error }}
          onMove={({ startsAt = asked.entry.startsAt, practitionerId }, allowOverlap) =>
            moving.move(
              { entry: asked.entry, startsAt, allowOverlap, ...(practitionerId ? { practitionerId } : {}) },
              { onSuccess: () => setAsked(undefined) },
            )
          }
          onClose={close}
        />
      )}
      {isHelping && <Shortcuts onClose={() => setHelping(false)} />}
    </Page>
  );
}

interface ShownProps {
  readonly date: string;
  readonly filter: CalendarFilter;
  readonly zone: string;
  readonly onAskMove: (entry: CalendarEntry) => void;
}

function Days({
  view,
  date,
  filter,
  zone,
  onAskMove,
  ...acts
}: ShownProps & {
  readonly view: Exclude<View, 'list'>;
  readonly onMove: (entry: CalendarEntry, startsAt: string) => void;
  readonly onNew: (startMs: number) => void;
  readonly onDay: (date: string) => void;
}) {
  const asked = useDays(view, date, filter, zone);
  if (asked.error && !asked.data) return <QueryState asked={asked}>{() => null}</QueryState>;
  return (
    <>
      <p role="status" className={classes.state}>
        {asked.data === undefined
          ? t('Loading the appointments…')
          : asked.data.items.length === 0
            ? emptyWords(view, filter)
            : asked.data.nextCursor !== null
              ? t('There are more than can be shown. Choose a practitioner, or a day.')
              : ''}
      </p>
      <TimeGrid
        dates={daysShown(view, date)}
        zone={zone}
        entries={asked.data?.items ?? NONE}
        isLoading={asked.data === undefined}
        onAskMove={onAskMove}
        {...acts}
      />
    </>
  );
}

const NONE: readonly CalendarEntry[] = [];
const emptyWords = (view: View, { q, practitioner }: CalendarFilter): string => {
  const when = view === 'list' ? t('from this day on') : view === 'day' ? t('on this day') : t('in this week');
  return q || practitioner
    ? t('Nothing {{when}} fits what you chose.', { when })
    : t('No appointments {{when}}.', { when });
};

function List({
  date,
  filter,
  zone,
  onAskMove,
  showPractitioner,
}: ShownProps & { readonly showPractitioner: boolean }) {
  const [isEarlierWanted, setEarlierWanted] = useState(false);
  const { later, earlier } = useList(date, filter, zone, isEarlierWanted);
  const before = isEarlierWanted ? (earlier.data?.pages.flatMap(({ items }) => items) ?? []) : [];
  return (
    <QueryState asked={later}>
      {({ pages }) => {
        const entries = [...before.toReversed(), ...pages.flatMap(({ items }) => items)];
        return (
          <>
            {isEarlierWanted ? (
              <Earlier asked={earlier} count={before.length} />
            ) : (
              <Button variant="default" onClick={() => setEarlierWanted(true)}>
                {t('Show earlier appointments')}
              </Button>
            )}
            {entries.length === before.length && (
              <p role="status" className={classes.empty}>
                {emptyWords('list', filter)}
              </p>
            )}
            <EntryList entries={entries} zone={zone} showPractitioner={showPractitioner} onAskMove={onAskMove} />
            <NextPage asked={later}>{t('Show later appointments')}</NextPage>
          </>
        );
      }}
    </QueryState>
  );
}

/** What stands above the earlier ones: more of them, that there are none, or why they are not there. */
function Earlier({ asked, count }: { readonly asked: ReturnType<typeof useList>['earlier']; readonly count: number }) {
  if (asked.error && !asked.data) return <QueryState asked={asked}>{() => null}</QueryState>;
  if (asked.data === undefined)
    return (
      <p role="status" className={classes.state}>
        {t('Loading the appointments…')}
      </p>
    );
  if (count === 0)
    return (
      <p role="status" className={classes.state}>
        {t('Nothing before this day.')}
      </p>
    );
  return <NextPage asked={asked}>{t('Show earlier appointments')}</NextPage>;
}
