import { Buffer } from 'node:buffer';
import { stringify } from 'csv-stringify/sync';
import type { AttendanceReportView, FeedbackReportView } from './views.ts';

const ATTENDANCE = [
  'period',
  'practice',
  'practitioner',
  'appointments',
  'attended',
  'clientAbsent',
  'practitionerAbsent',
  'nobody',
  'unclear',
  'minutesTogether',
  'deviceCheckFailures',
];
const FEEDBACK = ['period', 'practitioner', 'count', 'average'];

/** As the file of payments is written: with a byte-order mark for Excel, and names that no spreadsheet takes for a formula. */
const fileOf = (columns: string[], rows: readonly object[]): Buffer =>
  Buffer.from(
    stringify([...rows], {
      header: true,
      columns,
      bom: true,
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
      escape_formulas: true,
    }),
  );

export const attendanceCsv = ({ items }: Pick<AttendanceReportView, 'items'>): Buffer =>
  fileOf(
    ATTENDANCE,
    items.map((item) => ({ ...item, practice: item.practice.name, practitioner: item.practitioner.name })),
  );

export const feedbackCsv = ({ items }: Pick<FeedbackReportView, 'items'>): Buffer =>
  fileOf(
    FEEDBACK,
    items.map((item) => ({ ...item, practitioner: item.practitioner.name })),
  );
