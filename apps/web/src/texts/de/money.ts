export const MONEY: Readonly<Record<string, string>> = {
  'nothing to pay': 'nichts zu zahlen',
  '{{practiceName}} changed the fee on {{changedAt}}: it was {{before}} and is {{now}} now.':
    '{{practiceName}} hat den Preis am {{changedAt}} geändert: Er war {{before}} und ist jetzt {{now}}.',
  '{{amount}} has been returned to you; banks usually show it within 5 to 10 business days.':
    '{{amount}} ging an Sie zurück; Banken zeigen es meist innerhalb von 5 bis 10 Werktagen.',
  '{{amount}} is due, as agreed for appointments that are cancelled late or missed.':
    '{{amount}} ist fällig, wie für spät abgesagte oder versäumte Termine vereinbart.',
  '{{amount}} is to be paid after the appointment; you can also pay now.':
    '{{amount}} ist nach dem Termin zu zahlen; Sie können auch jetzt zahlen.',
  '{{amount}} is to be paid after the appointment.': '{{amount}} ist nach dem Termin zu zahlen.',
  'Your bank is still confirming {{price}}. What comes of it is shown here.':
    'Ihre Bank bestätigt {{price}} noch. Was daraus wird, steht hier.',
  'You paid {{price}} at the practice.': 'Sie haben {{price}} in der Praxis bezahlt.',
  'You paid {{price}}.': 'Sie haben {{price}} bezahlt.',
  '{{price}} is paid.': '{{price}} ist bezahlt.',
  'You paid {{price}} on {{paidAt}}.': 'Sie haben {{price}} am {{paidAt}} bezahlt.',
  '{{practiceName}} has waived the fee: you owe nothing.':
    '{{practiceName}} hat auf den Preis verzichtet: Sie schulden nichts.',
  'Your bank is looking into this payment.': 'Ihre Bank prüft diese Zahlung.',
  'You paid twice, so the second payment of {{money}}': 'Doppelt bezahlt: Die zweite Zahlung von {{money}}',
  'You paid more than the fee, so {{money}}': 'Mehr als den Preis bezahlt: {{money}}',
  'You paid what was no longer owed, so {{money}}': 'Bezahlt, was nicht mehr offen war: {{money}}',
  'The appointment was cancelled, so {{money}}': 'Der Termin wurde abgesagt: {{money}}',
  'You cancelled, so {{money}}': 'Sie haben abgesagt: {{money}}',
  'The appointment did not take place, so {{money}}': 'Der Termin fand nicht statt: {{money}}',
  'By the rule about appointments that are missed, {{money}}': 'Nach der Regel für versäumte Termine: {{money}}',
  'Your payment came when the appointment was over, so {{money}}':
    'Ihre Zahlung kam, als der Termin vorbei war: {{money}}',
  '{{why}} was to go back to you, and the bank has not taken it yet. {{practiceName}} sees that and has to act; you do not.':
    '{{why}} sollte an Sie zurückgehen, und die Bank hat es noch nicht angenommen. {{practiceName}} sieht das und muss handeln; Sie müssen nichts tun.',
  '{{why}} went back to you on {{when}}.': '{{why}} ging am {{when}} an Sie zurück.',
  '{{why}} is on its way back to you since {{when}}.': '{{why}} ist seit {{when}} auf dem Weg zurück zu Ihnen.',
  'Your bank shows it by {{shownBy}}.': 'Ihre Bank zeigt es bis {{shownBy}}.',
  'Money returned to you': 'Geld, das an Sie zurückging',
  'Invoice, receipt and credit note (PDF)': 'Rechnung, Quittung und Gutschrift (PDF)',
  'Invoice and receipt (PDF)': 'Rechnung und Quittung (PDF)',
};
