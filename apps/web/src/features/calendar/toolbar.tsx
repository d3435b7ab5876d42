import { ActionIcon, Button, SegmentedControl, TextInput, VisuallyHidden } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconKeyboard } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { PractitionerField } from '../../ui/who-fields.tsx';
import classes from './calendar.module.css';
import { type CalendarFilter, type View, VIEWS } from './filter.ts';
import { pageAfter, periodTitle } from './period.ts';
import { said, t } from '../../texts/texts.ts';

const VIEW_WORDS: Readonly<Record<View, string>> = said({
  day: () => t('Day'),
  week: () => t('Week'),
  list: () => t('List'),
});

interface ToolbarProps {
  readonly view: View;
  readonly date: string;
  readonly filter: CalendarFilter;
  readonly onSet: (change: CalendarFilter) => void;
  readonly onToday: () => void;
  readonly onHelp: () => void;
  /** A practitioner sees her own and needs no choice. */
  readonly choosesPractitioner: boolean;
  readonly search: Ref<HTMLInputElement>;
}

/** Which days, whose, and which: all of it stands in the address. */
export function Toolbar({ view, date, filter, onSet, onToday, onHelp, choosesPractitioner, search }: ToolbarProps) {
  const [words, setWords] = useState(filter.q ?? '');
  const look = useDebouncedCallback((q: string) => onSet({ q }), 300);
  const turn = (pages: number) => onSet({ date: pageAfter(view, date, pages) });
  return (
    <div className={classes.toolbar}>
      <div className={classes.turning}>
        <Button variant="default" onClick={onToday}>
          {t('Today')}
        </Button>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={view === 'day' ? t('Earlier: the day before') : t('Earlier: the week before')}
          onClick={() => turn(-1)}
        >
          <IconChevronLeft size={20} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={view === 'day' ? t('Later: the day after') : t('Later: the week after')}
          onClick={() => turn(1)}
        >
          <IconChevronRight size={20} aria-hidden="true" />
        </ActionIcon>
        <p className={classes.title} role="status">
          {periodTitle(view, date)}
        </p>
      </div>
      <div className={classes.choosing}>
        <SegmentedControl
          aria-label={t('View')}
          value={view}
          data={VIEWS.map((value) => ({ value, label: VIEW_WORDS[value] }))}
          onChange={(value) => onSet({ view: VIEWS.find((known) => known === value) ?? 'week' })}
        />
        <TextInput
          type="date"
          label={t('Go to')}
          value={date}
          onChange={({ currentTarget }) => currentTarget.value !== '' && onSet({ date: currentTarget.value })}
        />
        {choosesPractitioner && (
          <PractitionerField
            practitioner={filter.practitioner}
            onPractitioner={(practitioner) => onSet({ practitioner })}
          />
        )}
        <TextInput
          ref={search}
          type="search"
          label={t('Search')}
          placeholder={t('Client or title')}
          maxLength={100}
          value={words}
          onChange={({ currentTarget }) => {
            setWords(currentTarget.value);
            look(currentTarget.value);
          }}
        />
        <ActionIcon variant="subtle" size={44} className={classes.help} onClick={onHelp}>
          <IconKeyboard size={22} aria-hidden="true" />
          <VisuallyHidden>{t('Keyboard shortcuts')}</VisuallyHidden>
        </ActionIcon>
      </div>
    </div>
  );
}
