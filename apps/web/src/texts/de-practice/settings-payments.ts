export const SETTINGS_PAYMENTS: Readonly<Record<string, string>> = {
  'Accept online payments': 'Online-Zahlungen annehmen',
  'Fees can be set, and clients pay them before they come in.':
    'Honorare lassen sich festlegen und werden bezahlt, bevor jemand hereinkommt.',
  'Possible as soon as your Stripe account takes card payments.':
    'Möglich, sobald Ihr Stripe-Konto Kartenzahlungen annimmt.',
  'It stays switched on; clients can pay again when Stripe lets your account.':
    'Sie bleiben eingeschaltet; gezahlt werden kann wieder, sobald Stripe Ihr Konto lässt.',
  'This wasn’t changed': 'Das wurde nicht geändert',
  'Add payments to {{plan}}?': '{{plan}} um Zahlungen erweitern?',
  'Add payments': 'Zahlungen hinzufügen',
  'Payments are an addition to your plan. There is nothing to pay for them by the month: we keep <0>{{rate}}</0> of each payment, and nothing where nothing is paid.':
    'Zahlungen sind ein Zusatz zu Ihrem Tarif. Monatlich kosten sie nichts: Wir behalten <0>{{rate}}</0> jeder Zahlung, und nichts, wo nichts bezahlt wird.',
  'Stripe’s own fee comes on top. You can switch payments off again at any time.':
    'Die Gebühr von Stripe kommt dazu. Sie können Zahlungen jederzeit wieder ausschalten.',
  'Stop accepting online payments?': 'Keine Online-Zahlungen mehr annehmen?',
  'Switch off': 'Ausschalten',
  'No new fees can be set.': 'Es lassen sich keine neuen Honorare festlegen.',
  'Clients who haven’t paid are asked to contact you; payment pages that are open are closed.':
    'Wer noch nicht bezahlt hat, wird gebeten, sich an Sie zu wenden; offene Zahlungsseiten werden geschlossen.',
  'Sessions that were paid run as usual.': 'Bezahlte Termine finden statt wie geplant.',
  'Stripe account': 'Stripe-Konto',
  'Please answer by {{dueAt}}.': 'Bitte antworten Sie bis {{dueAt}}.',
  Account: 'Konto',
  'asked {{askedAt}}': 'gefragt {{askedAt}}',
  'Earlier accounts; what was paid through them stays there': 'Frühere Konten; was über sie bezahlt wurde, bleibt dort',
  '{{leftwords}} on {{leftAt}}': '{{leftwords}} am {{leftAt}}',
  'What Stripe needs': 'Was Stripe braucht',
  '(overdue)': '(überfällig)',
  '(not urgent)': '(nicht eilig)',
  'Stripe itself is still looking at {{count}} answers._one': 'Stripe prüft noch eine Antwort.',
  'Stripe itself is still looking at {{count}} answers._other': 'Stripe prüft noch {{count}} Antworten.',
  'Connect with Stripe': 'Mit Stripe verbinden',
  'Go to Stripe’s form': 'Zum Formular von Stripe',
  'Go on at Stripe': 'Bei Stripe weitermachen',
  'Ask Stripe again': 'Stripe noch einmal fragen',
  Disconnect: 'Trennen',
  'Stripe didn’t answer as expected': 'Stripe antwortete anders als erwartet',
  'Make a new account': 'Neues Konto anlegen',
  'Stripe takes the payments and pays them out to your bank. You fill in its form once: who you are, your business number and your bank account.':
    'Stripe nimmt die Zahlungen an und zahlt sie auf Ihr Bankkonto aus. Dessen Formular füllen Sie einmal aus: wer Sie sind, Ihre Steuernummer und Ihr Bankkonto.',
  'Connecting switches nothing on: you decide afterwards whether to accept online payments.':
    'Mit dem Verbinden wird noch nichts eingeschaltet: Ob Sie Online-Zahlungen annehmen, entscheiden Sie danach.',
  'What was paid through earlier accounts stays with them.': 'Was über frühere Konten bezahlt wurde, bleibt bei ihnen.',
  'I have a Stripe account': 'Ich habe ein Stripe-Konto',
  'Disconnect this Stripe account?': 'Dieses Stripe-Konto trennen?',
  'Online payments are switched off: clients who haven’t paid are asked to contact you.':
    'Online-Zahlungen werden ausgeschaltet: Wer noch nicht bezahlt hat, wird gebeten, sich an Sie zu wenden.',
  'The account, its money and its payouts stay yours, in Stripe’s own Dashboard.':
    'Das Konto, sein Geld und seine Auszahlungen bleiben Ihre, im Dashboard von Stripe.',
  'Refunds of what was paid through it are then made there, no longer here.':
    'Rückzahlungen dafür veranlassen Sie dann dort, nicht mehr hier.',
  'Payments by bank debit': 'Zahlungen per Lastschrift',
  'Banks take two or three business days to confirm a debit, longer around public holidays, and nobody is let in before. Which debits there are, you choose in your Stripe account.':
    'Banken brauchen zwei oder drei Werktage, um eine Lastschrift zu bestätigen, um Feiertage länger, und vorher kommt niemand hinein. Welche Lastschriften es gibt, wählen Sie in Ihrem Stripe-Konto.',
  'When the appointment is more than {{count}} business days away':
    'Wenn der Termin mehr als {{count}} Werktage entfernt ist',
  Never: 'Nie',
  'Legal name': 'Rechtlicher Name',
  'If it is another than the practice’s': 'Wenn er anders lautet als der der Praxis',
  'Makes invoices with tax into tax invoices': 'Macht Rechnungen mit Steuer zu vollständigen Steuerrechnungen',
  Address: 'Anschrift',
  'For invoices from now on. Those already written stay as they are.':
    'Für Rechnungen von jetzt an. Geschriebene bleiben, wie sie sind.',
  'What payments are booked under': 'Worunter Zahlungen gebucht werden',
  Label: 'Bezeichnung',
  'Clients read “{{trim}} with Dr Example” when they pay and on their receipt. Keep it neutral: it must not say what the appointment is about.':
    'Beim Zahlen und auf der Quittung steht „{{trim}} with Dr Example“. Halten Sie es neutral: Es darf nicht sagen, worum es im Termin geht.',
  'Save label': 'Bezeichnung speichern',
  'How your practice gets paid.': 'Wie Ihre Praxis bezahlt wird.',
  'Nothing was connected': 'Es wurde nichts verbunden',
  'You left Stripe without saying yes. You can try again at any time.':
    'Sie haben Stripe verlassen, ohne zuzustimmen. Sie können es jederzeit noch einmal versuchen.',
  'Asking Stripe how things stand…': 'Stripe wird gefragt, wie es steht …',
  'Stripe couldn’t tell us how things stand': 'Stripe konnte nicht sagen, wie es steht',
  'Not connected to Stripe': 'Nicht mit Stripe verbunden',
  'Your clients can pay you online once your practice has a Stripe account here. The money goes straight to that account.':
    'Online zahlen kann man bei Ihnen, sobald Ihre Praxis hier ein Stripe-Konto hat. Das Geld geht direkt auf dieses Konto.',
  'Started: Stripe doesn’t know your practice yet': 'Begonnen: Stripe kennt Ihre Praxis noch nicht',
  'An account is there. Fill in Stripe’s form, in about ten minutes; you can stop and go on later.':
    'Ein Konto ist da. Füllen Sie das Formular von Stripe aus, in etwa zehn Minuten; Sie können aufhören und später weitermachen.',
  'Stripe needs more information': 'Stripe braucht weitere Angaben',
  'Until Stripe has it, your clients can’t pay by card.':
    'Bis Stripe sie hat, kann bei Ihnen nicht mit Karte gezahlt werden.',
  'Stripe is checking your account': 'Stripe prüft Ihr Konto',
  'There is nothing to do for you. It usually takes minutes, sometimes two days; this page shows when it is done.':
    'Sie müssen nichts tun. Meist dauert es Minuten, manchmal zwei Tage; diese Seite zeigt, wenn es so weit ist.',
  'Connected: your account takes card payments': 'Verbunden: Ihr Konto nimmt Kartenzahlungen an',
  'Your clients pay you directly; the money reaches your own Stripe account.':
    'Gezahlt wird direkt an Sie; das Geld kommt auf Ihr eigenes Stripe-Konto.',
  'Stripe has restricted your account': 'Stripe hat Ihr Konto eingeschränkt',
  'New payments are not possible. Sessions that were paid run as usual, and refunds can still be made.':
    'Neue Zahlungen sind nicht möglich. Bezahlte Termine finden statt wie geplant, und zurückzahlen können Sie weiterhin.',
  'Stripe has rejected this account': 'Stripe hat dieses Konto abgelehnt',
  'It won’t take card payments. Stripe’s e-mail to you says why; you can connect another account.':
    'Es nimmt keine Kartenzahlungen an. Warum, steht in der E-Mail von Stripe an Sie; Sie können ein anderes Konto verbinden.',
  'Disconnected from Stripe': 'Von Stripe getrennt',
  'Clients who haven’t paid are asked to contact you. Sessions that were paid run as usual; refund them in the Stripe Dashboard of the old account.':
    'Wer noch nicht bezahlt hat, wird gebeten, sich an Sie zu wenden. Bezahlte Termine finden statt wie geplant; zurückzahlen können Sie im Dashboard des alten Kontos bei Stripe.',
  'disconnected by you': 'von Ihnen getrennt',
  'disconnected at Stripe': 'bei Stripe getrennt',
  'replaced by another': 'durch ein anderes ersetzt',
  'next change {{from}}: {{rate}}': 'nächste Änderung am {{from}}: {{rate}}',
  'next change {{from}}: {{rate}}, plan {{planName}}': 'nächste Änderung am {{from}}: {{rate}}, Tarif {{planName}}',
  'Your plan': 'Ihr Tarif',
  'We keep, as agreed with you,': 'Wir behalten, wie mit Ihnen vereinbart,',
  'We keep': 'Wir behalten',
  '<0>{{rate}}</0> of each payment': '<0>{{rate}}</0> jeder Zahlung',
  'A fee keeps the rate of the day it was set.': 'Ein Honorar behält den Satz des Tages, an dem es festgelegt wurde.',
  'Stripe keeps': 'Stripe behält',
  'its own fee for each payment, shown with the payment once Stripe reports it.':
    'die eigene Gebühr für jede Zahlung; sie steht bei der Zahlung, sobald Stripe sie meldet.',
  'Card payment surcharge': 'Aufschlag für Kartenzahlung',
  'Not available in your country: {{reason}}.': 'In Ihrem Land nicht möglich: {{reason}}.',
  'A number like 2.5': 'Eine Zahl wie 2,5',
  'An amount like 0.30': 'Ein Betrag wie 0,30',
  'An amount like 5.00, or nothing': 'Ein Betrag wie 5,00 oder nichts',
  'New fees carry the surcharge.': 'Neue Honorare tragen den Aufschlag.',
  'New fees carry no surcharge.': 'Neue Honorare tragen keinen Aufschlag.',
  'Clients pay for the card payment': 'Die Kosten der Kartenzahlung werden aufgeschlagen',
  'And in {{currency}}': 'Und in {{currency}}',
  'At most, in {{currency}}': 'Höchstens, in {{currency}}',
};
