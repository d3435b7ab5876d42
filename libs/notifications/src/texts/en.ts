/**
 * What is written to clients, in English; every other language has the same keys. `{{…}}` are filled in; keys ending in `_one`, `_other` are plurals. Plain data
 * without imports: whoever else speaks to clients can load it as a namespace of its own.
 */
export const EN = {
  subject: {
    invitation: 'Your appointment with {{practitioner}}, {{when}}',
    moved: 'New time: your appointment with {{practitioner}}, {{when}}',
    paid: 'Paid: your appointment with {{practitioner}}, {{when}}',
    reminder: 'Reminder: your appointment with {{practitioner}}, {{when}}',
    cancelled: 'Cancelled: your appointment with {{practitioner}}, {{when}}',
    called_off: 'You cancelled your appointment with {{practitioner}}, {{when}}',
    refunded: '{{amount}} goes back to you',
    refund_failed: 'Your refund of {{amount}} did not arrive',
    pay_now: '{{amount}} to pay for your appointment with {{practitioner}}, {{when}}',
    payment_failed: 'Your payment did not go through: your appointment with {{practitioner}}, {{when}}',
    payment_processing: 'Your bank is confirming your payment of {{amount}}',
    running_late: '{{practitioner}} is running about {{minutes}} minutes late',
  },
  heading: {
    invitation: 'Your video appointment',
    moved: 'Your appointment has a new time',
    paid: 'Thank you, your payment has arrived',
    reminder: 'Your appointment is coming up',
    cancelled: 'Your appointment is cancelled',
    called_off: 'You cancelled your appointment',
    refunded: 'Your money is on its way back',
    refund_failed: 'Your refund did not arrive',
    pay_now: 'Your payment is still open',
    payment_failed: 'Your payment did not go through',
    payment_processing: 'Your payment is on its way',
    running_late: 'It begins a little later',
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
    refund_failed:
      'We wrote to you that {{amount}} for your appointment with {{practitioner}}, {{when}}, goes back to you. It did not get there, and {{practice}} still has the money. {{practice}} can send it again, or agree with you on another way: please ask them.',
    pay_now: '{{amount}} for your appointment with {{practitioner}}, {{when}}, is still to be paid.',
    payment_failed:
      'Your bank did not confirm your payment of {{amount}} for your appointment with {{practitioner}}, {{when}}. You have not been charged.',
    payment_processing:
      'You have asked your bank to pay {{amount}} for your appointment with {{practitioner}}, {{when}}. That takes a few business days; we write to you when it has arrived.',
    running_late:
      '{{practitioner}} is running about {{minutes}} minutes late and is sorry to keep you waiting. Your appointment takes place.',
  },
  // Instead of `moved` where somebody else holds it now; `both`: at another time too.
  handed_over: {
    practitioner: {
      subject: 'Now with {{practitioner}}: your appointment, {{when}}',
      heading: 'Somebody else sees you',
      body: '{{practice}} gave your appointment to {{practitioner}}. It begins when it was to begin. The link you have stays the same, and so does what you have paid.',
      sms: '{{practice}}: your appointment, {{when}}, is now with {{practitioner}}. The time and your link stay the same: {{link}}',
    },
    both: {
      subject: 'New time, now with {{practitioner}}: your appointment, {{when}}',
      heading: 'Your appointment has a new time',
      body: '{{practice}} moved your appointment and gave it to {{practitioner}}. The link you have stays the same, and so does what you have paid.',
      sms: '{{practice}}: your appointment has a new time, {{when}}, and is now with {{practitioner}}. Your link stays the same: {{link}}',
    },
  },
  owing:
    'The fee is {{amount}}. Please pay it before the appointment: the room opens once it is paid. You can pay with the same link.',
  owing_after: 'The fee is {{amount}}. You pay after the appointment, with the same link.',
  pay_here: {
    before: 'Please pay it before the appointment: the room opens once it is paid.',
    after: 'You can pay with the link that you have.',
    again: 'You can try again, or pay in another way, with the same link.',
  },
  processing: 'Your bank is still confirming your payment. You need not pay again.',
  opens: 'The room opens at {{time}}. You can test your camera and microphone before, with the same link.',
  fact: {
    when: 'When',
    there: 'At the practice',
    with: 'With',
    fee: 'Fee',
    paid: 'Paid',
    returned: 'Goes back',
    length: 'Length',
  },
  tax: {
    free: '{{tax}}-free',
    within: 'includes {{amount}} {{tax}} ({{rate}})',
    on_top: 'with {{amount}} {{tax}} ({{rate}})',
    unnamed: 'tax',
  },
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  button: {
    pay: 'See and pay {{amount}}',
    open: 'Open your appointment',
    invoice: 'See your invoice',
  },
  terms: {
    heading: 'If you cannot come',
    before: 'Cancelled before {{when}}: {{what}}.',
    before_start: 'Cancelled before it starts: {{what}}.',
    after_that: 'After that: {{what}}.',
    away: 'If you don’t come: {{what}}.',
    all_back: 'you get all of it back ({{amount}})',
    part_back: 'you get {{back}} back, and {{kept}} is kept',
    nothing_back: 'nothing goes back',
    costs_nothing: 'it costs nothing',
    part_due: '{{kept}} is due',
    all_due: 'the whole fee is due ({{amount}})',
    host_refund: 'If {{practitioner}} doesn’t come: you get everything back by itself.',
    host_refund_after: 'If {{practitioner}} doesn’t come: nothing is due.',
    host_rebook: 'If {{practitioner}} doesn’t come: you get another appointment without paying again.',
    yourself: 'You can cancel on the page that the link opens.',
    tell: 'To cancel, please tell {{practice}}.',
  },
  // Without what only printers need: one curly apostrophe, and a text takes twice the room.
  sms: {
    invitation:
      '{{practice}}: your video appointment with {{practitioner}} is {{when}}. No more texts? Reply STOP. Your own link: {{link}}',
    moved:
      '{{practice}}: your appointment with {{practitioner}} has a new time, {{when}}. Your link stays the same: {{link}}',
    reminder: '{{practice}}: your video appointment with {{practitioner}} is {{when}}. Your link: {{link}}',
    reminder_owing:
      '{{practice}}: your video appointment with {{practitioner}} is {{when}}. It opens once the fee is paid, with your link: {{link}}',
    cancelled: '{{practice}} cancelled your video appointment with {{practitioner}}, {{when}}.',
    called_off: '{{practice}}: you cancelled your video appointment with {{practitioner}}, {{when}}.',
    pay_now:
      '{{practice}}: {{amount}} for your video appointment with {{practitioner}}, {{when}}, is still to be paid, with your link: {{link}}',
    paid: '{{practice}}: {{amount}} for your appointment with {{practitioner}}, {{when}}, has arrived. Thank you. Your receipt: {{link}}',
    refunded:
      '{{practice}}: {{amount}} for your appointment with {{practitioner}}, {{when}}, goes back to you. Banks need 5 to 10 business days. See {{link}}',
    refund_failed:
      '{{practice}}: {{amount}} for your appointment with {{practitioner}}, {{when}}, did not arrive at your bank. We still have it: please ask us. {{link}}',
    payment_failed:
      '{{practice}}: your bank did not confirm your payment of {{amount}} for your appointment with {{practitioner}}, {{when}}. You were not charged. Please pay again: {{link}}',
    payment_processing:
      '{{practice}}: your bank is confirming your payment of {{amount}} for your appointment with {{practitioner}}, {{when}}. No need to pay again. See {{link}}',
    running_late:
      '{{practice}}: {{practitioner}} is about {{minutes}} minutes late for your video appointment. Please keep your link open: {{link}}',
    stopped: 'You get no more texts from us. Your appointments stay as they are. To get texts again, reply START.',
    started: 'You get texts again. To stop them, reply STOP.',
    help: 'This number sends texts about video appointments. Nobody reads answers here. For no more texts reply STOP.',
    help_from:
      '{{practice}}: this number sends texts about your appointments. Nobody reads answers here. For no more texts reply STOP.',
    help_call:
      '{{practice}}: this number sends texts about your appointments. Nobody reads answers here, please call {{phone}}. For no more texts reply STOP.',
  },
  reminders: {
    heading: 'Reminders by e-mail',
    ask: '{{practice}} reminds you of your appointments by e-mail. Everything else, such as a new time, is sent either way.',
    stop: 'No more reminders',
    stopped:
      '{{practice}} sends you no more reminders by e-mail. Everything else, such as a new time, still reaches you.',
    again: 'Send me reminders again',
    link: 'No more reminders by e-mail',
  },
  no_more: {
    unknown: 'This link no longer works',
    unknown_why:
      'It may be incomplete, or your address or what you are sent has changed since. Nothing was changed. The newest message has a link that works.',
    busy: 'Please wait a moment',
    busy_why: 'This was asked very often in a short time. Please try again in a minute; nothing was changed.',
  },
  link_is_yours: 'This link is yours alone: please don’t forward it.',
  or_paste: 'If the button doesn’t work, copy this address into your browser:',
  questions: 'Questions? {{contact}}',
  sent_by: 'Sent by {{practice}} with Vestibule because you have an appointment there.',
  calendar: { summary: 'Video appointment with {{practitioner}}', description: 'Open your appointment: {{link}}' },
} as const;

/** A catalogue of another language: the same keys, other words. */
export type Catalogue<Of = typeof EN> = {
  readonly [Key in keyof Of]: Of[Key] extends string ? string : Catalogue<Of[Key]>;
};
