import type { Language } from '@vestibule/kernel';
import { Page } from '../../ui/page.tsx';
import { MyCalendar } from './my-calendar.tsx';
import { MyLanguage } from './my-language.tsx';
import { MyMessages } from './my-messages.tsx';
import { t } from '../../texts/texts.ts';

interface MineProps {
  readonly zone: string;
  readonly holdsAppointments: boolean;
  readonly language: Language | null;
}

/** What belongs to whoever is signed in alone, not to the practice. */
export function Mine({ zone, holdsAppointments, language }: MineProps) {
  return (
    <Page
      title={t('My messages and calendar')}
      lead={t('Only for you: nobody else in your practice sees or changes these.')}
    >
      <MyLanguage language={language} />
      <MyMessages />
      {holdsAppointments && <MyCalendar zone={zone} />}
    </Page>
  );
}
