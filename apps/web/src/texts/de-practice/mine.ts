export const MINE: Readonly<Record<string, string>> = {
  'Only for you: nobody else in your practice sees or changes these.':
    'Nur für Sie: Niemand sonst in Ihrer Praxis sieht oder ändert dies.',
  'Your appointments in your own calendar': 'Ihre Termine in Ihrem eigenen Kalender',
  'Your calendar program can read your appointments from a secret address: add it as a subscription, such as “From URL” in Google Calendar or “New calendar subscription” on an iPhone or Mac. It brings the last 30 days and the next 12 months.':
    'Ihr Kalenderprogramm kann Ihre Termine von einer geheimen Adresse lesen: Fügen Sie sie als Abonnement hinzu, etwa „Per URL“ in Google Kalender oder „Neues Kalenderabonnement“ auf iPhone oder Mac. Es bringt die letzten 30 Tage und die nächsten 12 Monate.',
  'Copy the address now: it is not shown again': 'Kopieren Sie die Adresse jetzt: Sie wird nicht noch einmal gezeigt',
  'Secret address of your calendar': 'Geheime Adresse Ihres Kalenders',
  'Whoever has it can read your appointments. Don’t share it.':
    'Wer sie hat, kann Ihre Termine lesen. Geben Sie sie nicht weiter.',
  'The address was made {{madeAt}}.': 'Die Adresse stammt vom {{madeAt}}.',
  'Make a new address': 'Neue Adresse erzeugen',
  'Remove the address': 'Adresse entfernen',
  'Make a secret address': 'Geheime Adresse erzeugen',
  'No address was made': 'Es wurde keine Adresse erzeugt',
  'Make a new address?': 'Neue Adresse erzeugen?',
  'The address you have stops working at once, in every program that uses it.':
    'Die jetzige Adresse gilt sofort nicht mehr, in keinem Programm, das sie benutzt.',
  'Remove the address?': 'Adresse entfernen?',
  'Programs that use it get no more news from then on. What they have read may stay in them.':
    'Programme, die sie benutzen, erfahren von da an nichts Neues. Was sie gelesen haben, kann in ihnen stehen bleiben.',
  'Which appointments': 'Welche Termine',
  Mine: 'Meine',
  'The whole practice’s': 'Die der ganzen Praxis',
  'Clients’ initials': 'Initialen der Klientinnen und Klienten',
  'Without them it only says “Video appointment”: calendars are often shared, and copied elsewhere.':
    'Ohne sie steht dort nur „Videotermin“: Kalender werden oft geteilt und anderswohin kopiert.',
  'Your language': 'Ihre Sprache',
  'E-mails to you and your calendar': 'E-Mails an Sie und Ihr Kalender',
  'As your practice writes to its clients': 'So wie Ihre Praxis schreibt',
  'When nobody who could let them in has had Vestibule open for half a minute.':
    'Wenn seit einer halben Minute niemand Vestibule offen hatte, der Einlass geben könnte.',
  'A payment is disputed': 'Eine Zahlung ist angefochten',
  'At once, with the amount and the day to answer by.':
    'Sofort, mit dem Betrag und dem Tag, bis zu dem zu antworten ist.',
  'Stripe needs something': 'Stripe braucht etwas',
  'What it asks for, and until when.': 'Was es verlangt und bis wann.',
  'Something needs a person': 'Hier muss jemand etwas klären',
  'When Stripe and your books don’t agree. Once a day at most.':
    'Wenn Stripe und Ihre Bücher nicht übereinstimmen. Höchstens einmal am Tag.',
  'On Monday morning, if there was anything. No client is named.':
    'Am Montagmorgen, wenn etwas war. Es wird niemand beim Namen genannt.',
  'E-mails to you': 'E-Mails an Sie',
  'You get none: in your role you hold no appointments and settle no money.':
    'Sie bekommen keine: In Ihrer Rolle halten Sie keine Termine und regeln kein Geld.',
  'Nothing is sent until it is.': 'Bis dahin wird nichts verschickt.',
  'They go to {{address}}.': 'Sie gehen an {{address}}.',
  '{{when}} Always on: waiting costs money.': '{{when}} Immer an: Warten kostet Geld.',
  'A message did not arrive': 'Eine Nachricht ist nicht angekommen',
  'When what was sent to somebody of an appointment of yours came back.':
    'Wenn etwas zurückkam, das an jemanden aus einem Ihrer Termine ging.',
  'What you see on the screen is another choice, kept on this device. Show the pages in:':
    'Was Sie auf dem Bildschirm lesen, ist eine eigene Wahl und gilt nur auf diesem Gerät. Seiten anzeigen auf:',
};
