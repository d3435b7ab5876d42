import { InvalidInput } from '@vestibule/kernel';
import { readPhone } from './phone.ts';

it.each([
  ['as it is dialled in the practice’s country', '0412 345 678', 'AU', '+61412345678'],
  ['with its country', '+61 412 345 678', 'AU', '+61412345678'],
  ['of another country', '+49 (0)151 23456789', 'AU', '+4915123456789'],
  ['with the two zeros of abroad', '0049 151 23456789', 'AU', '+4915123456789'],
  ['as it is dialled in Germany', '0151-23456789', 'DE', '+4915123456789'],
  ['in brackets, as in the United States', '(415) 555-2671', 'US', '+14155552671'],
  ['with blanks around', '  +44 7400 123456 ', 'AU', '+447400123456'],
])('reads a number %s', (_, text, country, expected) => expect(readPhone(text, country, 'phone')).toBe(expected));

it.each([
  ['words', 'ask at the desk', 'AU', 'must be a phone number'],
  ['a number among words', 'call 0412 345 678', 'AU', 'must be a phone number'],
  ['a digit too few', '0412 345 67', 'AU', 'is not a number that exists in AU'],
  ['a national number where the country is none we know', '0412 345 678', 'XX', 'write it with its country'],
  ['an extension', '+61 2 9374 4000 ext. 12', 'AU', 'without an extension'],
  ['nothing but a plus', '+', 'AU', 'must be a phone number'],
])('refuses %s, naming the field and the cure', (_, text, country, words) => {
  const reading = (): string => readPhone(text, country, 'participants.0.phone');
  expect(reading).toThrow(InvalidInput);
  try {
    reading();
  } catch (error) {
    expect(error instanceof InvalidInput && error.fields).toEqual([
      { field: 'participants.0.phone', message: expect.stringContaining(words) },
    ]);
  }
});
