import { feeProblem, type Currency, type Language, type PaymentPolicy } from '@vestibule/kernel';
import type { AppointmentType, NewSession, Practice, QuoteWish } from '../../api/types.ts';
import { fieldWords } from '../../api/http.ts';
import { minorUnits, typedAmount } from '../../ui/money.ts';
import { instantsOf, wallPlus, wallTime } from '../../ui/times.ts';
import { t } from '../../texts/texts.ts';

/** What is in the fields, as typed. */
export interface FormValues {
  readonly typeId: string;
  readonly practitionerId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** In which they are written to. Empty: the practice's. */
  readonly language: Language | '';
  readonly date: string;
  readonly time: string;
  readonly minutes: string;
  readonly zone: string;
  /** By whose clocks they read their times. Empty: what their own page tells, until then the appointment's. */
  readonly clientZone: string;
  readonly amount: string;
  readonly currency: Currency;
  readonly policy: PaymentPolicy;
  /** Empty: none. */
  readonly concessionId: string;
  readonly waitingRoom: boolean;
}
export type FieldName = keyof FormValues;

const MINUTE_MS = 60_000;

/** The next whole minute on that zone's clock: with the window opening early, the room is open at once. */
export function startNow(nowMs: number, zone: string): Pick<FormValues, 'date' | 'time' | 'minutes'> {
  const wall = wallTime(Math.ceil(nowMs / MINUTE_MS) * MINUTE_MS, zone);
  return { date: wall.slice(0, 10), time: wall.slice(11), minutes: '30' };
}

/** The next full half hour, at least a quarter of an hour away. */
export function firstValues(nowMs: number, practice: Practice, practitionerId: string): FormValues {
  const half = 30 * MINUTE_MS;
  const wall = wallTime(Math.ceil((nowMs + half / 2) / half) * half, practice.timeZone);
  return {
    typeId: '',
    practitionerId,
    name: '',
    email: '',
    phone: '',
    language: '',
    date: wall.slice(0, 10),
    time: wall.slice(11),
    minutes: '30',
    zone: practice.timeZone,
    clientZone: '',
    amount: '',
    currency: practice.currency,
    policy: 'before_join',
    concessionId: '',
    waitingRoom: false,
  };
}

/** What the address asks for: `at`, a wall time of the practice's clock, and with whom. */
export interface ScheduleWish {
  readonly at?: string;
  readonly practitioner?: string;
}
export function scheduleWishFrom({ at, practitioner }: Readonly<Record<string, unknown>>): ScheduleWish {
  const isWall =
    typeof at === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at) && !Number.isNaN(Date.parse(`${at}Z`));
  return {
    ...(isWall ? { at } : {}),
    ...(typeof practitioner === 'string' && practitioner !== '' ? { practitioner } : {}),
  };
}
export const startOf = ({ at }: ScheduleWish): Partial<Pick<FormValues, 'date' | 'time'>> =>
  at === undefined ? {} : { date: at.slice(0, 10), time: at.slice(11) };

/** What an appointment type fills in. */
export const valuesOfType = (type: AppointmentType): Partial<FormValues> => ({
  typeId: type.id,
  minutes: String(type.minutes),
  policy: type.takesPayment ? type.paymentPolicy : 'none',
  waitingRoom: type.waitingRoom,
  ...(type.fee && type.takesPayment ? { amount: typedAmount(type.fee), currency: type.fee.currency } : { amount: '' }),
});

export const wallStart = ({ date, time }: Pick<FormValues, 'date' | 'time'>): string => `${date}T${time}`;

