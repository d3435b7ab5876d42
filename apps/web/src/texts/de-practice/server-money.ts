export const SERVER_MONEY: Readonly<Record<string, string>> = {
  'This is for owners and operators.': 'Das ist für Inhaberinnen, Inhaber und den Betrieb.',
  "This is for owners and for the session's own practitioner.":
    'Das ist für Inhaberinnen, Inhaber und die behandelnde Person des Termins.',
  'There is no such concession in this practice.': 'Diese Ermäßigung gibt es in dieser Praxis nicht.',
  'No Stripe account is connected yet; connect one first.':
    'Noch ist kein Stripe-Konto verbunden; verbinden Sie zuerst eines.',
  'Stripe has not been told about the practice yet; finish its form first.':
    'Stripe kennt die Praxis noch nicht; füllen Sie zuerst dessen Formular fertig aus.',
  'Stripe needs more information before it lets the account take cards; give it first.':
    'Stripe braucht weitere Angaben, bevor das Konto Karten annehmen kann; machen Sie sie zuerst.',
  'Stripe is still checking the account; payments can be switched on as soon as it is active.':
    'Stripe prüft das Konto noch; Zahlungen lassen sich einschalten, sobald es aktiv ist.',
  'Stripe has restricted the account; see what it asks for first.':
    'Stripe hat das Konto eingeschränkt; sehen Sie zuerst nach, was es verlangt.',
  'Stripe has rejected the account; connect another one first.':
    'Stripe hat das Konto abgelehnt; verbinden Sie zuerst ein anderes.',
  'The Stripe account is disconnected; connect one first.':
    'Das Stripe-Konto ist getrennt; verbinden Sie zuerst eines.',
  'There is no such refund of this participant.': 'Diese Rückzahlung gibt es nicht.',
  'There is no such dispute.': 'Diese Anfechtung gibt es nicht.',
  "The practice's Stripe account is no longer connected; the practice has to connect it again in its settings.":
    'Das Stripe-Konto der Praxis ist nicht mehr verbunden; es ist in den Einstellungen wieder zu verbinden.',
  'There is no such payment in this practice.': 'Diese Zahlung gibt es in dieser Praxis nicht.',
  'Online payments are switched off, so no fee can be set; an owner switches them on in the settings, or use a fee of 0.':
    'Online-Zahlungen sind ausgeschaltet, darum lässt sich kein Honorar festlegen; einzuschalten sind sie in den Einstellungen.',
  'The practice cannot take card payments yet, so no fee can be set; an owner connects Stripe in the settings, or use a fee of 0.':
    'Die Praxis kann noch keine Kartenzahlungen annehmen, darum lässt sich kein Honorar festlegen; Stripe wird in den Einstellungen verbunden.',
  'The practice cannot take card payments at the moment; contact the practice.':
    'Die Praxis kann gerade keine Kartenzahlungen annehmen.',
  'The fee was not waived, so there is nothing to undo.':
    'Das Honorar war nicht erlassen, also gibt es nichts zurückzunehmen.',
  'There is no payment to refund.': 'Es gibt keine Zahlung, die zurückgehen könnte.',
  'Nothing was paid on site that could be undone.': 'In der Praxis wurde nichts bezahlt, das sich zurücknehmen ließe.',
  'Something else has happened to this fee since; change the fee or refund instead.':
    'Mit diesem Honorar ist inzwischen etwas anderes geschehen; ändern Sie das Honorar, oder zahlen Sie zurück.',
  'The bank has taken this payment back while it looks into a dispute, so there is nothing to refund; answer the dispute in Stripe, or accept it there.':
    'Die Bank hat diese Zahlung zurückgeholt, solange sie eine Anfechtung prüft; zurückzuzahlen gibt es nichts. Beantworten Sie die Anfechtung bei Stripe, oder erkennen Sie sie dort an.',
  'The client got this money back through a dispute; there is nothing left to refund.':
    'Dieses Geld ging durch eine Anfechtung zurück; zurückzuzahlen gibt es nichts mehr.',
  'All of it was refunded already.': 'Alles wurde schon zurückgezahlt.',
  'The session is over or was called off; there is nothing to cancel any more.':
    'Der Termin ist vorbei oder abgesagt; abzusagen gibt es nichts mehr.',
  'The session has begun; contact the practice.': 'Der Termin hat begonnen.',
  'There is nothing to decide about this payment.': 'Zu dieser Zahlung ist nichts zu entscheiden.',
  'Accounts that exist cannot be connected here; connect a new one instead.':
    'Bestehende Konten lassen sich hier nicht verbinden; verbinden Sie ein neues.',
  'This Stripe account belongs to another practice here; connect another one.':
    'Dieses Stripe-Konto gehört hier zu einer anderen Praxis; verbinden Sie ein anderes.',
  'A Stripe account is connected; disconnect it first.': 'Ein Stripe-Konto ist verbunden; trennen Sie es zuerst.',
  'No Stripe account is connected.': 'Kein Stripe-Konto ist verbunden.',
  'A practitioner takes money for their own sessions only.': 'Behandelnde nehmen nur für ihre eigenen Termine Geld an.',
  'There is no such reconciliation.': 'Diesen Abgleich gibt es nicht.',
  'There is no such mismatch.': 'Diese Abweichung gibt es nicht.',
  'It is resolved already.': 'Es ist schon erledigt.',
  'An answer was sent. You can add to it in Stripe until the deadline.':
    'Eine Antwort ist abgeschickt. Bis zur Frist können Sie sie bei Stripe ergänzen.',
  'Answer it in Stripe before the deadline, with the evidence of the session: what was agreed, when they came, how long you spoke. Without an answer it is lost. If the client is right, accept it there.':
    'Antworten Sie bei Stripe vor der Frist, mit den Nachweisen zum Termin: was vereinbart war, wer wann kam, wie lange Sie sprachen. Ohne Antwort ist es verloren. Ist die Anfechtung berechtigt, erkennen Sie sie dort an.',
  'The bank only asks; no money has moved. Answer it in Stripe before the deadline, or refund the client now: that ends it.':
    'Die Bank fragt nur; noch ist kein Geld geflossen. Antworten Sie bei Stripe vor der Frist, oder zahlen Sie jetzt zurück: Damit ist es erledigt.',
  'Your answer is with the bank. There is nothing to do; it can take two to three months.':
    'Ihre Antwort liegt bei der Bank. Zu tun ist nichts; es kann zwei bis drei Monate dauern.',
  'The bank has decided for you; the money is back in your Stripe balance.':
    'Die Bank hat für Sie entschieden; das Geld ist wieder in Ihrem Stripe-Guthaben.',
  'The bank has decided for the client. The money is with them; do not refund it as well.':
    'Die Bank hat gegen Sie entschieden. Das Geld ist zurückgegangen; zahlen Sie es nicht noch einmal zurück.',
  'It is closed; there is nothing to do.': 'Sie ist abgeschlossen; zu tun ist nichts.',
  'Stripe has not answered yet; it is asked again by itself.':
    'Stripe hat noch nicht geantwortet; es wird von selbst wieder gefragt.',
  'The client has to tell Stripe where the money is to go; Stripe has written to them.':
    'Stripe muss noch erfahren, wohin das Geld gehen soll, und hat deswegen geschrieben.',
  "The client's bank is working on it.": 'Die Bank arbeitet daran.',
  'It waits for the payment itself to go through.': 'Es wartet, bis die Zahlung selbst durch ist.',
  'It waits for money in the Stripe balance of the practice: it goes out by itself when payments come in, or when money is added there.':
    'Es wartet auf Geld im Stripe-Guthaben der Praxis: Es geht von selbst hinaus, wenn Zahlungen eingehen oder dort Geld dazukommt.',
  'There was not enough money in the Stripe balance of the practice; add money there, or wait for payments to come in, then try again.':
    'Im Stripe-Guthaben der Praxis war nicht genug Geld; legen Sie dort Geld nach, oder warten Sie auf Zahlungen und versuchen Sie es dann noch einmal.',
  'The card it was to go back to no longer exists, so the bank returned it; agree with the client on another way.':
    'Die Karte, auf die es zurückgehen sollte, gibt es nicht mehr, darum hat die Bank es zurückgegeben; vereinbaren Sie einen anderen Weg.',
  'The card it was to go back to was reported lost or stolen, so the bank returned it; agree with the client on another way.':
    'Die Karte, auf die es zurückgehen sollte, ist als verloren oder gestohlen gemeldet, darum hat die Bank es zurückgegeben; vereinbaren Sie einen anderen Weg.',
  "The client's bank declined it; try again, or agree with the client on another way.":
    'Die Bank hat es abgelehnt; versuchen Sie es noch einmal, oder vereinbaren Sie einen anderen Weg.',
  'The client disputed the payment while the refund was on its way: the money goes back through the dispute instead.':
    'Die Zahlung wurde angefochten, während die Rückzahlung unterwegs war: Das Geld geht stattdessen durch die Anfechtung zurück.',
  'The bank has taken this payment back already (a dispute); answer the dispute in Stripe.':
    'Die Bank hat diese Zahlung schon zurückgeholt (eine Anfechtung); beantworten Sie die Anfechtung bei Stripe.',
  'Stripe says that all of it was refunded already; nothing is left to return.':
    'Stripe sagt, dass alles schon zurückgezahlt ist; es bleibt nichts zurückzuzahlen.',
  'It was cancelled in Stripe, at the request of the practice.':
    'Sie wurde bei Stripe abgebrochen, auf Wunsch der Praxis.',
  "The practice's Stripe account is no longer connected; refund this payment in that account's Stripe Dashboard, or connect the same account again and try again.":
    'Das Stripe-Konto der Praxis ist nicht mehr verbunden; zahlen Sie im Dashboard jenes Kontos zurück, oder verbinden Sie dasselbe Konto wieder und versuchen Sie es noch einmal.',
  'Stripe or the bank did not carry it out; look at the payment in the Stripe Dashboard, or try again.':
    'Stripe oder die Bank hat es nicht ausgeführt; sehen Sie sich die Zahlung im Dashboard von Stripe an, oder versuchen Sie es noch einmal.',
  'The refund did not go through: {{why}}.': 'Die Rückzahlung hat nicht geklappt: {{why}}.',
  'Stripe has a movement that our books lack': 'Stripe hat eine Bewegung, die in unseren Büchern fehlt',
  'Stripe and we disagree about what this payment was for; open the session and compare it with the payment in Stripe.':
    'Stripe und wir sind uns nicht einig, wofür diese Zahlung war; öffnen Sie den Termin und vergleichen Sie ihn mit der Zahlung bei Stripe.',
  'Our books have a movement that Stripe does not know': 'Unsere Bücher haben eine Bewegung, die Stripe nicht kennt',
  'A payment was made through the platform that nobody here asked for':
    'Über die Plattform lief eine Zahlung, die hier niemand verlangt hat',
  'An amount in our books is not the one that Stripe has':
    'Ein Betrag in unseren Büchern ist nicht der, den Stripe hat',
  'Compare the payment in Stripe with the session; refund what is too much, or ask the client for what is short.':
    'Vergleichen Sie die Zahlung bei Stripe mit dem Termin; zahlen Sie zurück, was zu viel ist, oder verlangen Sie, was fehlt.',
  'The totals of a payment are not the sum of its entries':
    'Die Summen einer Zahlung sind nicht die Summe ihrer Buchungen',
  'Add the totals up again.': 'Rechnen Sie die Summen neu zusammen.',
  "The platform's fee is not the one that was agreed": 'Die Plattformgebühr ist nicht die vereinbarte',
  'Less was taken than agreed. It cannot be taken afterwards; invoice it, or note why and accept it.':
    'Es wurde weniger genommen als vereinbart. Nachträglich geht das nicht; stellen Sie es in Rechnung, oder notieren Sie den Grund und lassen Sie es so.',
  "Money went back to the client, and the platform's part of it did not go back to the practice":
    'Geld ging zurück, und der Teil der Plattform daran ging nicht an die Praxis zurück',
  "Return the platform's part in Stripe, or note why it is kept and accept it.":
    'Geben Sie den Teil der Plattform bei Stripe zurück, oder notieren Sie, warum er bleibt, und lassen Sie es so.',
  'The client paid and never joined': 'Bezahlt, aber nie gekommen',
  'Follow your no-show rule: refund it from the session, or keep it and accept this with a note.':
    'Folgen Sie Ihrer Regel fürs Nichterscheinen: Zahlen Sie beim Termin zurück, oder behalten Sie es und lassen Sie es mit einer Notiz so.',
  'The client joined and has not paid': 'Gekommen, aber nicht bezahlt',
  'Send the client the link again and ask for the fee, or waive it.':
    'Schicken Sie den Link noch einmal und bitten Sie ums Honorar, oder erlassen Sie es.',
  'A payout is not the sum of what it consists of': 'Eine Auszahlung ist nicht die Summe dessen, woraus sie besteht',
  'Compare the payout in the Stripe Dashboard with its list; if it stays so, ask Stripe.':
    'Vergleichen Sie die Auszahlung im Dashboard von Stripe mit ihrer Liste; bleibt es so, fragen Sie Stripe.',
  'Stripe does not let us read this account': 'Stripe lässt uns dieses Konto nicht lesen',
  'The account was disconnected. Its owner can connect it again in the settings, or send its payout report from Stripe.':
    'Das Konto wurde getrennt. Es lässt sich in den Einstellungen wieder verbinden, oder schicken Sie dessen Auszahlungsbericht von Stripe.',
  'Open the session and refund what is too much.': 'Öffnen Sie den Termin und zahlen Sie zurück, was zu viel ist.',
  'Stripe is asked about this payment again, and all that it says is written down.':
    'Stripe wird noch einmal nach dieser Zahlung gefragt, und was es sagt, wird aufgeschrieben.',
  'The totals of the payment are added up again from its entries.':
    'Die Summen der Zahlung werden aus ihren Buchungen neu zusammengerechnet.',
  'This movement is written into the books as Stripe has it.':
    'Diese Bewegung wird so in die Bücher geschrieben, wie Stripe sie hat.',
  'A correction is added to the entries, so that together they say what Stripe says. Nothing is changed or taken away.':
    'Den Buchungen wird eine Berichtigung hinzugefügt, sodass sie zusammen sagen, was Stripe sagt. Nichts wird geändert oder weggenommen.',
  'It agrees now; reconcile the period again.': 'Es stimmt jetzt überein; gleichen Sie den Zeitraum noch einmal ab.',
  'A person is needed. {{advice}}': 'Hier muss jemand nachsehen. {{advice}}',
  'Your agreement to Stripe’s terms': 'Ihre Zustimmung zu den Bedingungen von Stripe',
  'Confirmation that you may act for the business': 'Die Bestätigung, dass Sie für das Unternehmen handeln dürfen',
  'Confirmation of who owns and runs the business': 'Die Bestätigung, wem das Unternehmen gehört und wer es führt',
  'The bank account that payouts go to': 'Das Bankkonto für die Auszahlungen',
  'The words on your clients’ bank statements': 'Der Text auf den Kontoauszügen derer, die zahlen',
  'Date of birth': 'Geburtsdatum',
  'A photo of an identity document': 'Ein Foto eines Ausweises',
  'What the business does': 'Was das Unternehmen tut',
  'The business’s website or support contact': 'Website oder Kontakt des Unternehmens',
  'Who represents the business': 'Wer das Unternehmen vertritt',
  'Something that Stripe’s form names': 'Etwas, das im Formular von Stripe steht',
  "consumers' cards may not be surcharged in the European Economic Area (PSD2, Directive 2015/2366, article 62)":
    'für Verbraucherkarten ist im Europäischen Wirtschaftsraum kein Aufschlag erlaubt (PSD2, Richtlinie 2015/2366, Artikel 62)',
  'eftpos, Visa and Mastercard may no longer be surcharged in Australia since 1 October 2026, and the checkout takes those cards':
    'für eftpos, Visa und Mastercard ist in Australien seit dem 1. Oktober 2026 kein Aufschlag mehr erlaubt, und die Zahlungsseite nimmt diese Karten',
  "consumers' cards may not be surcharged in the United Kingdom (Consumer Rights (Payment Surcharges) Regulations)":
    'für Verbraucherkarten ist im Vereinigten Königreich kein Aufschlag erlaubt (Consumer Rights (Payment Surcharges) Regulations)',
  'debit cards may not be surcharged under the card schemes’ rules and several states forbid it for credit cards; the checkout cannot tell them apart beforehand':
    'für Debitkarten ist nach den Regeln der Kartenfirmen kein Aufschlag erlaubt, für Kreditkarten verbieten ihn mehrere Bundesstaaten; die Zahlungsseite kann sie vorher nicht unterscheiden',
  'debit cards may not be surcharged under the card schemes’ rules; the checkout cannot tell them apart beforehand':
    'für Debitkarten ist nach den Regeln der Kartenfirmen kein Aufschlag erlaubt; die Zahlungsseite kann sie vorher nicht unterscheiden',
  'nobody has verified for this country that a surcharge on card payments is lawful':
    'für dieses Land hat niemand geprüft, ob ein Aufschlag auf Kartenzahlungen erlaubt ist',
  'Must be at least what is kept of somebody who cancels late: else staying away would be cheaper':
    'Muss mindestens so viel sein wie bei später Absage: Sonst wäre Wegbleiben billiger',
  'Must not be less than what goes back later still': 'Darf nicht weniger sein als das, was noch später zurückgeht',
  'Must be at most {{most}}: until then everything goes back':
    'Darf höchstens {{most}} sein: Bis dahin geht alles zurück',
  'Is more than what is left of the payment, which is {{left}}': 'Ist mehr, als von der Zahlung übrig ist: {{left}}',
  'Is more than what is left to pay, which is {{most}}': 'Ist mehr, als noch zu zahlen ist: {{most}}',
  'The client says that they did not make this payment.': 'Diese Zahlung habe jemand anderes veranlasst.',
  'The client says that they did not get what they paid for.': 'Wofür bezahlt wurde, sei nicht gekommen.',
  'The client says that what they got was not what was described.': 'Es sei nicht das gewesen, was beschrieben war.',
  'The client says that they cancelled or were promised money back, and did not get it.':
    'Es sei abgesagt oder Geld zurück zugesagt worden, und es sei nicht gekommen.',
  'The client says that they were charged twice for the same thing.': 'Für dasselbe sei zweimal abgebucht worden.',
  'The client says that they had cancelled before they were charged.': 'Es sei vor der Abbuchung abgesagt worden.',
  'The client does not recognise the payment on their statement.':
    'Die Zahlung wird auf dem Kontoauszug nicht wiedererkannt.',
  'The client says that they did not allow this debit.': 'Diese Lastschrift sei nicht erlaubt gewesen.',
  'The client says that the account details were wrong.': 'Die Angaben zum Konto seien falsch gewesen.',
  'The client did not have enough money in the account.': 'Auf dem Konto war nicht genug Geld.',
  'The client is with a bank that could not process the debit.': 'Die Bank konnte die Lastschrift nicht ausführen.',
  'The client does not agree with the payment; the bank gives no closer reason.':
    'Die Zahlung wird nicht anerkannt; einen näheren Grund nennt die Bank nicht.',
};
