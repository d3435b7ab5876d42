import { HARBOUR } from './harbour.ts';

/** The account can take cards from now on, as if its owner had filled in Stripe's form; a sandbox that has lost its memory gets it back. */
export async function activate(sandboxUrl: string, accountId: string): Promise<void> {
  const response = await fetch(new URL('/_sandbox/accounts', sandboxUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: accountId,
      displayName: HARBOUR.name,
      contactEmail: HARBOUR.email,
      country: HARBOUR.country,
      currency: HARBOUR.currency.toLowerCase(),
      cardPayments: 'active',
    }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`the Stripe sandbox did not activate the demo account: ${response.status}`);
}
