export const PAYING: Readonly<Record<string, string>> = {
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
  '{{name}}-free': 'ohne {{name}}',
  tax: 'Steuer',
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
};
