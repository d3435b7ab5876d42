import type { AccountState, PracticePayments } from '../../api/types.ts';
import { said, t } from '../../texts/texts.ts';

interface StateWords {
  readonly tone: 'info' | 'good' | 'bad';
  readonly title: () => string;
  readonly text: () => string;
}

/** What each state means for the practice. A new state does not compile until something is said of it. */
const WORDS: Readonly<Record<AccountState, StateWords>> = {
  not_connected: {
    tone: 'info',
    title: () => t('Not connected to Stripe'),
    text: () =>
      t(
        'Your clients can pay you online once your practice has a Stripe account here. The money goes straight to that account.',
      ),
  },
  started: {
    tone: 'info',
    title: () => t('Started: Stripe doesn’t know your practice yet'),
    text: () => t('An account is there. Fill in Stripe’s form, in about ten minutes; you can stop and go on later.'),
  },
  information_needed: {
    tone: 'bad',
    title: () => t('Stripe needs more information'),
    text: () => t('Until Stripe has it, your clients can’t pay by card.'),
  },
  pending: {
    tone: 'info',
    title: () => t('Stripe is checking your account'),
    text: () =>
      t(
        'There is nothing to do for you. It usually takes minutes, sometimes two days; this page shows when it is done.',
      ),
  },
  active: {
    tone: 'good',
    title: () => t('Connected: your account takes card payments'),
    text: () => t('Your clients pay you directly; the money reaches your own Stripe account.'),
  },
  restricted: {
    tone: 'bad',
    title: () => t('Stripe has restricted your account'),
    text: () =>
      t('New payments are not possible. Sessions that were paid run as usual, and refunds can still be made.'),
  },
  rejected: {
    tone: 'bad',
    title: () => t('Stripe has rejected this account'),
    text: () => t('It won’t take card payments. Stripe’s e-mail to you says why; you can connect another account.'),
  },
  disconnected: {
    tone: 'bad',
    title: () => t('Disconnected from Stripe'),
    text: () =>
      t(
        'Clients who haven’t paid are asked to contact you. Sessions that were paid run as usual; refund them in the Stripe Dashboard of the old account.',
      ),
  },
};
export const stateWords = (state: AccountState): StateWords => WORDS[state];

/** Whether there is a form of Stripe's to go on with. */
export const hasForm = (state: AccountState): boolean =>
  state === 'started' || state === 'information_needed' || state === 'restricted' || state === 'pending';
/** Whether an account is to be chosen. */
export const isFree = (state: AccountState): boolean =>
  state === 'not_connected' || state === 'disconnected' || state === 'rejected';

export const LEFT_WORDS: Readonly<Record<PracticePayments['formerAccounts'][number]['leftBecause'], string>> = said({
  disconnected: () => t('disconnected by you'),
  deauthorized: () => t('disconnected at Stripe'),
  replaced: () => t('replaced by another'),
});
