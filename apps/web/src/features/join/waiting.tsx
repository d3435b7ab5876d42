import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { JoinView } from '../../api/types.ts';
import { AppointmentFacts } from '../../ui/appointment-facts.tsx';
import { Countdown } from '../../ui/countdown.tsx';
import { StepHeading } from '../../ui/step-heading.tsx';
import { clockTime, longDate, viewerZone, wallDate } from '../../ui/times.ts';
import { useNow } from '../../ui/use-now.ts';
import { useTitle } from '../../ui/use-title.ts';
import { Cancellation } from './cancellation.tsx';
import { calendarFile } from './calendar-file.ts';
import { JoinLayout } from './join-layout.tsx';
import { KeptCard } from './own-card.tsx';
import { Late } from './lobby.tsx';
import { ReceiptLine } from './receipt-line.tsx';
import classes from './states.module.css';
import { firstName } from './words.ts';
import { t } from '../../texts/texts.ts';

interface WaitingProps {
  readonly view: JoinView;
  readonly checked: boolean;
  readonly onCheck: () => void;
  readonly payAfter: ReactNode;
  readonly link: string;
  readonly token: string;
}

/** Everything is in order; only the clock stands between. */
export function Waiting({ view, checked, onCheck, link, token, payAfter }: WaitingProps) {
  const { session, practice, practitioner } = view;
  const nowMs = useNow(30_000);
  const today = wallDate(session.opensAt, viewerZone()) === wallDate(nowMs, viewerZone());
  const opens = `${today ? '' : `${longDate(session.opensAt)}, `}${clockTime(session.opensAt)}`;
  useTitle(t('Opens {{opens}}', { opens }));
  return (
    <JoinLayout view={view} door="ajar" step={checked ? 'Wait' : 'Check'}>
      <StepHeading>
        {checked
          ? t('You’re ready, {{firstName}}', { firstName: firstName(view) })
          : t('You’re expected, {{firstName}}', { firstName: firstName(view) })}
      </StepHeading>
      <Late view={view} />
      <div className={classes.clock}>
        <p>{t('The room opens at {{opens}}', { opens })}</p>
        <Countdown toward={session.opensAt} label={t('until the room opens')} />
      </div>
      <div className={classes.actions}>
        <Button size="lg" fullWidth variant={checked ? 'light' : 'filled'} onClick={onCheck}>
          {checked ? t('Check camera and microphone again') : t('Check camera and microphone')}
        </Button>
        <CalendarLink
          key={[link, session.startsAt, session.endsAt, practitioner.name].join(' ')}
          view={view}
          link={link}
        />
      </div>
      <ReceiptLine fee={view.fee} practiceName={practice.name} />
      {payAfter}
      <KeptCard practiceName={practice.name} />
      <p>{t('Leave this page open and it lets you in by itself, or close it and come back with the same link.')}</p>
      <AppointmentFacts
        practitionerName={practitioner.name}
        practiceName={practice.name}
        practiceZone={practice.timeZone}
        startsAt={session.startsAt}
        endsAt={session.endsAt}
      />
      <Cancellation view={view} token={token} />
    </JoinLayout>
  );
}

/** An address of its own for each appointment, and no new one each time that the view is asked for: `key` tells one from another. */
function CalendarLink({ view, link }: { readonly view: JoinView; readonly link: string }) {
  const [href] = useState(() => `data:text/calendar;charset=utf-8,${encodeURIComponent(calendarFile(view, link))}`);
  return (
    <Button
      component="a"
      href={href}
      download="appointment.ics"
      size="lg"
      fullWidth
      variant="default"
      leftSection={<IconCalendarPlus size={20} aria-hidden="true" />}
    >
      {t('Add to calendar')}
    </Button>
  );
}
