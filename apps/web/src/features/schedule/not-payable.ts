import type { Practice } from '../../api/types.ts';

interface NotPayable {
  readonly title: string;
  readonly words: string;
}

/** Why no fee can be set at the moment, and what changes that; nothing where it can. */
export function notPayable({ connected, accepts, canCollect }: Practice['payments']): NotPayable | undefined {
  if (canCollect) return undefined;
  const meanwhile = 'Until then, leave the fee out.';
  if (!connected)
    return {
      title: 'Your practice can’t be paid online yet',
      words: `To set a fee, the owner connects Stripe in the settings, under Online payments. ${meanwhile}`,
    };
  if (!accepts)
    return {
      title: 'Online payments are switched off',
      words: `To set a fee, the owner switches them on in the settings, under Online payments. ${meanwhile}`,
    };
  return {
    title: 'Stripe takes no card payments for your practice at the moment',
    words: `The owner sees in the settings, under Online payments, what Stripe needs. ${meanwhile}`,
  };
}
