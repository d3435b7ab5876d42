import { InvalidInput } from '@vestibule/kernel';
import { type CountryCode, isSupportedCountry, parsePhoneNumberWithError } from 'libphonenumber-js/min';

/** A number as it is dialled from anywhere (E.164): `+61412345678`. */
const EXAMPLE = '+61 412 345 678';

/**
 * Reads a phone number the way people write it: with its country (`+49 151 …`, `0049 …`), or as it is dialled in the practice's own. What comes out is E.164, the only form
 * that is kept. An extension cannot be sent a text, so it is refused and not cut off.
 *
 * @throws InvalidInput naming `field`, with the cure.
 */
export function readPhone(text: string, country: string, field: string): string {
  const wrong = (message: string): never => {
    throw new InvalidInput([{ field, message }]);
  };
  const number = parsed(text, isSupportedCountry(country) ? country : undefined);
  if (number === undefined) return wrong(`must be a phone number; write it with its country, for example ${EXAMPLE}`);
  if (number.ext !== undefined) return wrong('must be a number without an extension: texts reach no extension');
  if (!number.isValid())
    return wrong(
      `is not a number that exists in ${number.country ?? `+${number.countryCallingCode}`}; look whether a digit is missing, or write it with its country, for example ${EXAMPLE}`,
    );
  return number.number;
}

function parsed(
  text: string,
  country: CountryCode | undefined,
): ReturnType<typeof parsePhoneNumberWithError> | undefined {
  try {
    // `00` is how most of the world dials abroad, and no national number begins so.
    return parsePhoneNumberWithError(text.trim().replace(/^00(?=[1-9])/, '+'), {
      ...(country === undefined ? {} : { defaultCountry: country }),
      extract: false,
    });
  } catch {
    return undefined;
  }
}

/** The number that somebody is invited with, if any. A field left empty is no number. */
export const phoneOf = (who: { readonly phone?: string }, country: string, field: string): string | null =>
  who.phone === undefined || who.phone.trim() === '' ? null : readPhone(who.phone, country, field);
