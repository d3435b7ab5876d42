/** What Stripe, or we by way of Stripe, put into the address when the owner was sent back. */
export interface BackFromStripe {
  /** From the form (`stripe`), or because its link was used up (`again`). */
  readonly from?: 'stripe' | 'again';
  readonly code?: string;
  readonly state?: string;
  /** They said no. */
  readonly error?: string;
}

export function backFromStripe(search: Record<string, unknown>): BackFromStripe {
  const { from } = search;
  const text = (name: 'code' | 'state' | 'error'): object => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? { [name]: value } : {};
  };
  return {
    ...(from === 'stripe' || from === 'again' ? { from } : {}),
    ...text('code'),
    ...text('state'),
    ...text('error'),
  };
}
