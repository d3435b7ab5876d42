export const DEBTS: Readonly<Record<string, string>> = {
  'Still to be paid': 'Noch zu zahlen',
  'For appointments that are paid afterwards, and where a part is missing.':
    'Für Termine, die nachher bezahlt werden, und wo ein Teil fehlt.',
  'Nothing is owed': 'Es ist nichts offen',
  'Everybody has paid for what they have had.': 'Alle haben bezahlt, was sie hatten.',
  'They are reminded': 'Wird erinnert',
  'A reminder to send': 'Eine Erinnerung zum Verschicken',
  'An e-mail with the link is on its way. You can send these words in another way too.':
    'Eine E-Mail mit dem Link ist unterwegs. Diese Worte können Sie auch auf anderem Weg schicken.',
  'It is written down that you ask. There is no e-mail address: copy this into a message.':
    'Es ist festgehalten, dass Sie darum bitten. Es gibt keine E-Mail-Adresse: Kopieren Sie dies in eine Nachricht.',
  Copied: 'Kopiert',
  'Copy the message': 'Nachricht kopieren',
  '{{session}}, {{startsAt}}, with {{practitioner}}': '{{session}}, {{startsAt}}, bei {{practitioner}}',
  'Not reminded yet': 'Noch nicht erinnert',
  'Reminded {{count}} times, last {{remindedAt}}_one': 'Einmal erinnert, am {{remindedAt}}',
  'Reminded {{count}} times, last {{remindedAt}}_other': '{{count}}-mal erinnert, zuletzt am {{remindedAt}}',
  'of {{amount}}': 'von {{amount}}',
  'Remind {{participant}}': '{{participant}} erinnern',
  Remind: 'Erinnern',
  'Waiting for your decision': 'Wartet auf Ihre Entscheidung',
  'nobody can tell whether they met {{practitionerName}}':
    'niemand kann sagen, ob es zum Treffen mit {{practitionerName}} kam',
  '{{practitionerName}} did not come; offer another time, the payment stays good for it':
    '{{practitionerName}} kam nicht; bieten Sie eine andere Zeit an, die Zahlung gilt dafür',
  '{{practitionerName}} did not come; give the payment back, or keep it':
    '{{practitionerName}} kam nicht; zahlen Sie zurück oder behalten Sie die Zahlung',
};
