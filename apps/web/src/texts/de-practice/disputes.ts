export const DISPUTES: Readonly<Record<string, string>> = {
  'A client can ask their bank to take a payment back. The bank decides; your answer is what it goes by.':
    'Wer bezahlt hat, kann die eigene Bank bitten, eine Zahlung zurückzuholen. Die Bank entscheidet; sie hält sich an Ihre Antwort.',
  'Which disputes': 'Welche Anfechtungen',
  Open: 'Offen',
  Closed: 'Abgeschlossen',
  'One waits for an answer': 'Eine wartet auf Antwort',
  '{{needAnswer}} wait for an answer': '{{needAnswer}} warten auf Antwort',
  'Without an answer before the deadline, the money stays with the client.':
    'Ohne Antwort bis zur Frist bleibt das Geld bei der anfechtenden Person.',
  'No open disputes': 'Keine offenen Anfechtungen',
  'No closed disputes': 'Keine abgeschlossenen Anfechtungen',
  '{{amount}}, asked about {{openedAt}}': '{{amount}}, angefragt am {{openedAt}}',
  '{{amount}}, disputed {{openedAt}}': '{{amount}}, angefochten am {{openedAt}}',
  'Appointment of {{sessionStartsAt}}': 'Termin vom {{sessionStartsAt}}',
  'Evidence of the appointment:': 'Nachweise zum Termin:',
  PDF: 'PDF',
  JSON: 'JSON',
};
