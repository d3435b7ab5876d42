import { Page } from '../../ui/page.tsx';
import { MyCalendar } from './my-calendar.tsx';
import { MyMessages } from './my-messages.tsx';

/** What belongs to whoever is signed in alone, not to the practice. */
export function Mine({ zone, holdsAppointments }: { readonly zone: string; readonly holdsAppointments: boolean }) {
  return (
    <Page title="My messages and calendar" lead="Only for you: nobody else in your practice sees or changes these.">
      <MyMessages />
      {holdsAppointments && <MyCalendar zone={zone} />}
    </Page>
  );
}
