export const WEBHOOKS: Readonly<Record<string, string>> = {
  'Tried again by itself': 'Wird von selbst wieder versucht',
  'Needs a person': 'Jemand muss nachsehen',
  '{{count}} are tried again now.': '{{count}} werden jetzt noch einmal versucht.',
  'What Stripe told us and could not be handled. Nothing is lost by it: Stripe itself is asked as well.':
    'Was Stripe uns gemeldet hat und sich nicht verarbeiten ließ. Verloren geht dadurch nichts: Stripe wird auch selbst gefragt.',
  'Try all {{waiting}} again': 'Alle {{waiting}} noch einmal versuchen',
  'All ({{waiting}})': 'Alle ({{waiting}})',
  'Everything that was told is handled.': 'Alles, was gemeldet wurde, ist verarbeitet.',
  'None is in this state.': 'Keiner hat diesen Stand.',
  'Failed webhooks, scrollable': 'Fehlgeschlagene Webhooks, scrollbar',
  What: 'Was',
  Age: 'Alter',
  'Last error': 'Letzter Fehler',
  'the id of what it is about': 'die Kennung dessen, worum es geht',
  'None that we know': 'Keiner, den wir kennen',
  'Try {{kind}} again now': '{{kind}} jetzt noch einmal versuchen',
};
