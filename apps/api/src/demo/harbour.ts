import type { Founding, NewAccount } from '@vestibule/practices';

/** Everybody's password in the demo practice. The stack listens on loopback, and production makes no demo data. */
const PASSWORD = 'harbour-lights';

export const OWNER = {
  name: 'Dr Amelia Hart',
  email: 'owner@harbour.example',
  role: 'owner',
  password: PASSWORD,
} as const;
export const PRACTITIONER = {
  name: 'Dr Ben Okafor',
  email: 'practitioner@harbour.example',
  role: 'practitioner',
  password: PASSWORD,
} as const;
const RECEPTION = {
  name: 'Mia Chen',
  email: 'reception@harbour.example',
  role: 'reception',
  password: PASSWORD,
} as const;

export const HARBOUR = {
  name: 'Harbour Telehealth',
  timeZone: 'Australia/Sydney',
  currency: 'AUD',
  country: 'AU',
  phone: '+61 2 5550 1234',
  email: 'hello@harbour.example',
  members: [OWNER, PRACTITIONER, RECEPTION],
} satisfies Founding;

export const OPERATOR = {
  name: 'Noa Lindqvist',
  email: 'operator@vestibule.example',
  password: PASSWORD,
  operator: true,
} as const satisfies NewAccount;

const aud = (amount: number): { amount: number; currency: string } => ({ amount, currency: 'AUD' });

export const FEE = aud(8000);
export const APPOINTMENT_TYPES = [
  { name: 'Standard consultation', minutes: 30, fee: FEE },
  { name: 'Long consultation', minutes: 60, fee: aud(15000) },
  { name: 'Brief follow-up (bulk billed)', minutes: 15, paymentPolicy: 'none' },
] as const;

export const SIGN_INS = [{ ...PRACTITIONER }, { ...OWNER }, { ...RECEPTION }, { ...OPERATOR, role: 'operator' }].map(
  ({ role, name, email, password }) => ({ role, name, email, password }),
);
