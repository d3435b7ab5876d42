export const DEVICES: Readonly<Record<string, string>> = {
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
};
