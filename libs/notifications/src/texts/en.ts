/** What is written to clients, in English. `{{…}}` are filled in; keys ending in `_one`, `_other` are plurals. */
export const EN = {
  subject: {
    invitation: 'Your appointment with {{practitioner}}, {{when}}',
    moved: 'New time: your appointment with {{practitioner}}, {{when}}',
    paid: 'Paid: your appointment with {{practitioner}}, {{when}}',
    reminder: 'Reminder: your appointment with {{practitioner}}, {{when}}',
    cancelled: 'Cancelled: your appointment with {{practitioner}}, {{when}}',
    called_off: 'You cancelled your appointment with {{practitioner}}, {{when}}',
    refunded: '{{amount}} goes back to you',
  },
  heading: {
    invitation: 'Your video appointment',
    moved: 'Your appointment has a new time',
    paid: 'Thank you, your payment has arrived',
    reminder: 'Your appointment is coming up',
    cancelled: 'Your appointment is cancelled',
    called_off: 'You cancelled your appointment',
    refunded: 'Your money is on its way back',
  },
  greeting: 'Hello {{name}},',
  body: {
    invitation:
      '{{practice}} invites you to a video appointment with {{practitioner}}. You need no account and no app: the link opens it in your browser.',
    moved:
      '{{practice}} moved your appointment with {{practitioner}}. The link you have stays the same, and so does what you have paid.',
    paid: '{{amount}} for your appointment with {{practitioner}} has arrived. Your invoice is behind the link.',
    reminder: 'Your video appointment with {{practitioner}} begins {{when}}.',
    cancelled:
      '{{practice}} cancelled your appointment with {{practitioner}}, {{when}}. The link no longer opens the room.',
    called_off: 'You cancelled your appointment with {{practitioner}}, {{when}}. The link no longer opens the room.',
    refunded:
      '{{practice}} returned {{amount}} for your appointment with {{practitioner}}, {{when}}. Banks usually need 5 to 10 business days until you see it.',
  },
  owing:
    'The fee is {{amount}}. Please pay it before the appointment: the room opens once it is paid. You can pay with the same link.',
  owing_after: 'The fee is {{amount}}. You pay after the appointment, with the same link.',
  processing: 'Your bank is still confirming your payment. You need not pay again.',
  opens: 'The room opens at {{time}}. You can test your camera and microphone before, with the same link.',
  fact: { when: 'When', with: 'With', practice: 'Practice', fee: 'Fee', paid: 'Paid', length: 'Length' },
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  button: {
    pay: 'See and pay {{amount}}',
    open: 'Open your appointment',
    invoice: 'See your invoice',
  },
  link_is_yours: 'This link is yours alone: please don’t forward it.',
  or_paste: 'If the button doesn’t work, copy this address into your browser:',
  questions: 'Questions? {{contact}}',
  sent_by: 'Sent by {{practice}} with Vestibule because you have an appointment there.',
  calendar: { summary: 'Video appointment with {{practitioner}}', description: 'Open your appointment: {{link}}' },
} as const;
