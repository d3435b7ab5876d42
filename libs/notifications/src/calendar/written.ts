import type { ICalCalendar } from 'ical-generator';

/** Every line ends, the last one too (RFC 5545, 3.1). */
export const written = (calendar: ICalCalendar): string => `${calendar.toString().trimEnd()}\r\n`;
