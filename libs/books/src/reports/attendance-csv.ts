import { Buffer } from 'node:buffer';
import { stringify } from 'csv-stringify/sync';
import type { AttendanceReportView } from './views.ts';

const COLUMNS = [
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
] as const;

/** As the file of payments is written: with a byte-order mark for Excel, and names that no spreadsheet takes for a formula. */
export const attendanceCsv = ({ items }: Pick<AttendanceReportView, 'items'>): Buffer =>
  Buffer.from(
    stringify(
      items.map((item) => ({ ...item, practice: item.practice.name, practitioner: item.practitioner.name })),
      {
        header: true,
        columns: [...COLUMNS],
        bom: true,
        record_delimiter: 'windows',
        quoted_match: /[\r\n]/,
        escape_formulas: true,
      },
    ),
  );
