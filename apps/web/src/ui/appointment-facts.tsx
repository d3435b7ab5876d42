import type { ReactNode } from 'react';
import classes from './appointment-facts.module.css';
import {
  clockTime,
  lengthWords,
  longDate,
  minutesBetween,
  placeOf,
  sameWallTime,
  viewerZone,
  wallDate,
} from './times.ts';
import { t } from '../texts/texts.ts';

interface AppointmentFactsProps {
  readonly practitionerName: string;
  readonly practiceName: string;
  readonly practiceZone: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Already in words; nothing is shown when nothing is owed. */
  readonly price?: ReactNode;
  /** Whose clock the times are shown in: the viewer's, unless the page shows what somebody else will see. */
  readonly zone?: string;
}

/** Who, when and how much: the same for the person who comes and for the person who invites. */
export function AppointmentFacts(facts: AppointmentFactsProps) {
  const { startsAt, endsAt, practiceZone } = facts;
  const zone = facts.zone ?? viewerZone();
  const elsewhere = !sameWallTime(startsAt, zone, practiceZone);
  const clock = (where: string) => ({ startsAt: clockTime(startsAt, where), endsAt: clockTime(endsAt, where) });
  const anotherDay = wallDate(startsAt, zone) !== wallDate(startsAt, practiceZone);
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('With')}</dt>
        <dd>
          <strong>{facts.practitionerName}</strong>
          <span className={classes.beneath}>{facts.practiceName}</span>
        </dd>
      </div>
      <div>
        <dt>{t('When')}</dt>
        <dd>
          <strong>{longDate(startsAt, zone)}</strong>
          <span>
            {elsewhere
              ? t('{{startsAt}} to {{endsAt}} your time ({{place}})', { ...clock(zone), place: placeOf(zone) })
              : t('{{startsAt}} to {{endsAt}}', clock(zone))}
          </span>
          {elsewhere && (
            <span className={classes.beneath}>
              {anotherDay && `${longDate(startsAt, practiceZone)}, `}
              {t('{{startsAt}} to {{endsAt}} at the practice ({{place}})', {
                ...clock(practiceZone),
                place: placeOf(practiceZone),
              })}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('Length')}</dt>
        <dd>{t('{{length}}, by video', { length: lengthWords(minutesBetween(startsAt, endsAt)) })}</dd>
      </div>
      {facts.price && (
        <div>
          <dt>{t('Price')}</dt>
          <dd>{typeof facts.price === 'string' ? <strong>{facts.price}</strong> : facts.price}</dd>
        </div>
      )}
    </dl>
  );
}
