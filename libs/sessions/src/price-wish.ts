import { type Currency, currencyOf, InvalidInput, type Money } from '@vestibule/kernel';
import { type AppointmentType, PLAIN_TERMS } from './appointment-type.entity.ts';
import type { FeeBody, FeeWishBody } from './http/bodies.ts';
import type { PriceWish } from './participant-fees.ts';

/**
 * What was asked for; else, for a client, what the appointment type says. A guest owes nothing unless somebody says so. Of a type that takes no
 * payment nobody can be charged. `field`: the participant's path in the request, `''` for the request itself.
 *
 * @throws InvalidInput for a fee on a type that takes none, and for a concession where there is no fee.
 */
export function wishOf(invitation: FeeWishBody, type: AppointmentType | null, field: string): PriceWish {
  const at = (name: string): string => (field === '' ? name : `${field}.${name}`);
  const terms = type?.terms ?? PLAIN_TERMS;
  const asked = invitation.fee ? readMoney(invitation.fee, at('fee')) : null;
  const isLocked = type?.takesPayment === false;
  if (isLocked && asked !== null && asked.amount > 0)
    throw new InvalidInput([
      {
        field: at('fee'),
        message: 'must be absent: this appointment type takes no payment; choose another type to charge',
      },
    ]);
  const policy = isLocked ? 'none' : (invitation.paymentPolicy ?? type?.paymentPolicy ?? 'before_join');
  const inherited = invitation.kind === 'guest' || policy === 'none' ? null : (type?.fee ?? null);
  const fee = asked ?? inherited;
  if (invitation.concessionId !== undefined && fee === null)
    throw new InvalidInput([
      { field: at('concessionId'), message: 'must be absent where there is no fee to take it off' },
    ]);
  return { fee, policy, concessionId: invitation.concessionId ?? null, terms };
}

/** @throws InvalidInput when no fee can be set in that currency. Whether the amount can be charged is for payments to say. */
export function readMoney(body: FeeBody, field: string): Money {
  const currency: Currency | undefined = currencyOf(body.currency);
  if (!currency)
    throw new InvalidInput([{ field: `${field}.currency`, message: 'is not a currency that fees can be set in' }]);
  return { amount: body.amount, currency };
}
