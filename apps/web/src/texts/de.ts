/** German, for whoever comes by a link. Keys are the English sentences as they stand in the code; `texts.spec.ts` holds the two together. */
export const DE: Readonly<Record<string, string>> = {
  // Errors and waiting
  'Something went wrong on this page. Please try again.':
    'Auf dieser Seite ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
  'One moment…': 'Einen Moment …',
  'This page stumbled': 'Diese Seite ist gestolpert',
  'Something went wrong on our side. Nothing you entered or paid is lost. Loading the page again usually helps.':
    'Bei uns ist etwas schiefgegangen. Nichts, was Sie eingegeben oder bezahlt haben, ist verloren. Meist hilft es, die Seite neu zu laden.',
  'Load again': 'Neu laden',
  'Try again': 'Noch einmal versuchen',
  'That didn’t work': 'Das hat nicht geklappt',
  'We can’t reach the server just now. This page keeps trying by itself.':
    'Der Server ist gerade nicht erreichbar. Diese Seite versucht es von selbst weiter.',
  'You’re offline. This page catches up by itself when your connection is back.':
    'Sie sind offline. Sobald die Verbindung wieder da ist, geht es hier von selbst weiter.',
  Close: 'Schließen',
  Back: 'Zurück',
  OK: 'OK',
  'Not now': 'Jetzt nicht',
  'Use light colours': 'Helle Farben verwenden',
  'Use dark colours': 'Dunkle Farben verwenden',

  'We could not reach the server.': 'Der Server ist gerade nicht erreichbar.',
  'Something went wrong.': 'Etwas ist schiefgegangen.',

  // Times
  '{{seconds}} s': '{{seconds}} s',
  '{{minutes}} min {{seconds}} s': '{{minutes}} min {{seconds}} s',
  '{{minutes}} min': '{{minutes}} min',
  '{{hours}} h': '{{hours}} h',
  '{{count}} days_one': '{{count}} Tag',
  '{{count}} days_other': '{{count}} Tage',
  '{{count}} hours_one': '{{count}} Stunde',
  '{{count}} hours_other': '{{count}} Stunden',
  '{{count}} minutes_one': '{{count}} Minute',
  '{{count}} minutes_other': '{{count}} Minuten',
  'less than a minute': 'weniger als eine Minute',
  'in under a minute': 'in weniger als einer Minute',
  'just now': 'gerade eben',
  'in {{time}}': 'in {{time}}',
  '{{time}} ago': 'vor {{time}}',
  'any moment now': 'jeden Moment',
  'until the room opens': 'bis der Raum öffnet',

  // The appointment
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

  // Links that lead nowhere
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

  // Paying
  'Pay for your appointment with {{practitioner}}': 'Ihren Termin mit {{practitioner}} bezahlen',
  'Hello {{firstName}}': 'Guten Tag, {{firstName}}',
  'Your appointment with {{practitioner}}': 'Ihr Termin mit {{practitioner}}',
  'The fee has changed': 'Der Preis hat sich geändert',
  'You haven’t been charged': 'Ihnen wurde nichts berechnet',
  'You haven’t been charged.': 'Ihnen wurde nichts berechnet.',
  'You left the payment page before paying. You can pay whenever you’re ready.':
    'Sie haben die Zahlungsseite vor dem Bezahlen verlassen. Sie können zahlen, sobald es Ihnen passt.',
  'We can’t see a payment yet': 'Wir sehen noch keine Zahlung',
  'If you have just paid, there is no need to pay again: your bank may still be confirming it, and this page moves on by itself. You can also close it and come back with the same link.':
    'Wenn Sie gerade bezahlt haben, zahlen Sie bitte nicht noch einmal: Vielleicht bestätigt Ihre Bank die Zahlung noch, und diese Seite geht von selbst weiter. Sie können sie auch schließen und mit demselben Link wiederkommen.',
  'That payment didn’t go through': 'Die Zahlung hat nicht geklappt',
  '{{message}} You haven’t been charged.': '{{message}} Ihnen wurde nichts berechnet.',
  'The payment page didn’t open': 'Die Zahlungsseite ließ sich nicht öffnen',
  '{{problem}} Nothing was charged just now.': '{{problem}} Es wurde eben nichts berechnet.',
  'Pay {{amount}}': '{{amount}} zahlen',
  'Try again: pay {{amount}}': 'Noch einmal: {{amount}} zahlen',
  'You pay on Stripe’s secure page and come straight back here. Your card details never reach {{practice}}.':
    'Sie zahlen auf der sicheren Seite von Stripe und kommen gleich hierher zurück. {{practice}} erfährt Ihre Kartendaten nie.',
  'What happens next': 'Wie es weitergeht',
  'After paying, you try out your camera and microphone.': 'Nach dem Bezahlen probieren Sie Kamera und Mikrofon aus.',
  'The room is open now: you can go in as soon as you have paid.':
    'Der Raum ist jetzt offen: Sobald Sie bezahlt haben, können Sie hinein.',
  'The room opens at {{opensAt}}. This page lets you in by itself.':
    'Der Raum öffnet um {{opensAt}}. Diese Seite lässt Sie von selbst hinein.',
  'You talk with {{practitioner}} by video, right here. There is nothing to install.':
    'Sie sprechen mit {{practitioner}} per Video, gleich hier. Zu installieren gibt es nichts.',
  'If plans change, or you can’t pay right now, please talk to {{practice}}. If money is returned to you, this page shows it.':
    'Wenn etwas dazwischenkommt oder Sie gerade nicht zahlen können, sprechen Sie bitte mit {{practice}}. Geht Geld an Sie zurück, steht es auf dieser Seite.',
  'Payment is not available right now': 'Zahlen ist gerade nicht möglich',
  'Payment isn’t available right now': 'Zahlen ist gerade nicht möglich',
  '{{practice}} can’t take card payments at the moment. It’s nothing you did, and you haven’t been charged. Please contact the practice; as soon as payment works again, this page changes by itself.':
    '{{practice}} kann gerade keine Kartenzahlungen annehmen. Das liegt nicht an Ihnen, und Ihnen wurde nichts berechnet. Bitte wenden Sie sich an die Praxis; sobald Zahlen wieder möglich ist, ändert sich diese Seite von selbst.',
  'Paying by card isn’t possible right now': 'Mit Karte zu zahlen ist gerade nicht möglich',
  '{{amount}} is still to be paid. The practice can’t take card payments at the moment; it tells you how to pay.':
    '{{amount}} ist noch offen. Die Praxis kann gerade keine Kartenzahlungen annehmen; sie sagt Ihnen, wie Sie zahlen können.',
  'The surcharge is what the card payment costs. You can avoid it by paying at the practice.':
    'Der Aufschlag ist das, was die Kartenzahlung kostet. Wenn Sie in der Praxis zahlen, entfällt er.',
  '{{amount}} is paid, <0>{{left}} is still to be paid</0>': '{{amount}} ist bezahlt, <0>{{left}} ist noch offen</0>',
  'includes {{amount}} {{name}} ({{percent}})': 'darin {{amount}} {{name}} ({{percent}})',
  Appointment: 'Termin',
  Concession: 'Ermäßigung',
  Tax: 'Steuer',
  'Card surcharge': 'Kartenaufschlag',
  Total: 'Gesamt',
  'Keep this card for next time at {{practiceName}}': 'Diese Karte für das nächste Mal bei {{practiceName}} behalten',
  'Stripe keeps it, and it is used only when you press Pay. You can have it forgotten here at any time.':
    'Stripe bewahrt sie auf, und sie wird nur benutzt, wenn Sie auf Zahlen drücken. Sie können sie hier jederzeit vergessen lassen.',
  'Forgotten: {{practiceName}} keeps no card of yours.': 'Vergessen: {{practiceName}} hat keine Karte von Ihnen mehr.',
  '{{practiceName}} keeps {{cards}} for you, as you asked. Stripe’s payment page offers it.':
    '{{practiceName}} behält für Sie, wie gewünscht, {{cards}}. Die Zahlungsseite von Stripe bietet sie an.',
  'your {{name}} card ending in {{last4}}': 'Ihre {{name}}-Karte mit der Endung {{last4}}',
  'Forget my card': 'Meine Karte vergessen',
  'Forget my cards': 'Meine Karten vergessen',
  'It isn’t forgotten yet': 'Sie ist noch nicht vergessen',
  'Checking your payment': 'Ihre Zahlung wird geprüft',
  'Checking your payment…': 'Ihre Zahlung wird geprüft …',
  'This usually takes a few seconds. Please leave this page open.':
    'Das dauert meist ein paar Sekunden. Bitte lassen Sie diese Seite offen.',
  'Your bank is confirming your payment': 'Ihre Bank bestätigt Ihre Zahlung',
  'Your bank is still confirming your payment': 'Ihre Bank bestätigt Ihre Zahlung noch',
  'The payment of {{price}} is on its way: please don’t pay again.':
    'Die Zahlung von {{price}} ist unterwegs: Bitte zahlen Sie nicht noch einmal.',
  'Your payment is on its way: please don’t pay again.':
    'Ihre Zahlung ist unterwegs: Bitte zahlen Sie nicht noch einmal.',
  'Your bank confirms it by {{expectedBy}}.': 'Ihre Bank bestätigt sie bis {{expectedBy}}.',
  'A card usually takes less than a minute; a bank debit can take a few days.':
    'Mit einer Karte dauert das meist weniger als eine Minute; eine Lastschrift kann einige Tage brauchen.',
  'That may be too late for your appointment': 'Das kann für Ihren Termin zu spät sein',
  'It begins on {{startsAt}}, and you can’t go in before your bank has confirmed. Please contact {{practice}} to find another time or another way to pay.':
    'Er beginnt am {{startsAt}}, und hinein können Sie erst, wenn Ihre Bank bestätigt hat. Bitte wenden Sie sich an {{practice}}, um eine andere Zeit oder einen anderen Zahlungsweg zu finden.',
  'This page moves on by itself. You can close it and come back with the same link.':
    'Diese Seite geht von selbst weiter. Sie können sie schließen und mit demselben Link wiederkommen.',

  // What became of the money
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

  // Cancelling
  'If you can’t come': 'Wenn Sie nicht kommen können',
  'To cancel, please tell {{practice}}.': 'Zum Absagen wenden Sie sich bitte an {{practice}}.',
  'Cancel your appointment?': 'Ihren Termin absagen?',
  'No money moves.': 'Es fließt kein Geld.',
  'Banks usually show it within 5 to 10 business days.': 'Banken zeigen es meist innerhalb von 5 bis 10 Werktagen.',
  'This can’t be undone.': 'Das lässt sich nicht rückgängig machen.',
  'Yes, cancel my appointment': 'Ja, meinen Termin absagen',
  'Keep my appointment': 'Termin behalten',
  'Cancel my appointment': 'Meinen Termin absagen',
  'Cancelled before {{instant}}: {{costs}}.': 'Absage vor {{instant}}: {{costs}}.',
  'Cancelled before it starts: {{costs}}.': 'Absage vor dem Beginn: {{costs}}.',
  'After that: {{costs}}.': 'Danach: {{costs}}.',
  'If you don’t come: {{costs}}.': 'Wenn Sie nicht kommen: {{costs}}.',
  'it costs nothing': 'es kostet nichts',
  'you get all of it back ({{amount}})': 'Sie bekommen alles zurück ({{amount}})',
  'the whole fee is due ({{amount}})': 'der ganze Preis ist fällig ({{amount}})',
  'nothing goes back': 'nichts geht zurück',
  '{{amount}} is due': '{{amount}} ist fällig',
  'you get {{back}} back, and {{kept}} is kept': 'Sie bekommen {{back}} zurück, und {{kept}} bleibt einbehalten',
  'If {{practitionerName}} doesn’t come: nothing is due.': 'Wenn {{practitionerName}} nicht kommt: Nichts ist fällig.',
  'If {{practitionerName}} doesn’t come: you get everything back by itself.':
    'Wenn {{practitionerName}} nicht kommt: Sie bekommen von selbst alles zurück.',
  'If {{practitionerName}} doesn’t come: you get another appointment without paying again.':
    'Wenn {{practitionerName}} nicht kommt: Sie bekommen einen neuen Termin, ohne noch einmal zu zahlen.',
  '{{amount}} was paid at the practice and is to be given back there.':
    '{{amount}} wurde in der Praxis bezahlt und wird dort zurückgegeben.',
  'You owe {{amount}}.': 'Sie schulden {{amount}}.',
  '{{who}} owes {{amount}}.': '{{who}} schuldet {{amount}}.',
  'You owe nothing, and no money moves.': 'Sie schulden nichts, und es fließt kein Geld.',
  '{{who}} owes nothing, and no money moves.': '{{who}} schuldet nichts, und es fließt kein Geld.',
  'By now nothing goes back of what was paid.': 'Inzwischen geht vom Bezahlten nichts mehr zurück.',
  'Nothing goes back to {{who}}.': 'An {{who}} geht nichts zurück.',
  '{{back}} goes back to your card.': '{{back}} geht auf Ihre Karte zurück.',
  '{{back}} goes back to {{who}}’s card.': '{{back}} geht auf die Karte von {{who}} zurück.',
  '{{back}} goes back to your card, and {{kept}} is kept.':
    '{{back}} geht auf Ihre Karte zurück, und {{kept}} bleibt einbehalten.',
  '{{back}} goes back to {{who}}’s card, and {{kept}} is kept.':
    '{{back}} geht auf die Karte von {{who}} zurück, und {{kept}} bleibt einbehalten.',

  // Closed doors
  'Your appointment is over': 'Ihr Termin ist vorbei',
  'Thank you for coming. The time with {{practitioner}} has ended and the room is closed.':
    'Danke, dass Sie da waren. Die Zeit mit {{practitioner}} ist um, und der Raum ist geschlossen.',
  'The time for this appointment has passed': 'Die Zeit für diesen Termin ist vorbei',
  'The room is closed now. To find another time, please contact {{practice}}.':
    'Der Raum ist jetzt geschlossen. Für eine andere Zeit wenden Sie sich bitte an {{practice}}.',
  'Your appointment has ended': 'Ihr Termin ist beendet',
  '{{practitioner}} has closed the room. Thank you for coming.':
    '{{practitioner}} hat den Raum geschlossen. Danke, dass Sie da waren.',
  'You cancelled this appointment': 'Sie haben diesen Termin abgesagt',
  'Nobody is waiting for you. To find another time, please contact {{practice}}.':
    'Niemand wartet auf Sie. Für eine andere Zeit wenden Sie sich bitte an {{practice}}.',
  'This appointment was cancelled': 'Dieser Termin wurde abgesagt',
  'There is nothing you need to do. To find another time, please contact {{practice}}.':
    'Sie müssen nichts tun. Für eine andere Zeit wenden Sie sich bitte an {{practice}}.',
  'Your payment was returned': 'Ihre Zahlung ging zurück',
  'The room is closed for this link because the payment went back to you. If you did not expect that, please contact {{practice}}.':
    'Für diesen Link ist der Raum geschlossen, weil die Zahlung an Sie zurückging. Wenn Sie das nicht erwartet haben, wenden Sie sich bitte an {{practice}}.',
  'This payment is being looked into': 'Diese Zahlung wird geprüft',
  'While the bank looks into it, the room stays closed for this link. {{practice}} can tell you more.':
    'Solange die Bank sie prüft, bleibt der Raum für diesen Link geschlossen. {{practice}} kann Ihnen mehr sagen.',
  'This link can’t be used right now': 'Dieser Link lässt sich gerade nicht benutzen',
  'It’s nothing you did. Please contact {{practice}}.':
    'Das liegt nicht an Ihnen. Bitte wenden Sie sich an {{practice}}.',
  'We are sorry that you could not talk with {{practitioner}}.':
    'Es tut uns leid, dass Sie nicht mit {{practitioner}} sprechen konnten.',
  '{{practice}} will find another time with you; what you paid stays good for it.':
    '{{practice}} findet mit Ihnen eine andere Zeit; was Sie bezahlt haben, gilt dafür.',
  'Your appointment did not take place': 'Ihr Termin fand nicht statt',
  'You missed this appointment': 'Sie haben diesen Termin versäumt',
  '{{practitioner}} was there for you. To find another time, please contact {{practice}}.':
    '{{practitioner}} war für Sie da. Für eine andere Zeit wenden Sie sich bitte an {{practice}}.',
  'If you could not talk with {{practitioner}}, please contact {{practice}}.':
    'Wenn Sie nicht mit {{practitioner}} sprechen konnten, wenden Sie sich bitte an {{practice}}.',

  // One link, one device
  'Waiting for an answer': 'Auf eine Antwort wird gewartet',
  'Open on another device': 'Auf einem anderen Gerät offen',
  'Your appointment has moved to another device': 'Ihr Termin ist auf ein anderes Gerät gewechselt',
  'Already open on another device': 'Schon auf einem anderen Gerät offen',
  'This browser doesn’t keep cookies, so we could not tell it from another device. Please allow them for this page, then load it again.':
    'Dieser Browser behält keine Cookies; darum können wir ihn nicht von einem anderen Gerät unterscheiden. Bitte erlauben Sie sie für diese Seite und laden Sie sie neu.',
  'Stop asking': 'Nicht mehr fragen',
  'Not you? Then somebody else has your link: tell {{practice}}, and they send you a new one. The old one stops working at once.':
    'Das sind nicht Sie? Dann hat jemand anderes Ihren Link: Sagen Sie es {{practice}}, und Sie bekommen einen neuen. Der alte gilt dann sofort nicht mehr.',
  'Only one device at a time can be in the appointment.': 'Im Termin kann immer nur ein Gerät sein.',
  '{{device}} is in the call with this link. Leave there, and you can go in here a few seconds later; or ask to move it here.':
    '{{device}} ist mit diesem Link im Gespräch. Verlassen Sie es dort, dann können Sie wenige Sekunden später hier hinein; oder fragen Sie, ob es hierher wechseln darf.',
  '{{device}} is at {{practitioner}}’s door with this link. Leave there, and you can go in here a few seconds later; or ask to move it here.':
    '{{device}} steht mit diesem Link vor der Tür von {{practitioner}}. Schließen Sie die Seite dort, dann können Sie wenige Sekunden später hier hinein; oder fragen Sie, ob es hierher wechseln darf.',
  'Asked. Answer on the other device, or wait until {{practitioner}} answers. You’ll go in here by itself.':
    'Gefragt. Antworten Sie auf dem anderen Gerät, oder warten Sie, bis {{practitioner}} antwortet. Hier kommen Sie dann von selbst hinein.',
  'The appointment stays on the other device': 'Der Termin bleibt auf dem anderen Gerät',
  'Please contact {{practice}}, if that isn’t right.': 'Wenn das nicht stimmt, wenden Sie sich bitte an {{practice}}.',
  'Please call {{practice}}: {{phone}}, if that isn’t right.':
    'Wenn das nicht stimmt, rufen Sie bitte {{practice}} an: {{phone}}.',
  'Another device is asking already': 'Ein anderes Gerät fragt schon',
  'Please wait until it has its answer.': 'Bitte warten Sie, bis es seine Antwort hat.',
  'Ask again': 'Noch einmal fragen',
  'Move it here': 'Hierher holen',
  'You can ask again at {{mayAskAt}}.': 'Um {{mayAskAt}} können Sie noch einmal fragen.',
  'Your link on another device': 'Ihr Link auf einem anderen Gerät',
  '<0>Your link was opened on another device</0><1/>{{device}} asks to take over this appointment. Is that you?':
    '<0>Ihr Link wurde auf einem anderen Gerät geöffnet</0><1/>{{device}} möchte diesen Termin übernehmen. Sind Sie das?',
  'Yes, move it there': 'Ja, dorthin wechseln',
  'No, stay here': 'Nein, hier bleiben',

  // Before the door, and in the waiting room
  'Opens {{opens}}': 'Öffnet um {{opens}}',
  'You’re ready, {{firstName}}': 'Alles bereit, {{firstName}}',
  'You’re expected, {{firstName}}': 'Sie werden erwartet, {{firstName}}',
  'The room opens at {{opens}}': 'Der Raum öffnet um {{opens}}',
  'Leave this page open and it lets you in by itself, or close it and come back with the same link.':
    'Lassen Sie diese Seite offen, dann lässt sie Sie von selbst hinein; oder schließen Sie sie und kommen Sie mit demselben Link wieder.',
  'You have left': 'Sie sind hinausgegangen',
  'The room is open': 'Der Raum ist offen',
  'You’ve left the appointment': 'Sie haben den Termin verlassen',
  '{{practitioner}} is in the room.': '{{practitioner}} ist im Raum.',
  '{{practitioner}} isn’t in the room.': '{{practitioner}} ist nicht im Raum.',
  '{{practitioner}} isn’t in the room yet; you can go in and wait.':
    '{{practitioner}} ist noch nicht im Raum; Sie können hineingehen und warten.',
  'Left by accident, or not finished? You can go back in until {{closesAt}}.':
    'Aus Versehen hinausgegangen oder noch nicht fertig? Bis {{closesAt}} können Sie wieder hinein.',
  'You haven’t joined yet. Press the button when you’re ready to talk.':
    'Sie sind noch nicht im Gespräch. Drücken Sie den Knopf, wenn Sie bereit sind.',
  Rejoin: 'Wieder hinein',
  'The waiting room is open': 'Das Wartezimmer ist offen',
  'You haven’t joined yet. Press the button, and {{practitioner}} sees that you are here and lets you in.':
    'Sie sind noch nicht im Gespräch. Drücken Sie den Knopf, dann sieht {{practitioner}}, dass Sie da sind, und lässt Sie hinein.',
  'Join waiting room': 'Ins Wartezimmer',
  'Check camera and microphone': 'Kamera und Mikrofon testen',
  'Check camera and microphone again': 'Kamera und Mikrofon noch einmal testen',
  'Please wait': 'Bitte warten',
  'In the waiting room': 'Im Wartezimmer',
  'One moment, {{firstName}}': 'Einen Moment, {{firstName}}',
  '{{practitioner}} knows you’re here': '{{practitioner}} weiß, dass Sie da sind',
  '{{practitioner}} asked you to wait': '{{practitioner}} bittet Sie zu warten',
  'You’ve been waiting': 'Sie warten seit',
  'a moment': 'einem Moment',
  'You’ll be let in by itself: stay on this page, there is a sound. If you reload it, you keep your place.':
    'Sie werden von selbst hineingelassen: Bleiben Sie auf dieser Seite, es ertönt ein Ton. Auch wenn Sie sie neu laden, behalten Sie Ihren Platz.',
  'Message to {{practice}}': 'Nachricht an {{practice}}',
  'Removed from the call': 'Aus dem Gespräch entfernt',
  'Not let in': 'Nicht hineingelassen',
  '{{practitioner}} removed you from the call': '{{practitioner}} hat Sie aus dem Gespräch entfernt',
  '{{practitioner}} didn’t let you in': '{{practitioner}} hat Sie nicht hineingelassen',
  '{{practitioner}} says': '{{practitioner}} sagt',
  'If you think that this is a mistake, please contact {{practice}}. Should the door be opened for you again, this page shows it.':
    'Wenn Sie das für einen Irrtum halten, wenden Sie sich bitte an {{practice}}. Wird Ihnen die Tür wieder geöffnet, steht es auf dieser Seite.',
  'If you think that this is a mistake, please contact {{practice}}. Should the door be opened for you after all, this page shows it.':
    'Wenn Sie das für einen Irrtum halten, wenden Sie sich bitte an {{practice}}. Wird Ihnen die Tür doch noch geöffnet, steht es auf dieser Seite.',
  '{{name}} is running about {{lateMinutes}} minutes late': '{{name}} verspätet sich um etwa {{lateMinutes}} Minuten',
  'Your appointment isn’t forgotten. There is nothing you need to do.':
    'Ihr Termin ist nicht vergessen. Sie müssen nichts tun.',
  '{{name}} is in the room.': '{{name}} ist im Raum.',
  '{{name}} is still with somebody else.': '{{name}} ist noch bei jemand anderem.',
  '{{name}} isn’t here yet.': '{{name}} ist noch nicht da.',
  '{{practitioner}} isn’t here yet': '{{practitioner}} ist noch nicht da',
  'Asking where your practitioner is…': 'Wir fragen, wo Ihre Behandlerin oder Ihr Behandler ist …',

  // Camera and microphone
  'Check your camera and microphone': 'Kamera und Mikrofon testen',
  'The room is open and {{practitioner}} is there. One quick look before you go in.':
    'Der Raum ist offen, und {{practitioner}} ist da. Nur ein kurzer Blick, bevor Sie hineingehen.',
  'The room is open. One quick look before you go in.':
    'Der Raum ist offen. Nur ein kurzer Blick, bevor Sie hineingehen.',
  'You haven’t joined yet. The room opens at {{opensAt}}.':
    'Sie sind noch nicht im Gespräch. Der Raum öffnet um {{opensAt}}.',
  'You haven’t joined yet.': 'Sie sind noch nicht im Gespräch.',
  'Join now': 'Jetzt hinein',
  Done: 'Fertig',
  'Join now without camera': 'Jetzt ohne Kamera hinein',
  'Done without camera': 'Fertig, ohne Kamera',
  'Starting your camera and microphone…': 'Kamera und Mikrofon werden gestartet …',
  'Your browser will ask whether this page may use your camera and microphone. Please choose <0>Allow</0>. Only you see and hear yourself here; nobody else does until you join, and nothing is recorded.':
    'Ihr Browser fragt gleich, ob diese Seite Kamera und Mikrofon benutzen darf. Bitte wählen Sie <0>Zulassen</0>. Hier sehen und hören nur Sie sich selbst, niemand sonst, bis Sie hineingehen, und nichts wird aufgezeichnet.',
  'Turn on camera and microphone': 'Kamera und Mikrofon einschalten',
  'Continue without camera': 'Ohne Kamera weiter',
  'Video is being prepared': 'Video wird vorbereitet',
  'The video service is starting. You can check your devices meanwhile, and join in a moment.':
    'Der Videodienst startet gerade. Testen Sie inzwischen Ihre Geräte; in einem Moment können Sie hinein.',
  'Your microphone is off.': 'Ihr Mikrofon ist aus.',
  'We can hear you.': 'Wir hören Sie.',
  'Say a few words: the bar moves when we hear you.':
    'Sagen Sie ein paar Worte: Der Balken bewegt sich, wenn wir Sie hören.',
  'Microphone level': 'Mikrofonpegel',
  'Camera is on': 'Kamera ist an',
  'Camera is off': 'Kamera ist aus',
  'Microphone is on': 'Mikrofon ist an',
  'Microphone is off': 'Mikrofon ist aus',
  'Your camera’s picture': 'Das Bild Ihrer Kamera',
  'Your camera is off. You can be heard, not seen.': 'Ihre Kamera ist aus. Man hört Sie, sieht Sie aber nicht.',
  'Your camera and microphone are off. You can still see, hear and write to the others.':
    'Kamera und Mikrofon sind aus. Sie können die anderen trotzdem sehen, hören und ihnen schreiben.',
  'Speaker {{index}}': 'Lautsprecher {{index}}',
  'Play a sound': 'Ton abspielen',
  'Playing…': 'Ton läuft …',
  'Didn’t hear it? Turn up the volume, or check your headphones.':
    'Nicht gehört? Drehen Sie lauter, oder prüfen Sie Ihre Kopfhörer.',
  'The sound couldn’t be played. Please check your speaker.':
    'Der Ton ließ sich nicht abspielen. Bitte prüfen Sie Ihren Lautsprecher.',
  'Your browser doesn’t let this page use your camera': 'Ihr Browser lässt diese Seite nicht an Ihre Kamera',
  'Your browser doesn’t let this page use your microphone': 'Ihr Browser lässt diese Seite nicht an Ihr Mikrofon',
  'Your browser doesn’t let this page use your camera and microphone':
    'Ihr Browser lässt diese Seite nicht an Kamera und Mikrofon',
  'We can’t find a camera': 'Wir finden keine Kamera',
  'We can’t find a microphone': 'Wir finden kein Mikrofon',
  'We can’t find a camera or microphone': 'Wir finden weder Kamera noch Mikrofon',
  'Your camera is in use by another program': 'Ein anderes Programm benutzt Ihre Kamera',
  'Your microphone is in use by another program': 'Ein anderes Programm benutzt Ihr Mikrofon',
  'Your camera and microphone are in use by another program':
    'Ein anderes Programm benutzt Ihre Kamera und Ihr Mikrofon',
  'This browser can’t give us your camera': 'Dieser Browser gibt uns Ihre Kamera nicht',
  'This browser can’t give us your microphone': 'Dieser Browser gibt uns Ihr Mikrofon nicht',
  'This browser can’t give us your camera and microphone': 'Dieser Browser gibt uns Kamera und Mikrofon nicht',
  'Close other programs and tabs that use it, then try again.':
    'Schließen Sie andere Programme und Tabs, die es benutzen, und versuchen Sie es noch einmal.',
  'Plug one in or turn it on, then try again.':
    'Schließen Sie ein Gerät an oder schalten Sie es ein, und versuchen Sie es noch einmal.',
  'You can also go in without being seen.': 'Sie können auch hinein, ohne gesehen zu werden.',
  'You can still go in, and write in the chat.': 'Sie können trotzdem hinein und im Chat schreiben.',
  'You opened the link inside another app, which can’t use the camera.':
    'Sie haben den Link in einer anderen App geöffnet, die die Kamera nicht benutzen kann.',
  'Open its menu (often three dots) and choose “Open in browser”, or copy the link and paste it into Safari or Chrome.':
    'Öffnen Sie deren Menü (oft drei Punkte) und wählen Sie „Im Browser öffnen“, oder kopieren Sie den Link in Safari oder Chrome.',
  'Tap the icon at the left of the address bar, then “Website Settings”.':
    'Tippen Sie auf das Symbol links in der Adresszeile, dann auf „Website-Einstellungen“.',
  'Set Camera and Microphone to “Allow”.': 'Stellen Sie Kamera und Mikrofon auf „Erlauben“.',
  'Come back here and press “Try again”.': 'Kommen Sie hierher zurück und drücken Sie „Noch einmal versuchen“.',
  'Open the Settings app of your iPhone or iPad and scroll down to this browser.':
    'Öffnen Sie die Einstellungen Ihres iPhones oder iPads und scrollen Sie bis zu diesem Browser.',
  'Turn on Camera and Microphone.': 'Schalten Sie Kamera und Mikrofon ein.',
  'Tap the icon at the left of the address bar, then “Permissions”.':
    'Tippen Sie auf das Symbol links in der Adresszeile, dann auf „Berechtigungen“.',
  'Allow Camera and Microphone.': 'Erlauben Sie Kamera und Mikrofon.',
  'Press “Try again” below.': 'Drücken Sie unten „Noch einmal versuchen“.',
  'Tap the lock at the left of the address bar.': 'Tippen Sie auf das Schloss links in der Adresszeile.',
  'In the menu bar choose Safari, then “Settings for This Website…”.':
    'Wählen Sie in der Menüleiste Safari, dann „Einstellungen für diese Website …“.',
  'Click the crossed-out camera or microphone at the left of the address bar.':
    'Klicken Sie links in der Adresszeile auf die durchgestrichene Kamera oder das durchgestrichene Mikrofon.',
  'Remove “Blocked” beside Camera and Microphone.': 'Entfernen Sie „Blockiert“ neben Kamera und Mikrofon.',
  'Press “Try again” below and allow both.': 'Drücken Sie unten „Noch einmal versuchen“ und erlauben Sie beides.',
  'Click the icon at the left of the address bar.': 'Klicken Sie auf das Symbol links in der Adresszeile.',

  // The call
  'Your screen couldn’t be shared.': 'Ihr Bildschirm ließ sich nicht teilen.',
  'Your camera couldn’t be turned on. Is it plugged in, allowed and free?':
    'Ihre Kamera ließ sich nicht einschalten. Ist sie angeschlossen, erlaubt und frei?',
  'Your microphone couldn’t be turned on. Is it plugged in, allowed and free?':
    'Ihr Mikrofon ließ sich nicht einschalten. Ist es angeschlossen, erlaubt und frei?',
  'Nobody else is here just now': 'Gerade ist sonst niemand da',
  'In call: {{title}}': 'Im Gespräch: {{title}}',
  '{{name}} muted you. Press Unmute when you want to speak.':
    '{{name}} hat Sie stummgeschaltet. Drücken Sie „Ton an“, wenn Sie sprechen möchten.',
  Captions: 'Untertitel',
  Chat: 'Chat',
  'Close chat': 'Chat schließen',
  Messages: 'Nachrichten',
  'Everyone in the room reads these messages, also whoever joins later. Afterwards only the practitioner can; then they are deleted.':
    'Alle im Raum lesen diese Nachrichten, auch wer später dazukommt. Danach kann es nur noch, wer den Termin hält; dann werden sie gelöscht.',
  'Everyone in the room reads these messages, also whoever joins later. Afterwards only the practitioner can, for {{count}} days; then they are deleted._one':
    'Alle im Raum lesen diese Nachrichten, auch wer später dazukommt. Danach kann es noch einen Tag lang nur, wer den Termin hält; dann werden sie gelöscht.',
  'Everyone in the room reads these messages, also whoever joins later. Afterwards only the practitioner can, for {{count}} days; then they are deleted._other':
    'Alle im Raum lesen diese Nachrichten, auch wer später dazukommt. Danach kann es noch {{count}} Tage lang nur, wer den Termin hält; dann werden sie gelöscht.',
  'Earlier messages couldn’t be loaded. <0>Try again</0>':
    'Frühere Nachrichten ließen sich nicht laden. <0>Noch einmal versuchen</0>',
  You: 'Sie',
  'Sending…': 'Wird gesendet …',
  'Not sent. <0>Send again</0>': 'Nicht gesendet. <0>Noch einmal senden</0>',
  Message: 'Nachricht',
  Send: 'Senden',
  'Blur my background': 'Meinen Hintergrund unscharf machen',
  'Done by your own device.': 'Das macht Ihr eigenes Gerät.',
  'Captions of what I say': 'Untertitel für das, was ich sage',
  'Written by your own device; your voice goes nowhere else. Everybody in the call reads them, and they are not kept.':
    'Ihr eigenes Gerät schreibt sie; Ihre Stimme geht sonst nirgendwohin. Alle im Gespräch lesen sie, und sie werden nicht aufbewahrt.',
  'Use less data': 'Weniger Daten verbrauchen',
  'Small pictures, sound as good as ever. Kept for your next call on this device.':
    'Kleine Bilder, der Ton so gut wie immer. Gilt auf diesem Gerät auch beim nächsten Gespräch.',
  'With the keyboard: {{keys}}': 'Mit der Tastatur: {{keys}}',
  'Microphone on or off': 'Mikrofon an oder aus',
  'Camera on or off': 'Kamera an oder aus',
  'Open or close the chat': 'Chat öffnen oder schließen',
  'Connecting…': 'Verbindung wird aufgebaut …',
  'Reconnecting… Please stay on this page.':
    'Die Verbindung wird wiederhergestellt … Bitte bleiben Sie auf dieser Seite.',
  'Video is being prepared. You go in by itself in a moment.':
    'Video wird vorbereitet. In einem Moment kommen Sie von selbst hinein.',
  'The room is full': 'Der Raum ist voll',
  'The room is full. Please stay on this page: you go in by yourself as soon as somebody leaves.':
    'Der Raum ist voll. Bitte bleiben Sie auf dieser Seite: Sobald jemand geht, kommen Sie von selbst hinein.',
  'Tap to hear the others': 'Tippen, um die anderen zu hören',
  'In the call on another device': 'Auf einem anderen Gerät im Gespräch',
  'You joined in another tab': 'Sie sind in einem anderen Tab im Gespräch',
  'The call goes on there. You can also bring it back to this tab.':
    'Das Gespräch geht dort weiter. Sie können es auch in diesen Tab zurückholen.',
  'Use this tab': 'Diesen Tab benutzen',
  'Leave it there': 'Dort lassen',
  '{{name}}, {{badge}} unread': '{{name}}, {{badge}} ungelesen',
  'Stop sharing': 'Teilen beenden',
  'Share screen': 'Bildschirm teilen',
  'Call controls': 'Bedienung des Gesprächs',
  Mute: 'Ton aus',
  Unmute: 'Ton an',
  'Camera off': 'Kamera aus',
  'Camera on': 'Kamera an',
  Stop: 'Beenden',
  Share: 'Teilen',
  Leave: 'Verlassen',
  '“{{device}}” has been plugged in.': '„{{device}}“ wurde angeschlossen.',
  '“{{device}}” has been unplugged.': '„{{device}}“ wurde getrennt.',
  'Your microphone has been unplugged.': 'Ihr Mikrofon wurde getrennt.',
  'Your microphone is now “{{device}}”.': 'Ihr Mikrofon ist jetzt „{{device}}“.',
  'There is no other microphone: the others can’t hear you.':
    'Ein anderes Mikrofon gibt es nicht: Die anderen hören Sie nicht.',
  'Your camera has been unplugged.': 'Ihre Kamera wurde getrennt.',
  'Your camera is now “{{device}}”.': 'Ihre Kamera ist jetzt „{{device}}“.',
  'There is no other camera: the others can’t see you, but hear you.':
    'Eine andere Kamera gibt es nicht: Die anderen sehen Sie nicht, hören Sie aber.',
  'Your speaker has been unplugged.': 'Ihr Lautsprecher wurde getrennt.',
  'Your speaker is now “{{device}}”.': 'Ihr Lautsprecher ist jetzt „{{device}}“.',
  'There is no other speaker.': 'Einen anderen Lautsprecher gibt es nicht.',
  Camera: 'Kamera',
  Microphone: 'Mikrofon',
  Speaker: 'Lautsprecher',
  'That camera couldn’t be used. Is it plugged in and free?':
    'Diese Kamera ließ sich nicht benutzen. Ist sie angeschlossen und frei?',
  'That microphone couldn’t be used. Is it plugged in and free?':
    'Dieses Mikrofon ließ sich nicht benutzen. Ist es angeschlossen und frei?',
  'That speaker couldn’t be used. Is it plugged in and free?':
    'Dieser Lautsprecher ließ sich nicht benutzen. Ist er angeschlossen und frei?',
  'Devices and settings': 'Geräte und Einstellungen',
  'None found': 'Nichts gefunden',
  'hand raised': 'Hand gehoben',
  '{{names}} raised a hand_one': '{{names}} hebt die Hand',
  '{{names}} raised a hand_other': '{{names}} heben die Hand',
  'Leave the call?': 'Das Gespräch verlassen?',
  'You can come back until {{closesAt}}.': 'Bis {{closesAt}} können Sie zurückkommen.',
  Stay: 'Bleiben',
  'Leave call': 'Gespräch verlassen',
  'Leave, or end for everyone?': 'Verlassen oder für alle beenden?',
  'If you leave, the room stays open until {{closesAt}} and you can come back. If you end the appointment, everyone is asked out now.':
    'Wenn Sie das Gespräch verlassen, bleibt der Raum bis {{closesAt}} offen, und Sie können zurückkommen. Wenn Sie den Termin beenden, werden jetzt alle hinausgebeten.',
  'End for everyone': 'Für alle beenden',
  More: 'Mehr',
  'Sound only, as you chose. Nobody sees you, and you see nobody.':
    'Nur Ton, wie gewählt. Niemand sieht Sie, und Sie sehen niemanden.',
  'Your connection is weak, so pictures are paused and you can go on talking. They come back by themselves.':
    'Ihre Verbindung ist schwach; darum ruhen die Bilder, und Sie können weitersprechen. Sie kommen von selbst wieder.',
  'Turn pictures on': 'Bilder einschalten',
  'Try pictures now': 'Bilder jetzt versuchen',
  Hand: 'Hand',
  People: 'Personen',
  'Nobody else is in the room.': 'Sonst ist niemand im Raum.',
  'removed from the call': 'aus dem Gespräch entfernt',
  'Let {{who}} back in': '{{who}} wieder hineinlassen',
  'Remove {{name}} from the call?': '{{name}} aus dem Gespräch entfernen?',
  Remove: 'Entfernen',
  'What they read': 'Was dort zu lesen ist',
  'Optional. They are out within seconds and stay out until you let them back in. The others reconnect for a moment.':
    'Freiwillig. In wenigen Sekunden ist die Person draußen und bleibt es, bis Sie sie wieder hineinlassen. Die anderen verbinden sich einen Moment lang neu.',
  muted: 'stumm',
  'Lower hand of {{name}}': 'Hand senken: {{name}}',
  'Lower hand': 'Hand senken',
  'Mute {{name}}': '{{name}} stummschalten',
  'Remove {{name}}': '{{name}} entfernen',
  'You’re in the room. Please stay on this page; the picture appears by itself.':
    'Sie sind im Raum. Bitte bleiben Sie auf dieser Seite; das Bild erscheint von selbst.',
  'People in the room': 'Personen im Raum',
  'Use the other camera': 'Andere Kamera benutzen',
  'Move my picture to another corner': 'Mein Bild in eine andere Ecke',
  'Show my picture': 'Mein Bild zeigen',
  'Hide my picture from me': 'Mein Bild vor mir verbergen',
  '{{name}}’s screen': 'Bildschirm von {{name}}',
  '{{name}}’s camera': 'Kamera von {{name}}',
  speaking: 'spricht',
  'picture paused': 'Bild ruht',
  'camera off': 'Kamera aus',
  'Connection lost': 'Verbindung verloren',
  'Weak connection': 'Schwache Verbindung',
  'Less than 1 minute left: the room closes at {{closesAt}}.':
    'Weniger als 1 Minute: Der Raum schließt um {{closesAt}}.',
  'Less than 5 minutes left: the room closes at {{closesAt}}.':
    'Weniger als 5 Minuten: Der Raum schließt um {{closesAt}}.',
  '{{time}} left': 'noch {{time}}',
  'Closes in {{time}}': 'Schließt in {{time}}',
  Closing: 'Schließt',
  'There is more time: it ends at {{endsAt}} now.': 'Es gibt mehr Zeit: Ende ist jetzt um {{endsAt}}.',
  'Use it': 'Benutzen',
  'Your microphone is on, but no sound comes from it. Is it muted at its own switch?':
    'Ihr Mikrofon ist an, aber es kommt kein Ton. Ist es am eigenen Schalter stumm?',
  'Choose another': 'Anderes wählen',
  'The browser no longer lets this page use your camera. Allow it beside the address, then turn the camera on again.':
    'Der Browser lässt diese Seite nicht mehr an Ihre Kamera. Erlauben Sie es neben der Adresse, und schalten Sie die Kamera wieder ein.',
  'The browser no longer lets this page use your microphone. Allow it beside the address, then turn the microphone on again.':
    'Der Browser lässt diese Seite nicht mehr an Ihr Mikrofon. Erlauben Sie es neben der Adresse, und schalten Sie das Mikrofon wieder ein.',
  'Close the small window': 'Kleines Fenster schließen',
  'Small window on top': 'Kleines Fenster im Vordergrund',
  'Leave full screen': 'Vollbild verlassen',
  'Full screen': 'Vollbild',
  'Sound only': 'Nur Ton',
  'Pictures on': 'Bilder an',
  Guest: 'Gast',

  // Afterwards
  poor: 'schlecht',
  'very good': 'sehr gut',
  'You talked with {{practitioner}} for {{length}}.': 'Sie haben {{length}} lang mit {{practitioner}} gesprochen.',
  'How was your call?': 'Wie war Ihr Gespräch?',
  'Would you like to say more?': 'Möchten Sie mehr dazu sagen?',
  'Thank you. {{practitioner}} and the owner of {{practice}} read it.':
    'Danke. {{practitioner}} und die Leitung von {{practice}} lesen es.',
  'That wasn’t sent': 'Das wurde nicht gesendet',
};