/** The same rules that the server keeps, asked earlier; the server has the last word. */
export function problemsIn(values: FormValues): Partial<Record<FieldName, string>> {
  const problems: Partial<Record<FieldName, string>> = {};
  if (values.name.trim() === '') problems.name = t('Please enter your client’s name');
  if (values.email.trim() !== '' && !/^\S+@\S+\.\S+$/.test(values.email.trim()))
    problems.email = t('This is not a whole e-mail address');
  if (values.phone.trim() !== '' && values.phone.replaceAll(/\D/g, '').length < 6)
    problems.phone = t('This is not a whole phone number');
  if (values.date === '') problems.date = t('Please choose a date');
  if (values.time === '') problems.time = t('Please choose a time');
  const minutes = Number(values.minutes);
  if (!Number.isInteger(minutes) || minutes < 1) problems.minutes = t('Please enter whole minutes, for example 30');
  const amount = problemWithAmount(values);
  if (amount) problems.amount = amount;
  return problems;
}

function problemWithAmount({ amount, currency, policy }: FormValues): string | undefined {
  if (policy === 'none' || amount.trim() === '') return undefined;
  const minor = minorUnits(amount, currency);
  if (minor === undefined) return t('Please enter an amount like 80 or 80.00');
  const problem = feeProblem({ amount: minor, currency });
  return problem && fieldWords(problem);
}

/** Zero, empty and "never" all mean that nothing is owed. */
export function feeOf({ amount, currency, policy }: FormValues): { amount: number; currency: Currency } | undefined {
  const minor = policy === 'none' ? 0 : (minorUnits(amount, currency) ?? 0);
  return minor > 0 ? { amount: minor, currency } : undefined;
}

/** What the server is asked for while one types: the same words as the request's. Undefined while there is no fee. */
export function quoteWishOf(values: FormValues): QuoteWish | undefined {
  const fee = feeOf(values);
  if (!fee) return undefined;
  return {
    ...(values.typeId ? { appointmentTypeId: values.typeId } : {}),
    fee,
    paymentPolicy: values.policy,
    ...(values.concessionId ? { concessionId: values.concessionId } : {}),
  };
}

/**
 * The request. The start goes as the wall time that was typed, so that the server decides about hours that do not exist or
 * come twice; `exactStart` is what one chose when it asked. The end is the start plus the length in real minutes.
 */
export function requestOf(values: FormValues, exactStart: string | undefined, title: string | undefined): NewSession {
  const minutes = Number(values.minutes);
  const wall = wallStart(values);
  const known = exactStart === undefined ? instantsOf(wall, values.zone) : [Date.parse(exactStart)];
  const endsAt =
    known.length === 1 && known[0] !== undefined
      ? new Date(known[0] + minutes * MINUTE_MS).toISOString()
      : wallPlus(wall, minutes);
  const fee = feeOf(values);
  return {
    ...(title ? { title } : {}),
    ...(values.typeId ? { appointmentTypeId: values.typeId } : {}),
    practitionerId: values.practitionerId,
    waitingRoom: values.waitingRoom,
    startsAt: exactStart ?? wall,
    endsAt,
    timeZone: values.zone,
    participants: [
      {
        name: values.name.trim(),
        ...(values.email.trim() ? { email: values.email.trim() } : {}),
        ...(values.phone.trim() ? { phone: values.phone.trim() } : {}),
        ...(values.language ? { language: values.language } : {}),
        ...(values.clientZone ? { timeZone: values.clientZone } : {}),
        ...(fee ? { fee } : {}),
        ...(fee && values.concessionId ? { concessionId: values.concessionId } : {}),
        paymentPolicy: fee ? values.policy : 'none',
      },
    ],
  };
}

const FIELDS: Readonly<Record<string, FieldName>> = {
  'participants.0.name': 'name',
  'participants.0.email': 'email',
  'participants.0.phone': 'phone',
  'participants.0.language': 'language',
  'participants.0.timeZone': 'clientZone',
  'participants.0.fee': 'amount',
  'participants.0.fee.amount': 'amount',
  'participants.0.fee.currency': 'currency',
  'participants.0.paymentPolicy': 'policy',
  'participants.0.concessionId': 'concessionId',
  appointmentTypeId: 'typeId',
  practitionerId: 'practitionerId',
  startsAt: 'time',
  endsAt: 'minutes',
  timeZone: 'zone',
};
/** Which field the server means; undefined when it is none of this form. */
export const fieldFor = (field: string): FieldName | undefined => FIELDS[field];
