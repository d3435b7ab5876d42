import type { Catalogue } from './en.ts';
import type { MEMBERS_EN } from './members-en.ts';

/** Was Menschen einer Praxis geschrieben wird, mit „Sie“. Von Klientinnen und Klienten steht kein Name darin. */
export const MEMBERS_DE: Catalogue<typeof MEMBERS_EN> = {
  subject: {
    client_waiting_one: 'Jemand wartet auf Sie: Ihr Termin um {{time}}',
    client_waiting_other: '{{count}} Personen warten auf Sie: Ihr Termin um {{time}}',
    message_returned: 'Eine Nachricht ist nicht angekommen: Ihr Termin um {{time}}',
    dispute_opened: 'Eine Zahlung ist angefochten: {{amount}}, antworten bis {{dueBy}}',
    dispute_opened_open: 'Eine Zahlung ist angefochten: {{amount}}',
    inquiry_opened: 'Eine Bank fragt nach einer Zahlung: {{amount}}, antworten bis {{dueBy}}',
    inquiry_opened_open: 'Eine Bank fragt nach einer Zahlung: {{amount}}',
    stripe_needs: 'Stripe braucht bis {{dueBy}} etwas von {{practice}}',
    stripe_needs_open: 'Stripe braucht etwas von {{practice}}',
    sync_failed: 'Zwischen Stripe und {{practice}} muss jemand etwas klären',
    weekly_summary: 'Ihre Woche: {{from}} bis {{to}}',
  },
  heading: {
    client_waiting_one: 'Jemand wartet auf Sie',
    client_waiting_other: '{{count}} Personen warten auf Sie',
    message_returned: 'Eine Nachricht ist nicht angekommen',
    dispute_opened: 'Eine Zahlung ist angefochten',
    inquiry_opened: 'Eine Bank fragt nach einer Zahlung',
    stripe_needs: 'Stripe braucht etwas von Ihnen',
    sync_failed: 'Hier muss jemand etwas klären',
    weekly_summary: 'Ihre Woche bei {{practice}}',
  },
  greeting: 'Guten Tag {{name}},',
  body: {
    client_waiting_one:
      'Seit {{since}} ist jemand im Wartezimmer Ihres Termins um {{time}}, und niemand, der Einlass geben könnte, hat Vestibule offen.',
    client_waiting_other:
      '{{count}} Personen sind im Wartezimmer Ihres Termins um {{time}}, die erste seit {{since}}, und niemand, der Einlass geben könnte, hat Vestibule offen.',
    message_returned:
      'Eine E-Mail an jemanden aus Ihrem Termin um {{time}} ist zurückgekommen: Sie wurde nicht zugestellt.',
    address_returned: 'Dabei stand, dass an dieser Adresse nichts ankommt: Dorthin wird nichts mehr gesendet.',
    text_returned: 'Eine SMS an jemanden aus Ihrem Termin um {{time}} wurde nicht zugestellt.',
    tell_them:
      'Was darin stand, ist dort vielleicht nicht bekannt. Der Termin zeigt, um wen es geht und was zurückkam; von dort können Sie den Link kopieren und auf anderem Weg schicken.',
    dispute_opened:
      'Eine Bank hat {{amount}} für ihre Kundschaft zurückgeholt und entscheidet, wer das Geld behält. Antworten Sie mit den Nachweisen zum Termin; ohne Antwort ist es verloren.',
    inquiry_opened:
      'Eine Bank fragt für ihre Kundschaft nach einer Zahlung von {{amount}}. Noch ist kein Geld geflossen. Antworten Sie, oder zahlen Sie jetzt zurück: Damit ist die Frage erledigt.',
    stripe_needs:
      'Stripe bittet um weitere Angaben zu {{practice}}. Sie machen sie bei Stripe selbst; der Weg führt über Ihre Zahlungseinstellungen.',
    stripe_late:
      'Der Tag, bis zu dem Stripe gewartet hat, ist vorbei: Bis die Angaben da sind, können Zahlungen oder Auszahlungen ausbleiben.',
    sync_failed:
      'Nicht alles, was Stripe uns gemeldet hat, ließ sich von selbst in Ihre Bücher übernehmen. Keine Zahlung ist verloren; Ihre Zahlen können unvollständig sein, bis jemand nachgesehen hat.',
    weekly_summary: 'Montag, {{from}}, bis Sonntag, {{to}}, so wie Ihre Berichte es zeigen.',
  },
  fact: {
    appointment: 'Termin',
    amount: 'Betrag',
    answerBy: 'Antworten bis',
    neededBy: 'Nötig bis',
    needed: 'Nötig',
    webhooks: 'Meldungen von Stripe, die nicht verarbeitet werden konnten',
    mismatches: 'Einträge, die nicht mit Stripe übereinstimmen',
    held: 'Gehaltene Termine',
    noShows: 'Nicht erschienen',
    practitionerAbsent: 'Ohne die behandelnde Person',
    paid: 'Bezahlt',
    refunded: 'Zurückgezahlt',
    disputed: 'Durch Anfechtungen verloren',
    owed: 'Zurzeit offen',
  },
  button: {
    client_waiting: 'Termin öffnen',
    message_returned: 'Termin öffnen',
    dispute_opened: 'Anfechtung ansehen',
    inquiry_opened: 'Frage ansehen',
    stripe_needs: 'Zahlungseinstellungen öffnen',
    webhooks: 'Fehlgeschlagenes ansehen',
    mismatches: 'Abweichungen ansehen',
    weekly_summary: 'Berichte öffnen',
  },
  or_paste: 'Falls der Knopf nicht geht, kopieren Sie diese Adresse in Ihren Browser:',
  always: 'Diese Nachricht lässt sich nicht abschalten, weil Warten Geld kostet.',
  all_choices: 'Alles, was Sie per E-Mail bekommen',
  no_more: {
    client_waiting: 'Keine E-Mails mehr, wenn jemand wartet',
    message_returned: 'Keine E-Mails mehr, wenn eine Nachricht nicht ankam',
    dispute_opened: 'Keine E-Mails mehr zu angefochtenen Zahlungen',
    sync_failed: 'Keine E-Mails mehr zu dem, was jemand klären muss',
    weekly_summary: 'Keine E-Mails mehr mit Ihrer Woche',
  },
  choice: {
    client_waiting: 'E-Mails, wenn jemand wartet',
    message_returned: 'E-Mails, wenn eine Nachricht nicht ankam',
    dispute_opened: 'E-Mails zu angefochtenen Zahlungen',
    sync_failed: 'E-Mails zu dem, was jemand klären muss',
    weekly_summary: 'Ihre Woche per E-Mail',
    ask: 'Sie bekommen sie, weil Sie zu {{practice}} gehören. Alles andere, was Ihnen geschrieben wird, bleibt, wie es ist.',
    stop: 'Nicht mehr schicken',
    stopped: 'Sie bekommen sie nicht mehr. Alles andere, was Ihnen geschrieben wird, bleibt, wie es ist.',
    again: 'Wieder schicken',
  },
  sent_by: 'Gesendet von Vestibule, weil Sie zu {{practice}} gehören.',
  feed: { name: '{{practice}}: Termine', appointment: 'Videotermin' },
};