/** What the server says to clients, as the pages show it: with a capital letter and a full stop. */
export const DE_SERVER: Readonly<Record<string, string>> = {
  'The fee has not been paid yet; pay on the page of the link, then come back.':
    'Der Preis ist noch nicht bezahlt; zahlen Sie auf der Seite des Links und kommen Sie dann wieder.',
  'The fee has not been paid and the practice cannot take payments right now; contact the practice.':
    'Der Preis ist nicht bezahlt, und die Praxis kann gerade keine Zahlungen annehmen; wenden Sie sich an die Praxis.',
  'The bank is still confirming the payment; the page opens by itself once it has.':
    'Die Bank bestätigt die Zahlung noch; danach geht die Seite von selbst auf.',
  'The fee was refunded; contact the practice if you expected to have this session.':
    'Der Preis wurde erstattet; wenn Sie diesen Termin erwartet haben, wenden Sie sich an die Praxis.',
  'The payment was disputed with the bank; contact the practice.':
    'Die Zahlung wurde bei der Bank angefochten; wenden Sie sich an die Praxis.',
  'The room is not open yet.': 'Der Raum ist noch nicht offen.',
  'This link is in use on another device; ask on the page of the link to move it here, or leave on the other device first.':
    'Dieser Link wird auf einem anderen Gerät benutzt; fragen Sie auf der Seite des Links, ob er hierher wechseln darf, oder verlassen Sie ihn zuerst dort.',
  'This link is in use on another device; only whoever is there, or the practice, lets it move.':
    'Dieser Link wird auf einem anderen Gerät benutzt; nur wer dort ist oder die Praxis lässt ihn wechseln.',
  'Knock first: the practitioner lets people in.': 'Bitte klopfen Sie zuerst: Sie werden hineingelassen.',
  'The practitioner has not let you in yet.': 'Sie wurden noch nicht hineingelassen.',
  'The practitioner asked you to wait.': 'Sie werden gebeten zu warten.',
  'The practitioner did not let you in; contact the practice.':
    'Sie wurden nicht hineingelassen; wenden Sie sich an die Praxis.',
  'The practitioner removed you from the call; contact the practice.':
    'Sie wurden aus dem Gespräch entfernt; wenden Sie sich an die Praxis.',
  'The time of this session is over.': 'Die Zeit dieses Termins ist vorbei.',
  'The session has been ended.': 'Der Termin wurde beendet.',
  'This session cannot be entered any more; contact the practice.':
    'In diesen Termin kommt man nicht mehr hinein; wenden Sie sich an die Praxis.',
  'The session was cancelled.': 'Der Termin wurde abgesagt.',
  'The practice cannot take card payments at the moment; contact the practice.':
    'Die Praxis kann gerade keine Kartenzahlungen annehmen; wenden Sie sich an die Praxis.',
  'There is no fee to pay for this session.': 'Für diesen Termin ist nichts zu zahlen.',
  'The fee is paid already.': 'Der Preis ist schon bezahlt.',
  'The practice has waived the fee.': 'Die Praxis hat auf den Preis verzichtet.',
  'The fee was paid and refunded; contact the practice if you expected to have this session.':
    'Der Preis wurde bezahlt und erstattet; wenn Sie diesen Termin erwartet haben, wenden Sie sich an die Praxis.',
  'Your payment is being processed; there is no need to pay again.':
    'Ihre Zahlung wird verarbeitet; zahlen Sie bitte nicht noch einmal.',
  'A payment has arrived that the practice has to check first; there is no need to pay again.':
    'Es ist eine Zahlung angekommen, die die Praxis erst prüfen muss; zahlen Sie bitte nicht noch einmal.',
  'The session was cancelled; there is nothing to pay any more.':
    'Der Termin wurde abgesagt; es ist nichts mehr zu zahlen.',
  'The time of this session is over; it can no longer be paid.':
    'Die Zeit dieses Termins ist vorbei; er kann nicht mehr bezahlt werden.',
  'This session cannot be paid any more; contact the practice.':
    'Dieser Termin kann nicht mehr bezahlt werden; wenden Sie sich an die Praxis.',
  'The payment service cannot be reached at the moment; nothing was charged, try again in a minute.':
    'Der Zahlungsdienst ist gerade nicht erreichbar; es wurde nichts berechnet, versuchen Sie es in einer Minute noch einmal.',
  'The payment service did not accept this payment; contact the practice.':
    'Der Zahlungsdienst hat diese Zahlung nicht angenommen; wenden Sie sich an die Praxis.',
  'Video cannot be reached right now; your place and your payment are safe, try again in a moment.':
    'Video ist gerade nicht erreichbar; Ihr Platz und Ihre Zahlung sind sicher, versuchen Sie es gleich noch einmal.',
  'This link is not known; check that it is whole, or ask the practice for a new one.':
    'Diesen Link kennen wir nicht; sehen Sie nach, ob er vollständig ist, oder bitten Sie die Praxis um einen neuen.',
  'Your bank declined this card. Try another card, or ask your bank why.':
    'Ihre Bank hat diese Karte abgelehnt. Nehmen Sie eine andere, oder fragen Sie Ihre Bank nach dem Grund.',
  'Some of the card details were not right. Check them and try again.':
    'Einige Angaben zur Karte stimmten nicht. Prüfen Sie sie und versuchen Sie es noch einmal.',
  'There was not enough money on this card. Try another card, or try again later.':
    'Auf dieser Karte war nicht genug Geld. Nehmen Sie eine andere, oder versuchen Sie es später noch einmal.',
  'This card has reached its limit for now. Try another card, or ask your bank.':
    'Diese Karte hat vorerst ihre Grenze erreicht. Nehmen Sie eine andere, oder fragen Sie Ihre Bank.',
  'This card has expired. Try another card.': 'Diese Karte ist abgelaufen. Nehmen Sie eine andere.',
  'The security code (CVC) was not right. Check it and try again.':
    'Der Sicherheitscode (CVC) stimmte nicht. Prüfen Sie ihn und versuchen Sie es noch einmal.',
  'The card number was not right. Check it and try again.':
    'Die Kartennummer stimmte nicht. Prüfen Sie sie und versuchen Sie es noch einmal.',
  'The expiry date was not right. Check it and try again.':
    'Das Ablaufdatum stimmte nicht. Prüfen Sie es und versuchen Sie es noch einmal.',
  'This card cannot be used for this kind of payment. Try another card.':
    'Diese Karte kann hierfür nicht benutzt werden. Nehmen Sie eine andere.',
  'This card cannot pay in this currency. Try another card.':
    'Diese Karte kann nicht in dieser Währung zahlen. Nehmen Sie eine andere.',
  'Something went wrong at the bank. Nothing was taken; try again in a minute.':
    'Bei der Bank ging etwas schief. Es wurde nichts abgebucht; versuchen Sie es in einer Minute noch einmal.',
  'Your bank could not be reached. Nothing was taken; try again in a minute.':
    'Ihre Bank war nicht erreichbar. Es wurde nichts abgebucht; versuchen Sie es in einer Minute noch einmal.',
  'Your bank could not answer. Nothing was taken; try again in a minute.':
    'Ihre Bank konnte nicht antworten. Es wurde nichts abgebucht; versuchen Sie es in einer Minute noch einmal.',
  'Your bank wants you to confirm this payment. Try again and follow what your bank shows.':
    'Ihre Bank möchte, dass Sie diese Zahlung bestätigen. Versuchen Sie es noch einmal und folgen Sie dem, was Ihre Bank zeigt.',
  'The payment was not confirmed with your bank. Try again and follow what your bank shows, or use another card.':
    'Die Zahlung wurde bei Ihrer Bank nicht bestätigt. Versuchen Sie es noch einmal und folgen Sie dem, was Ihre Bank zeigt, oder nehmen Sie eine andere Karte.',
  'The payment was not confirmed. Try again when you are ready.':
    'Die Zahlung wurde nicht bestätigt. Versuchen Sie es noch einmal, wenn Sie so weit sind.',
  'Your bank saw the same payment a moment ago and stopped this one. Wait a minute, then try again.':
    'Ihre Bank sah eben schon dieselbe Zahlung und hat diese angehalten. Warten Sie eine Minute und versuchen Sie es noch einmal.',
  'The bank account is closed. Pay in another way.': 'Das Bankkonto ist geschlossen. Zahlen Sie auf andere Weise.',
  'Your bank returned the debit. Ask your bank why, or pay in another way.':
    'Ihre Bank hat die Lastschrift zurückgegeben. Fragen Sie dort nach dem Grund, oder zahlen Sie auf andere Weise.',
  'Your bank did not allow the debit. Ask your bank why, or pay in another way.':
    'Ihre Bank hat die Lastschrift nicht erlaubt. Fragen Sie dort nach dem Grund, oder zahlen Sie auf andere Weise.',
};
