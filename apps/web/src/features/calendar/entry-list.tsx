import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CalendarEntry } from '../../api/calendar.ts';
import { PresenceBadge, StandingBadge } from '../../ui/standing-badge.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { clockTime, longDate, wallDate } from '../../ui/times.ts';
import { conflictsAmong } from './boxes.ts';
import classes from './calendar.module.css';
import { nameOf, phaseWords, endTime } from './words.ts';
import { t } from '../../texts/texts.ts';

interface EntryListProps {
  readonly entries: readonly CalendarEntry[];
  readonly zone: string;
  readonly showPractitioner: boolean;
  readonly onAskMove: (entry: CalendarEntry) => void;
}

/** The same appointments one beneath the other, by day. Rows out of sight cost the browser nothing. */
export function EntryList({ entries, zone, showPractitioner, onAskMove }: EntryListProps) {
  const inConflict = conflictsAmong(entries);
  const days = Map.groupBy(entries, ({ startsAt }) => wallDate(startsAt, zone));
  return [...days].map(([day, ofDay]) => (
    <section key={day} className={classes.listDay} aria-label={longDate(ofDay[0]?.startsAt ?? '', zone)}>
      <h2>{longDate(ofDay[0]?.startsAt ?? '', zone)}</h2>
      <ul className={classes.rows}>
        {ofDay.map((entry) => (
          <li key={entry.id} className={classes.row} data-phase={entry.phase}>
            <span className={classes.rowWhen}>
              <strong>{clockTime(entry.startsAt, zone)}</strong>{' '}
              <span>{t('to {{endsAt}}', { endsAt: endTime(entry, zone) })}</span>
            </span>
            <span className={classes.rowWho}>
              <Link to="/sessions/$sessionId" params={{ sessionId: entry.id }} data-entry={entry.id}>
                {nameOf(entry)}
              </Link>
              <span className={classes.rowWhat}>
                {entry.title}
                {showPractitioner && ` ${t('with {{practitioner}}', { practitioner: entry.practitioner.name })}`}
              </span>
              <span className={classes.badges}>
                <StandingBadge standing={entry.standing} />
                {phaseWords(entry) !== undefined && (
                  <StateBadge tone="quiet">{capital(phaseWords(entry) ?? '')}</StateBadge>
                )}
                {entry.waiting > 0 && (
                  <StateBadge tone="waiting">{t('{{count}} people are waiting', { count: entry.waiting })}</StateBadge>
                )}
                {entry.present > 0 && (
                  <PresenceBadge
                    present
                    name={entry.names.length === 1 ? nameOf(entry) : t('{{number}} of them', { number: entry.present })}
                  />
                )}
                {entry.practitionerPresent && <PresenceBadge present name={entry.practitioner.name} />}
                {inConflict.has(entry.id) && <StateBadge tone="bad">{t('Overlaps')}</StateBadge>}
              </span>
            </span>
            {entry.mayMove && (
              <Button
                variant="subtle"
                size="sm"
                aria-label={t('Move {{name}}…', { name: nameOf(entry) })}
                onClick={() => onAskMove(entry)}
              >
                {t('Move…')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
