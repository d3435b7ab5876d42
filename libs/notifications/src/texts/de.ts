import type { Catalogue } from './en.ts';

/** Deutsch, mit „Sie“. */
export const DE: Catalogue = {
  subject: {
    invitation: 'Ihr Termin bei {{practitioner}}, {{when}}',
    moved: 'Neue Zeit: Ihr Termin bei {{practitioner}}, {{when}}',
    paid: 'Bezahlt: Ihr Termin bei {{practitioner}}, {{when}}',
    reminder: 'Erinnerung: Ihr Termin bei {{practitioner}}, {{when}}',
    cancelled: 'Abgesagt: Ihr Termin bei {{practitioner}}, {{when}}',
    called_off: 'Sie haben abgesagt: Ihr Termin bei {{practitioner}}, {{when}}',
    refunded: 'Sie bekommen {{amount}} zurück',
    refund_failed: 'Ihre Rückzahlung von {{amount}} ist nicht angekommen',
    pay_now: 'Noch zu zahlen: {{amount}} für Ihren Termin bei {{practitioner}}, {{when}}',
    payment_failed: 'Ihre Zahlung ist nicht angekommen: Ihr Termin bei {{practitioner}}, {{when}}',
    payment_processing: 'Ihre Bank bestätigt gerade Ihre Zahlung von {{amount}}',
    running_late: '{{practitioner}} verspätet sich um etwa {{minutes}} Minuten',
  },
  heading: {
    invitation: 'Ihr Videotermin',
    moved: 'Ihr Termin hat eine neue Zeit',
    paid: 'Danke, Ihre Zahlung ist angekommen',
    reminder: 'Ihr Termin steht bevor',
    cancelled: 'Ihr Termin ist abgesagt',
    called_off: 'Sie haben Ihren Termin abgesagt',
    refunded: 'Ihr Geld ist auf dem Rückweg',
    refund_failed: 'Ihre Rückzahlung ist nicht angekommen',
    pay_now: 'Ihre Zahlung ist noch offen',
    payment_failed: 'Ihre Zahlung ist nicht angekommen',
    payment_processing: 'Ihre Zahlung ist unterwegs',
    running_late: 'Es beginnt etwas später',
  },
  greeting: 'Guten Tag {{name}},',
  body: {
    invitation:
      '{{practice}} lädt Sie zu einem Videotermin bei {{practitioner}} ein. Sie brauchen kein Konto und keine App: Der Link öffnet den Termin in Ihrem Browser.',
    moved:
      '{{practice}} hat Ihren Termin bei {{practitioner}} verschoben. Ihr Link bleibt derselbe, und was Sie bezahlt haben, gilt weiter.',
    paid: '{{amount}} für Ihren Termin bei {{practitioner}} sind angekommen. Ihre Rechnung finden Sie hinter dem Link.',
    reminder: 'Ihr Videotermin bei {{practitioner}} beginnt am {{when}}.',
    cancelled:
      '{{practice}} hat Ihren Termin bei {{practitioner}} am {{when}} abgesagt. Der Link öffnet den Raum nicht mehr.',
    called_off:
      'Sie haben Ihren Termin bei {{practitioner}} am {{when}} abgesagt. Der Link öffnet den Raum nicht mehr.',
    refunded:
      '{{practice}} hat Ihnen {{amount}} für Ihren Termin bei {{practitioner}} am {{when}} zurückgezahlt. Banken brauchen meist 5 bis 10 Werktage, bis Sie es sehen.',
    refund_failed:
      'Wir hatten Ihnen geschrieben, dass {{amount}} für Ihren Termin bei {{practitioner}} am {{when}} an Sie zurückgehen. Das hat nicht geklappt, das Geld ist noch bei {{practice}}. {{practice}} kann es noch einmal schicken oder mit Ihnen einen anderen Weg vereinbaren: Bitte fragen Sie dort nach.',
    pay_now: 'Für Ihren Termin bei {{practitioner}} am {{when}} sind noch {{amount}} zu zahlen.',
    payment_failed:
      'Ihre Bank hat Ihre Zahlung von {{amount}} für Ihren Termin bei {{practitioner}} am {{when}} nicht bestätigt. Es wurde nichts abgebucht.',
    payment_processing:
      'Sie haben Ihre Bank beauftragt, {{amount}} für Ihren Termin bei {{practitioner}} am {{when}} zu zahlen. Das dauert einige Werktage; wir schreiben Ihnen, wenn das Geld angekommen ist.',
    running_late:
      '{{practitioner}} verspätet sich um etwa {{minutes}} Minuten und bittet um Entschuldigung. Ihr Termin findet statt.',
  },
  handed_over: {
    practitioner: {
      subject: 'Jetzt bei {{practitioner}}: Ihr Termin, {{when}}',
      heading: 'Ihr Termin ist bei jemand anderem',
      body: '{{practice}} hat Ihren Termin an {{practitioner}} übergeben. Er beginnt, wann er beginnen sollte. Ihr Link bleibt derselbe, und was Sie bezahlt haben, gilt weiter.',
      sms: '{{practice}}: Ihr Termin, {{when}}, ist jetzt bei {{practitioner}}. Zeit und Link bleiben dieselben: {{link}}',
    },
    both: {
      subject: 'Neue Zeit, jetzt bei {{practitioner}}: Ihr Termin, {{when}}',
      heading: 'Ihr Termin hat eine neue Zeit',
      body: '{{practice}} hat Ihren Termin verschoben und an {{practitioner}} übergeben. Ihr Link bleibt derselbe, und was Sie bezahlt haben, gilt weiter.',
      sms: '{{practice}}: Ihr Termin hat eine neue Zeit, {{when}}, und ist jetzt bei {{practitioner}}. Ihr Link bleibt derselbe: {{link}}',
    },
  },
  owing:
    'Das Honorar beträgt {{amount}}. Bitte zahlen Sie es vor dem Termin: Der Raum öffnet sich, sobald es bezahlt ist. Zahlen können Sie mit demselben Link.',
  owing_after: 'Das Honorar beträgt {{amount}}. Sie zahlen nach dem Termin, mit demselben Link.',
  pay_here: {
    before: 'Bitte zahlen Sie vor dem Termin: Der Raum öffnet sich, sobald alles bezahlt ist.',
    after: 'Zahlen können Sie mit dem Link, den Sie haben.',
    again: 'Mit demselben Link können Sie es noch einmal versuchen oder auf anderem Weg zahlen.',
  },
  processing: 'Ihre Bank bestätigt Ihre Zahlung noch. Sie müssen nicht noch einmal zahlen.',
  opens: 'Der Raum öffnet sich um {{time}}. Kamera und Mikrofon können Sie schon vorher prüfen, mit demselben Link.',
  fact: {
    when: 'Wann',
    there: 'In der Praxis',
    with: 'Bei',
    fee: 'Honorar',
    paid: 'Bezahlt',
    returned: 'Zurück',
    length: 'Dauer',
  },
  tax: {
    free: 'ohne {{tax}}',
    within: 'enthält {{amount}} {{tax}} ({{rate}})',
    on_top: 'mit {{amount}} {{tax}} ({{rate}})',
    unnamed: 'Steuer',
  },
  minutes_one: '{{count}} Minute',
  minutes_other: '{{count}} Minuten',
  button: {
    pay: 'Ansehen und {{amount}} zahlen',
    open: 'Termin öffnen',
    invoice: 'Rechnung ansehen',
  },
  terms: {
    heading: 'Wenn Sie nicht kommen können',
    before: 'Absage vor {{when}}: {{what}}.',
    before_start: 'Absage vor dem Beginn: {{what}}.',
    after_that: 'Danach: {{what}}.',
    away: 'Wenn Sie nicht kommen: {{what}}.',
    all_back: 'Sie bekommen alles zurück ({{amount}})',
    part_back: 'Sie bekommen {{back}} zurück, {{kept}} werden einbehalten',
    nothing_back: 'Es wird nichts zurückgezahlt',
    costs_nothing: 'Es kostet nichts',
    part_due: '{{kept}} sind zu zahlen',
    all_due: 'Das ganze Honorar ist zu zahlen ({{amount}})',
    host_refund: 'Wenn {{practitioner}} nicht kommt: Sie bekommen von selbst alles zurück.',
    host_refund_after: 'Wenn {{practitioner}} nicht kommt: Es ist nichts zu zahlen.',
    host_rebook: 'Wenn {{practitioner}} nicht kommt: Sie bekommen einen anderen Termin, ohne noch einmal zu zahlen.',
    yourself: 'Absagen können Sie auf der Seite, die der Link öffnet.',
    tell: 'Zum Absagen melden Sie sich bitte bei {{practice}}.',
  },
  sms: {
    invitation:
      '{{practice}}: Ihr Videotermin bei {{practitioner}} ist {{when}}. Keine SMS mehr? Antworten Sie STOPP. Ihr eigener Link: {{link}}',
    moved:
      '{{practice}}: Ihr Termin bei {{practitioner}} hat eine neue Zeit, {{when}}. Ihr Link bleibt derselbe: {{link}}',
    reminder: '{{practice}}: Ihr Videotermin bei {{practitioner}} ist {{when}}. Ihr Link: {{link}}',
    reminder_owing:
      '{{practice}}: Ihr Videotermin bei {{practitioner}} ist {{when}}. Er öffnet, sobald bezahlt ist, mit Ihrem Link: {{link}}',
    cancelled: '{{practice}} hat Ihren Videotermin bei {{practitioner}}, {{when}}, abgesagt.',
    called_off: '{{practice}}: Sie haben Ihren Videotermin bei {{practitioner}}, {{when}}, abgesagt.',
    pay_now:
      '{{practice}}: {{amount}} für Ihren Videotermin bei {{practitioner}}, {{when}}, sind noch zu zahlen, mit Ihrem Link: {{link}}',
    paid: '{{practice}}: {{amount}} für Ihren Termin bei {{practitioner}}, {{when}}, sind angekommen. Danke. Ihre Quittung: {{link}}',
    refunded:
      '{{practice}}: {{amount}} für Ihren Termin bei {{practitioner}}, {{when}}, gehen an Sie zurück. Banken brauchen 5 bis 10 Werktage. Siehe {{link}}',
    refund_failed:
      '{{practice}}: {{amount}} für Ihren Termin bei {{practitioner}}, {{when}}, kamen bei Ihrer Bank nicht an. Das Geld ist noch bei uns: Bitte fragen Sie nach. {{link}}',
    payment_failed:
      '{{practice}}: Ihre Bank hat {{amount}} für Ihren Termin bei {{practitioner}}, {{when}}, nicht bestätigt. Nichts wurde abgebucht. Bitte noch einmal zahlen: {{link}}',
    payment_processing:
      '{{practice}}: Ihre Bank bestätigt noch {{amount}} für Ihren Termin bei {{practitioner}}, {{when}}. Bitte nicht noch einmal zahlen. Siehe {{link}}',
    running_late:
      '{{practice}}: {{practitioner}} verspätet sich um etwa {{minutes}} Minuten. Bitte lassen Sie Ihren Link offen: {{link}}',
    stopped:
      'Sie bekommen keine SMS mehr von uns. Ihre Termine bleiben, wie sie sind. Wieder SMS? Antworten Sie START.',
    started: 'Sie bekommen wieder SMS. Keine mehr? Antworten Sie STOPP.',
    help: 'Von dieser Nummer kommen SMS zu Videoterminen. Antworten liest hier niemand. Keine SMS mehr? Antworten Sie STOPP.',
    help_from:
      '{{practice}}: Von dieser Nummer kommen SMS zu Ihren Terminen. Antworten liest hier niemand. Keine SMS mehr? Antworten Sie STOPP.',
    help_call:
      '{{practice}}: Von dieser Nummer kommen SMS zu Ihren Terminen. Antworten liest hier niemand, bitte rufen Sie an: {{phone}}. Keine SMS mehr? Antworten Sie STOPP.',
  },
  reminders: {
    heading: 'Erinnerungen per E-Mail',
    ask: '{{practice}} erinnert Sie per E-Mail an Ihre Termine. Alles andere, etwa eine neue Zeit, bekommen Sie so oder so.',
    stop: 'Keine Erinnerungen mehr',
    stopped:
      '{{practice}} schickt Ihnen keine Erinnerungen mehr per E-Mail. Alles andere, etwa eine neue Zeit, bekommen Sie weiterhin.',
    again: 'Wieder erinnern',
    link: 'Keine Erinnerungen mehr per E-Mail',
  },
  no_more: {
    unknown: 'Dieser Link gilt nicht mehr',
    unknown_why:
      'Vielleicht ist er unvollständig, oder Ihre Adresse oder das, was Sie bekommen, hat sich seitdem geändert. Es wurde nichts geändert. In der neuesten Nachricht steht ein Link, der geht.',
    busy: 'Bitte warten Sie einen Moment',
    busy_why:
      'Das wurde in kurzer Zeit sehr oft gefragt. Bitte versuchen Sie es in einer Minute noch einmal; es wurde nichts geändert.',
  },
  link_is_yours: 'Dieser Link gilt nur für Sie: Bitte geben Sie ihn nicht weiter.',
  or_paste: 'Falls der Knopf nicht geht, kopieren Sie diese Adresse in Ihren Browser:',
  questions: 'Fragen? {{contact}}',
  sent_by: 'Gesendet von {{practice}} mit Vestibule, weil Sie dort einen Termin haben.',
  calendar: { summary: 'Videotermin bei {{practitioner}}', description: 'Termin öffnen: {{link}}' },
};
