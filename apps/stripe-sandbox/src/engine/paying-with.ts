import {
  cardPaymentMethod,
  debitPaymentMethod,
  sepaPaymentMethod,
  type Payer,
  type Wallet,
} from '../objects/payment-method.ts';
import { ibanOf, testBankAccount, testIban } from './bank-debits.ts';
import { digitsOf, passesLuhn, testCard } from './cards.ts';
import type { Engine } from './engine.ts';
import { savedMethods } from './saved-methods.ts';
import type { PaymentMethodRow, SessionRow, SubmitOutcome } from './state.ts';

/** What the payer types on the hosted page. `token` marks one rendering of the form: sent twice, it acts once. */
export interface PayForm {
  readonly email?: string;
  readonly name?: string;
  readonly token?: string;
  /** The payer's own wish, where the session offers it. */
  readonly save?: boolean;
  readonly method: CardForm | DebitForm | IbanForm | WalletForm | SavedForm;
}
export interface CardForm {
  readonly type: 'card';
  readonly number: string;
  /** `MM / YY` */
  readonly expiry: string;
  readonly cvc: string;
}
export interface DebitForm {
  readonly type: 'au_becs_debit';
  readonly bsb: string;
  readonly accountNumber: string;
}
export interface IbanForm {
  readonly type: 'sepa_debit';
  readonly iban: string;
}
/** A simulated wallet: a card from the United States that needs no typing. */
export interface WalletForm {
  readonly type: Wallet;
}
/** A card that the customer has saved before. */
export interface SavedForm {
  readonly type: 'saved';
  readonly id: string;
}

const wrong = (field: string, message: string): SubmitOutcome => ({ status: 'invalid', field, message });

/** The payment method of what the payer typed or chose; or what is wrong with it. */
export function methodOf(
  engine: Engine,
  row: SessionRow,
  payer: Payer,
  form: PayForm['method'],
): PaymentMethodRow | SubmitOutcome {
  switch (form.type) {
    case 'card':
      return cardMethod(engine, row, payer, form);
    case 'au_becs_debit':
      return debitMethod(engine, row, payer, form);
    case 'sepa_debit':
      return sepaMethod(engine, row, payer, form);
    case 'saved':
      return (
        savedMethods(engine, row).find(({ object }) => object.id === form.id) ??
        wrong('saved', 'This card is not saved any more. Choose another.')
      );
    default:
      return cardMethod(
        engine,
        row,
        payer,
        { type: 'card', number: WALLET_CARD, expiry: '12 / 34', cvc: '123' },
        form.type,
      );
  }
}
const WALLET_CARD = '4242424242424242';

function sepaMethod(engine: Engine, row: SessionRow, payer: Payer, form: IbanForm): PaymentMethodRow | SubmitOutcome {
  if (!row.object.payment_method_types.includes('sepa_debit'))
    return wrong('iban', 'Bank debit is not offered for this payment.');
  if (!testIban(form.iban)) return wrong('iban', 'Use the test IBAN AT61 1904 3002 3457 3201.');
  const iban = ibanOf(form.iban);
  const object = sepaPaymentMethod(engine.clock.seconds(), payer, iban);
  return keepMethod(engine, { account: row.account, object, testNumber: iban });
}

function cardMethod(
  engine: Engine,
  row: SessionRow,
  payer: Payer,
  form: CardForm,
  wallet?: Wallet,
): PaymentMethodRow | SubmitOutcome {
  if (!passesLuhn(form.number)) return wrong('number', 'Your card number is invalid.');
  const card = testCard(form.number);
  if (!card)
    return wrong(
      'number',
      'Your request was in test mode, but used a card that is no test card. Use 4242 4242 4242 4242.',
    );
  const expiry = /^\s*(\d{1,2})\s*\/?\s*(\d{2}|\d{4})\s*$/.exec(form.expiry);
  const expMonth = Number(expiry?.[1]);
  const expYear = (Number(expiry?.[2]) % 100) + 2000;
  if (!expiry || expMonth < 1 || expMonth > 12) return wrong('expiry', 'Enter the expiry date as MM / YY.');
  const today = new Date(engine.clock.nowMs());
  if (expYear * 12 + expMonth < today.getUTCFullYear() * 12 + today.getUTCMonth() + 1)
    return wrong('expiry', "Your card's expiration date is in the past.");
  if (!/^\d{3,4}$/.test(form.cvc.trim())) return wrong('cvc', "Your card's security code is incomplete.");
  const object = cardPaymentMethod(engine.clock.seconds(), payer, {
    number: form.number,
    expMonth,
    expYear,
    card,
    ...(wallet === undefined ? {} : { wallet }),
  });
  return keepMethod(engine, { account: row.account, object, testNumber: digitsOf(form.number) });
}

function debitMethod(engine: Engine, row: SessionRow, payer: Payer, form: DebitForm): PaymentMethodRow | SubmitOutcome {
  if (!row.object.payment_method_types.includes('au_becs_debit'))
    return { status: 'invalid', field: 'bsb', message: 'Bank debit is not offered for this payment.' };
  const bsb = form.bsb.replaceAll(/\D/g, '');
  const accountNumber = form.accountNumber.replaceAll(/\D/g, '');
  if (!testBankAccount(bsb, accountNumber))
    return {
      status: 'invalid',
      field: 'account',
      message: 'Use the test BSB 000-000 with the test account 000123456.',
    };
  const object = debitPaymentMethod(engine.clock.seconds(), payer, { bsb, accountNumber });
  return keepMethod(engine, { account: row.account, object, testNumber: accountNumber });
}

function keepMethod(engine: Engine, row: PaymentMethodRow): PaymentMethodRow {
  engine.store.paymentMethods.set(row.object.id, row);
  return row;
}
