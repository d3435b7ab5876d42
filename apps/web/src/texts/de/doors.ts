export const DOORS: Readonly<Record<string, string>> = {
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
  '{{browser}} on {{system}}': '{{browser}} ({{system}})',
  'Another device': 'Ein anderes Gerät',
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
};
