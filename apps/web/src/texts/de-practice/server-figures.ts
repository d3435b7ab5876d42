/** What is wrong with a field, and refusals that name figures. Of two that would fit, the first is said. */
export const SERVER_FIGURES: Readonly<Record<string, string>> = {
  'Must be at most {{most}} days after from': 'Darf höchstens {{most}} Tage nach dem Anfang liegen',
  'That was done, and it still does not agree. {{advice}}':
    'Das ist geschehen, und es stimmt immer noch nicht überein. {{advice}}',
  "{{amount}} of the platform's fee goes back to the practice.":
    '{{amount}} der Plattformgebühr gehen an die Praxis zurück.',
  'There are {{most}} already; remove one first': 'Es gibt schon {{most}}; entfernen Sie zuerst einen',
  'Must be a whole number of minor units, for example 8000 for 80.00':
    'Muss eine ganze Zahl kleinster Einheiten sein, zum Beispiel 8000 für 80,00',
  'Must not be negative': 'Darf nicht negativ sein',
  'Is below the smallest card payment in {{currency}}, which is {{least}}; use 0 for no fee, or {{least}} or more':
    'Kartenzahlungen in {{currency}} beginnen bei {{least}}; nehmen Sie 0 für kein Honorar, oder {{least}} oder mehr',
  'Is above the largest card payment, which is {{most}}': 'Kartenzahlungen gehen höchstens bis {{most}}',
  'Must end in 0: card payments in {{currency}} are made in steps of ten minor units':
    'Muss auf 0 enden: Kartenzahlungen in {{currency}} gehen in Schritten von zehn kleinsten Einheiten',
  'Must have 3 to 40 characters': 'Muss 3 bis 40 Zeichen haben',
  'Must have 3 to 40 letters, digits, spaces or . , & \' ( ) -, beginning with a letter, for example "Telehealth session"':
    "Muss 3 bis 40 Buchstaben, Ziffern, Leerzeichen oder . , & ' ( ) - haben und mit einem Buchstaben beginnen, zum Beispiel „Telehealth session“",
  'Says what the appointment is about, and would stand on clients’ receipts and bank papers; use neutral words such as "{{usual}}"':
    'Sagt, worum es im Termin geht, und stünde auf Quittungen und Kontoauszügen; nehmen Sie neutrale Wörter wie „{{usual}}“',
  'What was sent to this address came back ({{why}}): reach them another way, or say that the address is right.':
    'Was an diese Adresse ging, kam zurück ({{why}}): Nehmen Sie einen anderen Weg, oder sagen Sie, dass die Adresse stimmt.',
  'their mail server does not take mail from us ({{status}})':
    'der Mailserver dort nimmt von uns keine E-Mails an ({{status}})',
  'their mail server refused it ({{status}})': 'der Mailserver dort hat sie abgelehnt ({{status}})',
  'their mail server could not be reached in days ({{status}})':
    'der Mailserver dort war tagelang nicht erreichbar ({{status}})',
  'it did not arrive ({{code}})': 'sie kam nicht an ({{code}})',
  'the carrier of texts was not reached ({{why}})': 'der SMS-Dienst war nicht erreichbar ({{why}})',
  'the carrier of texts did not take it ({{code}})': 'der SMS-Dienst hat sie nicht angenommen ({{code}})',
  'Must be {{least}} to {{most}} business days, or null where no bank debits are taken':
    'Muss {{least}} bis {{most}} Bankarbeitstage sein',
  'Must be whole hours from 0 to {{most}}, which is two weeks':
    'Muss aus ganzen Stunden von 0 bis {{most}} bestehen, das sind zwei Wochen',
  'Must be whole hundredths of a per cent from 0 to 10000: 5000 is half':
    'Muss von 0 bis 100 Prozent sein, mit höchstens zwei Stellen nach dem Komma',
  'Takes off an amount in {{off}}, and this fee is in {{currency}}':
    'Zieht einen Betrag in {{off}} ab, und dieses Honorar ist in {{currency}}',
  'Comes to {{total}} with concession, tax and surcharge (from {{base}}), which {{problem}}':
    'Ergibt {{total}} mit Ermäßigung, Steuer und Aufschlag (aus {{base}}): {{problem}}',
  'Must be a multiple of {{step}}: card payments in {{currency}} have no smaller part':
    'Muss ein Vielfaches von {{step}} sein: Kleinere Teile gibt es bei Kartenzahlungen in {{currency}} nicht',
  'Must be a multiple of {{step}} minor units': 'Muss ein Vielfaches von {{step}} kleinsten Einheiten sein',
  'Must be above 0 and a multiple of {{step}} minor units':
    'Muss mehr als 0 und ein Vielfaches von {{step}} kleinsten Einheiten sein',
  'Cannot change: {{paid}} is paid already; refund it first':
    'Lässt sich nicht ändern: {{paid}} sind schon bezahlt; zahlen Sie sie zuerst zurück',
  'Would leave {{rest}} to pay, which {{problem}}': 'Dann blieben {{rest}} zu zahlen: {{problem}}',
  'Payments are an addition to the plan {{plan}}, paid with a part of each payment; say addOn: true to take it on.':
    'Zahlungen kommen zum Tarif {{plan}} dazu und kosten einen Teil jeder Zahlung; stimmen Sie dem zuerst zu.',
  'Must stay off: {{why}}': 'Muss ausgeschaltet bleiben: {{why}}',
  'Must be above 0, or fixedMinor: else nothing is added':
    'Muss mehr als 0 sein, oder der Betrag: Sonst kommt nichts dazu',
  'Must be at most {{most}} %, the cost of acceptance': 'Darf höchstens {{most}} % sein, was die Annahme kostet',
  'Must be at most {{most}}, the cost of acceptance': 'Darf höchstens {{most}} sein, was die Annahme kostet',
  'This needs the role {{roles}}.': 'Das darf Ihre Rolle nicht.',
  'Must be {{least}} to {{most}} people': 'Müssen {{least}} bis {{most}} Personen sein',
  'Must be 1 to 3650 whole days': 'Müssen 1 bis 3650 ganze Tage sein',
  'Must be at most {{most}}, which is {{same}}': 'Darf höchstens {{most}} sein, das sind {{same}}',
  'Must be at most {{most}} minutes': 'Darf höchstens {{most}} Minuten sein',
  'Must be at most ten years after from': 'Darf höchstens zehn Jahre nach dem Anfang liegen',
  'Must be at most {{most}}': 'Darf höchstens {{most}} sein',
  'Must have at least {{least}} characters': 'Muss mindestens {{least}} Zeichen haben',
  'Must be in the years {{first}} to {{last}}': 'Muss in den Jahren {{first}} bis {{last}} liegen',
  'Must be a number without an extension: texts reach no extension':
    'Muss eine Nummer ohne Durchwahl sein: SMS erreichen keine Durchwahl',
  'Is not a number that exists in {{country}}; look whether a digit is missing, or write it with its country, for example {{example}}':
    'Diese Nummer gibt es in {{country}} nicht; sehen Sie nach, ob eine Ziffer fehlt, oder schreiben Sie sie mit Landesvorwahl, zum Beispiel {{example}}',
  'The session is {{status}}, not ended.': 'Der Termin ist {{status}}, nicht beendet.',
  'The session is {{status}} and {{what}}.': 'Der Termin ist {{status}} und {{what}}.',
  'The session is {{status}} already.': 'Der Termin ist schon {{status}}.',
  scheduled: 'angelegt',
  cancelled: 'abgesagt',
  ended: 'beendet',
  'can no longer be moved': 'lässt sich nicht mehr verschieben',
  'can no longer be extended': 'lässt sich nicht mehr verlängern',
  'can no longer be handed over': 'lässt sich nicht mehr übergeben',
  'Must name at most {{guests}}: your sessions have room for {{most}} people, the practitioner among them':
    'Höchstens {{guests}}: In Ihren Terminen haben {{most}} Personen Platz, die behandelnde Person mitgezählt',
  'Must leave the session at most {{most}} hours long': 'Der Termin darf höchstens {{most}} Stunden lang werden',
  'Must be later than the end of the session': 'Muss später sein als das Ende des Termins',
  'Is not a date and time that exists': 'Diesen Tag und diese Zeit gibt es nicht',
  'Must be an ABN: 11 digits, such as 51 824 753 556. Check it for a slip':
    'Muss eine ABN sein: 11 Ziffern, etwa 51 824 753 556. Sehen Sie nach, ob sie stimmt',
  'Must not contain a card number': 'Darf keine Kartennummer enthalten',
  'Must be a colour such as #0f6b5c': 'Muss eine Farbe sein, etwa #0f6b5c',
  'Must be whole minutes from 15 to 10080, which is seven days':
    'Muss aus ganzen Minuten von 15 bis 10080 bestehen, das sind sieben Tage',
  'Must not hold a user name or password; the signature tells you that we are calling':
    'Darf weder Benutzernamen noch Passwort enthalten; dass wir es sind, sagt Ihnen die Signatur',
  'Must not have a part behind #; it is never sent': 'Darf keinen Teil hinter # haben; er wird nie mitgeschickt',
};
