/** What is written to the people of a practice, in English; plain data as in `en.ts`. No client is named: whoever may know the name finds it behind the button. */
export const MEMBERS_EN = {
  subject: {
    client_waiting_one: 'Somebody is waiting for you: your {{time}} appointment',
    client_waiting_other: '{{count}} people are waiting for you: your {{time}} appointment',
    dispute_opened: 'A payment is disputed: {{amount}}, answer by {{dueBy}}',
    dispute_opened_open: 'A payment is disputed: {{amount}}',
    inquiry_opened: 'A bank asks about a payment: {{amount}}, answer by {{dueBy}}',
    inquiry_opened_open: 'A bank asks about a payment: {{amount}}',
    stripe_needs: 'Stripe needs something from {{practice}} by {{dueBy}}',
    stripe_needs_open: 'Stripe needs something from {{practice}}',
    sync_failed: 'Something between Stripe and {{practice}} needs a person',
    weekly_summary: 'Your week: {{from}} to {{to}}',
  },
  heading: {
    client_waiting_one: 'Somebody is waiting for you',
    client_waiting_other: '{{count}} people are waiting for you',
    dispute_opened: 'A payment is disputed',
    inquiry_opened: 'A bank asks about a payment',
    stripe_needs: 'Stripe needs something from you',
    sync_failed: 'Something needs a person',
    weekly_summary: 'Your week at {{practice}}',
  },
  greeting: 'Hello {{name}},',
  body: {
    client_waiting_one:
      'Somebody has been in the waiting room of your {{time}} appointment since {{since}}, and nobody who could let them in has Vestibule open.',
    client_waiting_other:
      '{{count}} people are in the waiting room of your {{time}} appointment, the first since {{since}}, and nobody who could let them in has Vestibule open.',
    dispute_opened:
      'A client’s bank has taken {{amount}} back and decides who keeps it. Answer with the evidence of the appointment; without an answer it is lost.',
    inquiry_opened:
      'A client’s bank asks about a payment of {{amount}}. No money has moved yet. Answer it, or refund the client now: that ends it.',
    stripe_needs:
      'Stripe asks for more information about {{practice}}. You give it to Stripe itself, from your payment settings.',
    stripe_late: 'The day until which Stripe waited is over: payments or payouts may stop until it is given.',
    sync_failed:
      'Not everything that Stripe told us could be brought into your books by itself. No payment is lost; your figures may be incomplete until somebody has looked.',
    weekly_summary: 'Monday {{from}} to Sunday {{to}}, as your reports show it.',
  },
  fact: {
    appointment: 'Appointment',
    amount: 'Amount',
    answerBy: 'Answer by',
    neededBy: 'Needed by',
    needed: 'Needed',
    webhooks: 'Messages of Stripe that could not be handled',
    mismatches: 'Entries that do not agree with Stripe',
    held: 'Appointments held',
    noShows: 'Clients who did not come',
    practitionerAbsent: 'Without a practitioner',
    paid: 'Paid',
    refunded: 'Refunded',
    disputed: 'Lost in disputes',
    owed: 'Owed to you now',
  },
  button: {
    client_waiting: 'Open the appointment',
    dispute_opened: 'See the dispute',
    inquiry_opened: 'See the question',
    stripe_needs: 'Open the payment settings',
    webhooks: 'See what failed',
    mismatches: 'See what does not agree',
    weekly_summary: 'Open the reports',
  },
  or_paste: 'If the button doesn’t work, copy this address into your browser:',
  your_choice: 'You can switch messages like this off: {{address}}',
  always: 'This message cannot be switched off, because waiting costs money. Your other messages: {{address}}',
  sent_by: 'Sent by Vestibule because you belong to {{practice}}.',
  feed: { name: '{{practice}}: appointments', appointment: 'Video appointment' },
} as const;
