export const SERVER: Readonly<Record<string, string>> = {
  'the address does not exist': 'die Adresse gibt es nicht',
  'no mail server takes mail for this address': 'kein Mailserver nimmt E-Mails für diese Adresse an',
  'the address has moved': 'die Adresse ist umgezogen',
  'the mailbox is switched off': 'das Postfach ist abgeschaltet',
  'the mailbox is full': 'das Postfach ist voll',
  'it is too large for their mail server': 'sie ist zu groß für den Mailserver dort',
  'their mail server has not taken it yet': 'der Mailserver dort hat sie noch nicht angenommen',
  'This is for members of a practice.': 'Das ist für Mitglieder einer Praxis.',
  'This is for operators of the installation.': 'Das ist für den Betrieb der Installation.',
  'There is nothing at this address.': 'Unter dieser Adresse ist nichts.',
  'There is no such thing in this practice.': 'Das gibt es in dieser Praxis nicht.',
  'Something went wrong on our side; it has been recorded.': 'Bei uns ist etwas schiefgegangen; es wurde festgehalten.',
  'Too many requests; wait a moment and try again.':
    'Zu viele Anfragen; warten Sie einen Moment und versuchen Sie es noch einmal.',
  'There is no such webhook waiting; it may have been handled meanwhile.':
    'Dieser Webhook wartet nicht; vielleicht wurde er inzwischen verarbeitet.',
  'This change was asked for by another site; open our own page and try there.':
    'Diese Änderung kam von einer anderen Website; öffnen Sie unsere Seite und versuchen Sie es dort.',
  'There is no such practice.': 'Diese Praxis gibt es nicht.',
  'There is no such plan.': 'Diesen Tarif gibt es nicht.',
  'Something was decided for that very instant already; choose a later one.':
    'Für genau diesen Zeitpunkt ist schon etwas entschieden; wählen Sie einen späteren.',
  'There is no such API key in this practice.': 'Diesen API-Schlüssel gibt es in dieser Praxis nicht.',
  'There is no such member in this practice.': 'Dieses Mitglied gibt es in dieser Praxis nicht.',
  'There is no such practitioner in this practice.': 'Diese behandelnde Person gibt es in dieser Praxis nicht.',
  'This member is suspended; restore them first.': 'Dieses Mitglied ist gesperrt; heben Sie die Sperre zuerst auf.',
  'Nobody suspends or restores themselves; ask another owner.':
    'Niemand sperrt oder entsperrt sich selbst; bitten Sie eine andere Inhaberin oder einen anderen Inhaber.',
  'There is no such calendar; make a new address in your settings.':
    'Diesen Kalender gibt es nicht; erzeugen Sie in Ihren Einstellungen eine neue Adresse.',
  'There is no such message.': 'Diese Nachricht gibt es nicht.',
  'It is going to be sent already.': 'Sie wird schon verschickt.',
  'What it tells is no longer so.': 'Was darin steht, stimmt nicht mehr.',
  'There is no such webhook endpoint in this practice.': 'Diesen Endpunkt gibt es in dieser Praxis nicht.',
  'There is no such delivery of this endpoint.': 'Diese Zustellung gibt es bei diesem Endpunkt nicht.',
  'This endpoint is switched off; switch it on first.':
    'Dieser Endpunkt ist ausgeschaltet; schalten Sie ihn zuerst ein.',
  'its reason was gone': 'der Anlass war vorbei',
  'it could not be sent while it was of use': 'sie ließ sich nicht verschicken, solange sie von Nutzen war',
  'it did not arrive': 'sie kam nicht an',
  'no mail server is set up': 'kein Mailserver ist eingerichtet',
  'the address is not one that mail can be sent to': 'an diese Adresse lässt sich keine E-Mail schicken',
  'the mail server was not reached ({{code}})': 'der Mailserver war nicht erreichbar ({{code}})',
  'the mail server sends us away ({{code}})': 'der Mailserver weist uns ab ({{code}})',
  'the mail server refused it ({{code}})': 'der Mailserver hat sie abgelehnt ({{code}})',
  'the mail server asked to try later ({{code}})': 'der Mailserver bat, es später zu versuchen ({{code}})',
  'there is no such number': 'diese Nummer gibt es nicht',
  'this number cannot be reached': 'diese Nummer ist nicht erreichbar',
  'they asked for no more texts': 'es sind keine SMS mehr erwünscht',
  'this is not a mobile number': 'das ist keine Mobilnummer',
  'this is a landline': 'das ist ein Festnetzanschluss',
  'the phone was off, or out of reach': 'das Telefon war aus oder nicht erreichbar',
  'no carrier of texts is set up': 'kein SMS-Versand ist eingerichtet',
  'Must not be blank': 'Darf nicht leer sein',
  'Must have at most {{most}} characters': 'Darf höchstens {{most}} Zeichen haben',
  'Must be whole minutes': 'Muss aus ganzen Minuten bestehen',
  'Must be an IANA time zone, for example Australia/Sydney': 'Muss eine Zeitzone sein, zum Beispiel Europe/Berlin',
  'Must be plain text, without HTML': 'Muss einfacher Text sein, ohne HTML',
  'Must be one line of plain text': 'Muss eine Zeile einfacher Text sein',
  'Must have no web or e-mail address: the one link that belongs there is added by itself; if it is none, put a space behind its full stops and colons':
    'Darf keine Web- oder E-Mail-Adresse enthalten: Der eine Link, der dazugehört, kommt von selbst dazu; wenn es keine ist, setzen Sie hinter Punkte und Doppelpunkte ein Leerzeichen',
  'Has a placeholder {{unknown}} that is not known here; known are {{known}}':
    'Enthält den Platzhalter {{unknown}}, den es hier nicht gibt; es gibt {{known}}',
  'Has braces that are not a whole placeholder; write them like {{known}}':
    'Enthält Klammern, die kein ganzer Platzhalter sind; schreiben Sie sie wie {{known}}',
  'Must be a whole address, for example https://example.com/vestibule':
    'Muss eine ganze Adresse sein, zum Beispiel https://example.com/vestibule',
  'Must begin with https://': 'Muss mit https:// beginnen',
  'Must be an address that can be reached from the internet':
    'Muss eine Adresse sein, die aus dem Internet erreichbar ist',
};
