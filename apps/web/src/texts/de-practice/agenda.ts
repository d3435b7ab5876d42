export const AGENDA: Readonly<Record<string, string>> = {
  'Room open': 'Raum offen',
  Over: 'Vorbei',
  Cancelled: 'Abgesagt',
  Ended: 'Beendet',
  'New appointment': 'Neuer Termin',
  '{{date}}, times in {{place}}': '{{date}}, Zeiten in {{place}}',
  'Show later appointments': 'Spätere Termine zeigen',
  'No appointments coming up': 'Keine Termine stehen bevor',
  'Make one, and your client gets a link of their own to pay and to come in by.':
    'Legen Sie einen an; der Link, den Sie dafür bekommen, dient zum Bezahlen und zum Hineinkommen.',
  'Make the first one': 'Den ersten anlegen',
  Today: 'Heute',
  Tomorrow: 'Morgen',
  'to {{endsAt}}': 'bis {{endsAt}}',
  '{{title}} with {{practitioner}}': '{{title}} bei {{practitioner}}',
};
