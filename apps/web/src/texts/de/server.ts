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
