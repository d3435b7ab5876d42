export const INVOICES: Readonly<Record<string, string>> = {
  Paid: 'Bezahlt',
  'Taken back': 'Zurückgenommen',
  'Credit note': 'Gutschrift',
  'No invoices match this filter.': 'Keine Rechnung passt zu diesem Filter.',
  'No invoices yet. One is written for every payment.':
    'Noch keine Rechnungen. Zu jeder Zahlung wird eine geschrieben.',
  'Invoices, scrollable': 'Rechnungen, scrollbar',
  Number: 'Nummer',
  Date: 'Datum',
  Client: 'Klient/in',
  Practitioner: 'Behandelnde Person',
  Status: 'Stand',
  File: 'Datei',
  'Takes back from {{about}}': 'Nimmt zurück aus {{about}}',
  'PDF <0>of {{number}}</0>': 'PDF <0>von {{number}}</0>',
  'Credit notes': 'Gutschriften',
  'For the platform’s fees of a month, which were taken from each payment: nothing is to be paid.':
    'Für die Plattformgebühren eines Monats, die von jeder Zahlung abgingen: Es ist nichts zu zahlen.',
  'Written when a client pays; a credit note when money goes back. Clients have them on their own page.':
    'Geschrieben, wenn jemand zahlt; eine Gutschrift, wenn Geld zurückgeht. Auf der eigenen Seite sind sie auch zu finden.',
  'Whose invoices': 'Wessen Rechnungen',
  'To clients': 'Unsere',
  'From the platform': 'Der Plattform',
  Kind: 'Art',
  All: 'Alle',
  'None in this time. One is written in the first days of a month, for the fees of the month before.':
    'Keine in dieser Zeit. In den ersten Tagen eines Monats wird eine für die Gebühren des Vormonats geschrieben.',
  'Invoices of the platform, scrollable': 'Rechnungen der Plattform, scrollbar',
  Month: 'Monat',
  Practice: 'Praxis',
};
