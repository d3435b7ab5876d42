/** Lets an account of the local Stripe sandbox take cards, as if its owner had filled in Stripe's form. False when it knows no such account. */
export async function activate(sandboxUrl: string, accountId: string): Promise<boolean> {
  const response = await fetch(new URL(`/_sandbox/accounts/${accountId}`, sandboxUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ cardPayments: 'active' }),
    signal: AbortSignal.timeout(10_000),
  });
  return response.ok;
}
