export const WAITING: Readonly<Record<string, string>> = {
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
};
