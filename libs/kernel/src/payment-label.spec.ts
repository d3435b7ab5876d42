import { labelProblem, USUAL_LABEL } from './payment-label.ts';

it.each([USUAL_LABEL, 'Consultation', 'Visit No. 2 (online)', 'Séance à distance', 'Harbour & Sons'])(
  '"%s" can be booked under',
  (label) => expect(labelProblem(label)).toBeUndefined(),
);

it.each(['Psychology session', 'THERAPY', 'Depression follow-up', 'HIV test', 'Cancer care'])(
  '"%s" says too much',
  (label) => expect(labelProblem(label)).toMatch(/neutral words/),
);

it.each(['', 'ab', ' Session', '1st visit', 'Session <b>', 'a'.repeat(41), 'Two\nlines'])(
  '"%s" does not fit',
  (label) => expect(labelProblem(label)).toMatch(/3 to 40/),
);
