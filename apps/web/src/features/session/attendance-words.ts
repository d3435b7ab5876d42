import type { AttendedParticipant, Presence } from '../../api/attendance.ts';
import { clockTime, lengthWords } from '../../ui/times.ts';

/** `under a minute`, `12 minutes`, `1 hour 5 minutes` */
export const minutesWords = (seconds: number): string =>
  seconds < 60 ? 'under a minute' : lengthWords(Math.floor(seconds / 60));

/** `from 10:02 am to 10:31 am`, `since 10:02 am` */
export const spanWords = ({ from, to, open }: Presence['spans'][number], zone: string): string =>
  open ? `since ${clockTime(from, zone)}` : `from ${clockTime(from, zone)} to ${clockTime(to, zone)}`;

export function verdictWords(
  verdict: NonNullable<AttendedParticipant['verdict']>,
  name: string,
  practitionerName: string,
): string {
  switch (verdict) {
    case 'met':
      return `${name} and ${practitionerName} met.`;
    case 'participant_absent':
      return `${name} did not come.`;
    case 'practitioner_absent':
      return `${practitionerName} did not come.`;
    case 'nobody':
      return 'Neither of them came.';
    case 'unclear':
      return 'Nobody can tell whether they met.';
  }
}
