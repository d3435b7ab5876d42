/** What papers say in words of their own, in English. Every other language has the same: one that lacks a sentence, or leaves out what stands in it, does not compile. */
export const EN = {
  invoice: 'Invoice',
  taxInvoice: 'Tax invoice',
  creditNote: 'Credit note',
  /** Where neither the fee nor the practice has a name for what is paid. */
  appointment: 'Telehealth appointment',
  taxNumber: 'Tax number',
  to: 'To',
  takesBackFrom: (invoice: string): string => `Takes back from invoice ${invoice}, to`,
  service: (label: string, practitioner: string, when: string): string => `${label} with ${practitioner}, ${when}`,
  description: 'Description',
  concession: (name: string | null): string => `Concession${name ? `: ${name}` : ''}`,
  surcharge: 'Surcharge for card payments',
  partOfFee: (label: string): string => `${label} (part of the fee)`,
  /** `GST 10 %`, or `Tax` where nobody gave it a name. */
  tax: (name: string | null, rate: string): string => `${name ?? 'Tax'} ${rate}`,
  taxOnTop: (tax: string): string => `${tax} on top`,
  taxWithin: (tax: string, amount: string): string => `Contains ${tax}: ${amount}.`,
  noTax: (name: string | null): string => `No ${name ?? 'tax'} applies.`,
  total: 'Total',
  totalTakenBack: 'Total taken back',
  paid: {
    card: (amount: string, day: string): string => `Paid ${amount} by card on ${day}`,
    cash: (amount: string, day: string): string => `Paid ${amount} in cash on ${day}`,
    terminal: (amount: string, day: string): string => `Paid ${amount} at the practice’s card terminal on ${day}`,
  },
  toBePaid: (amount: string): string => `To be paid: ${amount}`,
  goesBack: 'This amount goes back to you the way it came.',
  reason: {
    refund: 'Refund',
    dispute: 'Lost to a dispute',
    undone: 'Taken back',
    waived: 'Waived',
    not_owed: 'Not owed',
    refund_failed: 'A refund did not go through',
  },
  spelt: '[U+…] stands for a character that the font of this document does not have.',
};
export type Sentences = typeof EN;
