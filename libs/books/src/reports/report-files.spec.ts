import { attendanceCsv } from './report-files.ts';

const item = (practitioner: string) => ({
  period: '2026-11-23',
  practice: { id: 'p', name: 'Harbour, Ltd' },
  practitioner: { id: 'm', name: practitioner },
  appointments: 10,
  attended: 7,
  clientAbsent: 1,
  practitionerAbsent: 0,
  nobody: 1,
  unclear: 1,
  minutesTogether: 210,
  deviceCheckFailures: 2,
});

it('has a head and a line for each, and no name is a formula', () => {
  expect(
    attendanceCsv({ items: [item('Robin'), item('=1+1')] })
      .toString('utf8')
      .split('\r\n'),
  ).toEqual([
    '\uFEFFperiod,practice,practitioner,appointments,attended,clientAbsent,practitionerAbsent,nobody,unclear,minutesTogether,deviceCheckFailures',
    '2026-11-23,"Harbour, Ltd",Robin,10,7,1,0,1,1,210,2',
    `2026-11-23,"Harbour, Ltd",'=1+1,10,7,1,0,1,1,210,2`,
    '',
  ]);
});
