import type { AttendedParticipant, Presence } from '../../api/attendance.ts';
import { clockTime, lengthWords } from '../../ui/times.ts';
import { t } from '../../texts/texts.ts';

/** `under a minute`, `12 minutes`, `1 hour 5 minutes` */
export const minutesWords = (seconds: number): string =>
  seconds < 60 ? t('under a minute') : lengthWords(Math.floor(seconds / 60));

/** `from 10:02 am to 10:31 am`, `since 10:02 am` */
export const spanWords = ({ from, to, open }: Presence['spans'][number], zone: string): string =>
  open
    ? t('since {{from}}', { from: clockTime(from, zone) })
    : t('from {{from}} to {{to}}', { from: clockTime(from, zone), to: clockTime(to, zone) });

export function verdictWords(
  verdict: NonNullable<AttendedParticipant['verdict']>,
  name: string,
  practitionerName: string,
): string {
  switch (verdict) {
    case 'met':
      return t('{{name}} and {{practitionerName}} met.', { name, practitionerName });
    case 'participant_absent':
      return t('{{name}} did not come.', { name });
    case 'practitioner_absent':
      return t('{{practitionerName}} did not come.', { practitionerName });
    case 'nobody':
      return t('Neither of them came.');
    case 'unclear':
      return t('Nobody can tell whether they met.');
  }
}
