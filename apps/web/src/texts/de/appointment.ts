export const APPOINTMENT: Readonly<Record<string, string>> = {
  'Your appointment': 'Ihr Termin',
  With: 'Mit',
  When: 'Wann',
  '{{startsAt}} to {{endsAt}}': '{{startsAt}} bis {{endsAt}}',
  '{{startsAt}} to {{endsAt}} your time ({{place}})': '{{startsAt}} bis {{endsAt}} Ihrer Zeit ({{place}})',
  '{{startsAt}} to {{endsAt}} at the practice ({{place}})': '{{startsAt}} bis {{endsAt}} in der Praxis ({{place}})',
  Length: 'Dauer',
  '{{length}}, by video': '{{length}}, per Video',
  Price: 'Preis',
  'Your steps': 'Ihre Schritte',
  '(done)': '(erledigt)',
  Pay: 'Zahlen',
  Check: 'Testen',
  Wait: 'Warten',
  Talk: 'Sprechen',
  'Vestibule keeps your appointment private. Only people invited to it can go in.':
    'Vestibule hält Ihren Termin vertraulich. Nur wer eingeladen ist, kann hinein.',
  'Need help? Please contact {{name}}.': 'Brauchen Sie Hilfe? Bitte wenden Sie sich an {{name}}.',
  'Need help? Write to {{name}}: <0>{{email}}</0>': 'Brauchen Sie Hilfe? Schreiben Sie an {{name}}: <0>{{email}}</0>',
  'Need help? Call {{name}}: <0>{{phone}}</0>': 'Brauchen Sie Hilfe? Rufen Sie {{name}} an: <0>{{phone}}</0>',
  'Need help? Call {{name}}: <0>{{phone}}</0> or <1>{{email}}</1>':
    'Brauchen Sie Hilfe? {{name}} erreichen Sie unter <0>{{phone}}</0> oder <1>{{email}}</1>',
  'Add to calendar': 'In den Kalender',
  'Video appointment with {{practitioner}}': 'Videotermin mit {{practitioner}}',
  '{{practice}} (video)': '{{practice}} (Video)',
  'Open this link to go in: {{link}}': 'Mit diesem Link kommen Sie hinein: {{link}}',
  'Appointment with {{practitioner}}': 'Termin mit {{practitioner}}',
  'Loading your appointment': 'Ihr Termin wird geladen',
  'This link does not work': 'Dieser Link funktioniert nicht',
  'We don’t know this link': 'Diesen Link kennen wir nicht',
  'It may be incomplete, or the practice may have sent you a newer one. Please open the latest message from your practice and use the link there.':
    'Vielleicht ist er unvollständig, oder die Praxis hat Ihnen einen neueren geschickt. Bitte öffnen Sie die letzte Nachricht Ihrer Praxis und nehmen Sie den Link darin.',
  'If that doesn’t help, contact your practice: they can send you the link again.':
    'Wenn das nicht hilft, wenden Sie sich an Ihre Praxis: Sie kann Ihnen den Link noch einmal schicken.',
  'Please wait a moment': 'Bitte warten Sie einen Moment',
  'One moment, please': 'Einen Moment, bitte',
  'We can’t show your appointment right now': 'Wir können Ihren Termin gerade nicht zeigen',
  'This link was opened very often in a short time. Please wait a little: the page tries again by itself.':
    'Dieser Link wurde in kurzer Zeit sehr oft geöffnet. Bitte warten Sie etwas: Die Seite versucht es von selbst wieder.',
  '{{problem}} Your appointment is safe; the page keeps trying by itself.':
    '{{problem}} Ihr Termin ist sicher; die Seite versucht es von selbst weiter.',
};
