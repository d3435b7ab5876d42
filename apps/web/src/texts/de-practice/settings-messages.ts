export const SETTINGS_MESSAGES: Readonly<Record<string, string>> = {
  Light: 'Hell',
  Dark: 'Dunkel',
  'Plain text': 'Nur Text',
  'Show it again': 'Noch einmal zeigen',
  'Show what it looks like': 'Zeigen, wie es aussieht',
  'Shown as': 'Gezeigt als',
  'It can’t be shown': 'Lässt sich nicht zeigen',
  Subject: 'Betreff',
  'Preview of the message': 'Vorschau der Nachricht',
  'Saved. It holds for everything that is sent from now on.':
    'Gespeichert. Es gilt für alles, was von jetzt an verschickt wird.',
  'How you write': 'Wie Sie schreiben',
  Language: 'Sprache',
  'For whoever has no other language of their own': 'Für alle, die keine eigene Sprache haben',
  'A colour of our own': 'Eine eigene Farbe',
  'Quiet hours for texts': 'Ruhezeit für SMS',
  'Texts wait for their end, by the clocks of whoever reads them. What belongs to an appointment that is near goes at once':
    'SMS warten ihr Ende ab, nach der Uhr der Lesenden. Was zu einem nahen Termin gehört, geht sofort',
  'Quiet from': 'Ruhe ab',
  'Quiet until': 'Ruhe bis',
  'On the button in mails. Where it would be hard to see, it is made a little darker or lighter':
    'Auf dem Knopf in E-Mails. Wo sie schlecht zu sehen wäre, wird sie etwas dunkler oder heller',
  Colour: 'Farbe',
  'Reminder {{place}}': 'Erinnerung {{place}}',
  'Send: {{message}}': 'Schicken: {{message}}',
  'What they say': 'Was darin steht',
  In: 'Auf',
  'Saved. Your words are sent from now on.': 'Gespeichert. Von jetzt an werden Ihre Worte verschickt.',
  'The standard words are sent from now on.': 'Von jetzt an werden die üblichen Worte verschickt.',
  'First words': 'Erste Worte',
  'Plain text; an empty line begins a new paragraph. Time, fee, what was agreed and the link follow by themselves':
    'Nur Text; mit einer leeren Zeile beginnt ein neuer Absatz. Zeit, Honorar, das Vereinbarte und der Link folgen von selbst',
  'These are filled in each time: {{placeholders}}. These are your own words.':
    'Das wird jeweils ausgefüllt: {{placeholders}}. Dies sind Ihre eigenen Worte.',
  'These are filled in each time: {{placeholders}}. These are the standard words.':
    'Das wird jeweils ausgefüllt: {{placeholders}}. Dies sind die üblichen Worte.',
  'Save these words': 'Diese Worte speichern',
  'Plain text; an empty line begins a new paragraph. What it is about and the way there follow by themselves':
    'Nur Text; mit einer leeren Zeile beginnt ein neuer Absatz. Worum es geht und der Weg dorthin folgen von selbst',
  'Each reads it in their own language.': 'Alle lesen es in der eigenen Sprache.',
  'Owners may switch it off, each for themselves.': 'Inhaberinnen und Inhaber können es abschalten, alle für sich.',
  'Owners cannot switch it off: waiting costs money.':
    'Inhaberinnen und Inhaber können es nicht abschalten: Warten kostet Geld.',
  'Practitioners may switch it off, each for themselves.': 'Behandelnde können es abschalten, alle für sich.',
  'Use the standard words': 'Die üblichen Worte nehmen',
  'When they go out, and what they say.': 'Wann sie hinausgehen und was darin steht.',
  English: 'Englisch (English)',
  'German (Deutsch)': 'Deutsch',
  '{{count}} days before_one': '{{count}} Tag vorher',
  '{{count}} days before_other': '{{count}} Tage vorher',
  '{{count}} hours before_one': '{{count}} Stunde vorher',
  '{{count}} hours before_other': '{{count}} Stunden vorher',
  '{{count}} minutes before_one': '{{count}} Minute vorher',
  '{{count}} minutes before_other': '{{count}} Minuten vorher',
  'Invitations, new times, cancellations, failed payments and money that goes back are always told: without them somebody waits before a closed door.':
    'Einladungen, neue Zeiten, Absagen, fehlgeschlagene Zahlungen und Geld, das zurückgeht, werden immer mitgeteilt: Ohne sie wartet jemand vor verschlossener Tür.',
};
