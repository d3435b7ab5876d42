export const AUDIT: Readonly<Record<string, string>> = {
  'Who did what to money. Lines are added and never changed.':
    'Wer was am Geld getan hat. Zeilen kommen hinzu und werden nie geändert.',
  Filter: 'Filter',
  'Clear filter': 'Filter löschen',
  'Nobody did anything that matches.': 'Niemand hat etwas getan, das dazu passt.',
  'Nothing yet. Refunds, waivers, changes of fees and settings of payments stand here.':
    'Noch nichts. Hier stehen Rückzahlungen, erlassene und geänderte Honorare und Einstellungen zu Zahlungen.',
  'Audit log, scrollable': 'Protokoll, scrollbar',
  'Who and what': 'Wer und was',
  'What changed': 'Was sich änderte',
  About: 'Betrifft',
  'A member': 'Ein Mitglied',
  'An operator': 'Vom Betrieb',
  'The client': 'Klientin oder Klient',
  'the id: {{label}}': 'die Kennung: {{label}}',
  'The id of a payment, a fee, an appointment': 'Kennung einer Zahlung, eines Honorars, eines Termins',
  yes: 'ja',
  no: 'nein',
};
