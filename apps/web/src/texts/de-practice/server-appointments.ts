export const SERVER_APPOINTMENTS: Readonly<Record<string, string>> = {
  'There is no such session in this practice.': 'Diesen Termin gibt es in dieser Praxis nicht.',
  'There is no such participant in this practice.': 'Diese Person gibt es in dieser Praxis nicht.',
  'They no longer come: the invitation was taken back, or they called off; invite them again first.':
    'Diese Person kommt nicht mehr: Die Einladung wurde zurückgenommen, oder sie hat abgesagt; laden Sie sie zuerst wieder ein.',
  'There is no such appointment type in this practice.': 'Diese Terminart gibt es in dieser Praxis nicht.',
  'A session has room for {{most}} people, the practitioner among them; take an invitation back first, or let an owner allow more in the settings.':
    'In einem Termin haben {{most}} Personen Platz, die behandelnde Person mitgezählt; nehmen Sie zuerst eine Einladung zurück, oder lassen Sie in den Einstellungen mehr erlauben.',
  'The practitioner has another session at that time; choose another time, or send allowOverlap: true if that is meant.':
    'Die behandelnde Person hat zu dieser Zeit einen anderen Termin; wählen Sie eine andere Zeit.',
  'The room is open already; a waiting room can only be added before.':
    'Der Raum ist schon offen; ein Wartezimmer lässt sich nur vorher dazunehmen.',
  'Nobody can be let in or kept out any more.': 'Niemand kann mehr hereingelassen oder abgewiesen werden.',
  'The session has not begun; cancel it instead.': 'Der Termin hat nicht begonnen; sagen Sie ihn stattdessen ab.',
  'The session is over; schedule a new one.': 'Der Termin ist vorbei; legen Sie einen neuen an.',
  'Nothing is asked about the time of this session.': 'Zur Zeit dieses Termins ist nichts gefragt.',
  'Nobody can be invited to this session any more.': 'Zu diesem Termin lässt sich niemand mehr einladen.',
  'Nothing about its people can be corrected any more.':
    'An den Angaben zu den Personen lässt sich nichts mehr berichtigen.',
  'Must begin and end at different times; to have no quiet hours switch them off (null)':
    'Muss zu verschiedenen Zeiten beginnen und enden; für keine Ruhezeit schalten Sie sie aus',
  'Must cover the time from 21:00 to 08:00: where the practice is, the law keeps texts out of the night; begin earlier or end later instead':
    'Muss die Zeit von 21:00 bis 08:00 umfassen: Wo die Praxis ist, hält das Gesetz die Nacht von SMS frei; beginnen Sie früher, oder enden Sie später',
  'An owner or reception hands a session to somebody else.':
    'Termine übergeben kann nur der Empfang oder wem die Praxis gehört.',
  'A practitioner changes only their own sessions.': 'Behandelnde ändern nur ihre eigenen Termine.',
  'What people thought of a call is read by its practitioner and by owners.':
    'Wie ein Gespräch war, lesen die behandelnde Person und wem die Praxis gehört.',
  'What is said in the room is read by those who may be in it.':
    'Was im Raum gesagt wird, lesen die, die darin sein dürfen.',
  'This session has no waiting room to send anybody back to.':
    'Dieser Termin hat kein Wartezimmer, in das sich jemand zurückschicken ließe.',
  'There is no such invoice.': 'Diese Rechnung gibt es nicht.',
  'As many people are in the room as it takes; ask again when somebody has left.':
    'Der Raum ist voll; fragen Sie wieder, wenn jemand gegangen ist.',
  'The door is open for them.': 'Die Tür ist offen.',
  'The fee has not been paid.': 'Das Honorar ist nicht bezahlt.',
  'The fee has not been paid, and the practice cannot take payments.':
    'Das Honorar ist nicht bezahlt, und die Praxis kann keine Zahlungen annehmen.',
  'Their bank is still confirming the payment.': 'Die Bank bestätigt die Zahlung noch.',
  'Their payment was returned in full.': 'Die Zahlung ging ganz zurück.',
  'They dispute the payment with their bank.': 'Die Zahlung ist bei der Bank angefochten.',
  'Their link was in use on another device at that moment.':
    'Der Link war in jenem Moment auf einem anderen Gerät in Gebrauch.',
  'They have not joined the waiting room.': 'Im Wartezimmer war noch niemand.',
  'They are in the waiting room.': 'Im Wartezimmer.',
  'They were asked to wait again.': 'Gebeten, wieder zu warten.',
  'They were not let in.': 'Nicht hereingelassen.',
  'They were removed from the call.': 'Aus dem Gespräch entfernt.',
  'The time of the appointment is over.': 'Die Zeit des Termins ist vorbei.',
  'The appointment was ended by the practice.': 'Die Praxis hat den Termin beendet.',
  'The appointment was cancelled.': 'Der Termin wurde abgesagt.',
  'The practitioner is suspended.': 'Die behandelnde Person ist gesperrt.',
  'They pay on the page of their link. Or the fee is waived, changed, or marked as paid at the practice.':
    'Gezahlt wird auf der Seite des Links. Oder das Honorar wird erlassen, geändert oder als in der Praxis bezahlt vermerkt.',
  'Finish connecting Stripe and switch online payments on. Or waive the fee, or mark it as paid at the practice.':
    'Verbinden Sie Stripe fertig und schalten Sie Online-Zahlungen ein. Oder erlassen Sie das Honorar, oder vermerken Sie es als in der Praxis bezahlt.',
  'The bank confirms it; the page opens by itself. Who cannot wait for that can be let in by waiving the fee.':
    'Die Bank bestätigt sie; die Seite öffnet sich von selbst. Wer darauf nicht warten kann, kommt hinein, wenn Sie das Honorar erlassen.',
  'Waive the fee if they are to come in without paying, or make another appointment.':
    'Erlassen Sie das Honorar, wenn es ohne Zahlung hineingehen soll, oder legen Sie einen anderen Termin an.',
  'The dispute ends in favour of the practice. The rule for disputes is set in the settings, for appointments that are made from then on.':
    'Die Anfechtung endet zugunsten der Praxis. Die Regel für Anfechtungen steht in den Einstellungen, für Termine, die von da an angelegt werden.',
  'It opens by itself at that time. Moving the appointment moves it.':
    'Er öffnet zu dieser Zeit von selbst. Mit dem Termin verschiebt sich auch das.',
  'The other device leaves, or whoever is on it, or somebody of the practice, lets the link move. If they don’t know the other device, replace the link.':
    'Das andere Gerät geht hinaus, oder wer daran ist oder jemand aus der Praxis lässt den Link umziehen. Ist das andere Gerät unbekannt, ersetzen Sie den Link.',
  'They open their link and press “Join waiting room”. Or the waiting room is taken away.':
    'Den Link öffnen und „Ins Wartezimmer“ drücken. Oder das Wartezimmer wird weggenommen.',
  'Somebody lets them in.': 'Jemand lässt herein.',
  'Somebody lets them in after all.': 'Jemand lässt doch herein.',
  'Somebody lets them back in.': 'Jemand lässt wieder herein.',
  'Make another appointment.': 'Legen Sie einen anderen Termin an.',
  'An owner restores them.': 'Die Sperre wird aufgehoben.',
  'Must be an e-mail address': 'Muss eine E-Mail-Adresse sein',
  'Must be a phone number; write it with its country, for example {{example}}':
    'Muss eine Telefonnummer sein; schreiben Sie sie mit Landesvorwahl, zum Beispiel {{example}}',
  'Happens twice that night, because the clocks go back; send one of the choices':
    'Kommt in dieser Nacht zweimal, weil die Uhren zurückgestellt werden; wählen Sie eine der beiden',
  'Does not exist that day, because the clocks go forward; take one of the nearest times':
    'Gibt es an diesem Tag nicht, weil die Uhren vorgestellt werden; nehmen Sie eine der nächsten Zeiten',
};
