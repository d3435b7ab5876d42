export const TRANSACTIONS: Readonly<Record<string, string>> = {
  Processing: 'In Arbeit',
  Failed: 'Fehlgeschlagen',
  'Partly refunded': 'Teilweise zurückgezahlt',
  Expired: 'Abgelaufen',
  Refunds: 'Rückzahlungen',
  '{{kind}}, the platform’s book': '{{kind}}, im Buch der Plattform',
  'the id of the balance transaction': 'die Kennung der Saldobewegung',
  'Told by Stripe': 'Von Stripe gemeldet',
  handled: 'verarbeitet',
  'not handled after {{attempts}} tries': 'nach {{attempts}} Versuchen nicht verarbeitet',
  'the id of the event {{kind}}': 'die Kennung des Ereignisses {{kind}}',
  'Payment intent': 'Payment Intent',
  'Charge at Stripe': 'Belastung bei Stripe',
  Checkout: 'Checkout',
  'Application fee': 'Application Fee',
  Participant: 'Person',
  Refund: 'Rückzahlung',
  'Try {{attempt}} ({{state}})': 'Versuch {{attempt}} ({{state}})',
  Ids: 'Kennungen',
  'All practitioners': 'Alle Behandelnden',
  Id: 'Kennung',
  'pi_… ch_… re_… txn_… evt_…': 'pi_… ch_… re_… txn_… evt_…',
  'A whole id, such as pi_3Qk…': 'Eine ganze Kennung, etwa pi_3Qk…',
  'Payment of {{amount}}': 'Zahlung über {{amount}}',
  'There is no such payment': 'Diese Zahlung gibt es nicht',
  'It may belong to another practice.': 'Vielleicht gehört sie zu einer anderen Praxis.',
  'Somebody should look at this': 'Das sollte sich jemand ansehen',
  'The books are not complete': 'Die Bücher sind nicht vollständig',
  'Since {{booksOpenSince}} a movement is missing that Stripe has still to report. It is asked again by itself.':
    'Seit {{booksOpenSince}} fehlt eine Bewegung, die Stripe noch melden muss. Es wird von selbst wieder gefragt.',
  'Return money…': 'Geld zurückzahlen …',
  'All of {{practitioner}}': 'Alle von {{practitioner}}',
  'In the books': 'In den Büchern',
  'Nothing yet: no money has moved, or Stripe has still to report it.':
    'Noch nichts: Kein Geld hat sich bewegt, oder Stripe muss es noch melden.',
  'Paid {{at}} for an appointment with {{practitioner}} on {{startsAt}} at {{practice}}.':
    'Bezahlt {{at}} für einen Termin bei {{practitioner}} am {{startsAt}}, {{practice}}.',
  'Paid {{at}} for an appointment with {{practitioner}} on {{startsAt}}.':
    'Bezahlt {{at}} für einen Termin bei {{practitioner}} am {{startsAt}}.',
  'Opened {{at}} for an appointment with {{practitioner}} on {{startsAt}} at {{practice}}.':
    'Geöffnet {{at}} für einen Termin bei {{practitioner}} am {{startsAt}}, {{practice}}.',
  'Opened {{at}} for an appointment with {{practitioner}} on {{startsAt}}.':
    'Geöffnet {{at}} für einen Termin bei {{practitioner}} am {{startsAt}}.',
  'What it brought': 'Was sie brachte',
  'Asked of the client': 'Verlangt',
  'Platform fee': 'Plattformgebühr',
  'Returned to the client': 'Zurückgezahlt',
  'Taken back by the client’s bank': 'Von der Bank zurückgeholt',
  'Stripe’s fee for the dispute': 'Gebühr von Stripe für die Anfechtung',
  'The client paid': 'Bezahlt wurden',
  Gross: 'Brutto',
  'Stripe fee': 'Stripe-Gebühr',
  'Transactions, scrollable': 'Zahlungen, scrollbar',
  Net: 'Netto',
  '{{number}} paid in {{currency}}': '{{number}} bezahlt in {{currency}}',
  '{{number}} paid in {{currency}}, paid out in {{settlementCurrency}}':
    '{{number}} bezahlt in {{currency}}, ausgezahlt in {{settlementCurrency}}',
  'Fees of all known': 'Alle Gebühren bekannt',
  'Fees of {{number}} not yet known': 'Gebühren von {{number}} noch unbekannt',
  'not yet known': 'unbekannt',
  'No payments match this filter.': 'Keine Zahlung passt zu diesem Filter.',
  'No payments in the last 30 days. They appear here when a client pays.':
    'Keine Zahlungen in den letzten 30 Tagen. Sie erscheinen hier, wenn jemand zahlt.',
  'Show all payments': 'Alle Zahlungen zeigen',
  'Stripe collected another amount than was asked. Compare the payment in Stripe with the appointment.':
    'Stripe hat einen anderen Betrag eingezogen als verlangt. Vergleichen Sie die Zahlung bei Stripe mit dem Termin.',
  'Stripe collected in another currency than was asked. Compare it in Stripe.':
    'Stripe hat in einer anderen Währung eingezogen als verlangt. Vergleichen Sie es bei Stripe.',
  'The payment at Stripe names another appointment than ours. Compare it in Stripe.':
    'Die Zahlung bei Stripe nennt einen anderen Termin als unsere. Vergleichen Sie es bei Stripe.',
  'The payment is a test payment where real money is meant, or the other way round.':
    'Die Zahlung ist eine Testzahlung, wo echtes Geld gemeint ist, oder umgekehrt.',
  'Stripe does not know this payment any more. Look for it in the Stripe Dashboard.':
    'Stripe kennt diese Zahlung nicht mehr. Suchen Sie sie im Dashboard von Stripe.',
  'The Stripe account is disconnected, so Stripe cannot be asked about this payment.':
    'Das Stripe-Konto ist getrennt, darum lässt sich Stripe nicht nach dieser Zahlung fragen.',
  'Stripe has not yet told what this payment cost. It is asked again by itself.':
    'Stripe hat noch nicht gemeldet, was diese Zahlung gekostet hat. Es wird von selbst wieder gefragt.',
  'A refund of this payment failed. Open the appointment to try it again.':
    'Eine Rückzahlung dieser Zahlung ist fehlgeschlagen. Öffnen Sie den Termin, um es noch einmal zu versuchen.',
  'Payment page opened': 'Zahlungsseite geöffnet',
  'The bank is confirming the payment': 'Die Bank bestätigt die Zahlung',
  'Payment didn’t go through': 'Zahlung hat nicht geklappt',
  'Asked out of the room': 'Hinausgebeten',
};
