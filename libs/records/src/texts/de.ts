import type { Sentences } from './en.ts';

/** Deutsch, mit „Sie“. */
export const DE: Sentences = {
  invoice: 'Rechnung',
  taxInvoice: 'Rechnung',
  creditNote: 'Gutschrift',
  appointment: 'Videotermin',
  taxNumber: 'Steuernummer',
  to: 'An',
  takesBackFrom: (invoice) => `Korrigiert Rechnung ${invoice}, an`,
  service: (label, practitioner, when) => `${label} bei ${practitioner}, ${when}`,
  description: 'Leistung',
  concession: (name) => `Ermäßigung${name ? `: ${name}` : ''}`,
  surcharge: 'Aufschlag für Kartenzahlung',
  partOfFee: (label) => `${label} (Teil des Honorars)`,
  tax: (name, rate) => `${rate} ${name ?? 'Steuer'}`,
  taxOnTop: (tax) => `zuzüglich ${tax}`,
  taxWithin: (tax, amount) => `Enthält ${tax}: ${amount}.`,
  noTax: (name) => `Ohne ${name ?? 'Steuer'}.`,
  total: 'Gesamtbetrag',
  totalTakenBack: 'Gutgeschrieben',
  paid: {
    card: (amount, day) => `Bezahlt: ${amount} mit Karte am ${day}`,
    cash: (amount, day) => `Bezahlt: ${amount} bar am ${day}`,
    terminal: (amount, day) => `Bezahlt: ${amount} mit Karte in der Praxis am ${day}`,
  },
  toBePaid: (amount) => `Noch zu zahlen: ${amount}`,
  goesBack: 'Dieser Betrag geht auf dem Weg an Sie zurück, auf dem er kam.',
  reason: {
    refund: 'Rückzahlung',
    dispute: 'Nach einer Anfechtung',
    undone: 'Zurückgenommen',
    waived: 'Erlassen',
    not_owed: 'Nicht geschuldet',
    refund_failed: 'Eine Rückzahlung kam nicht an',
  },
  spelt: '[U+…] steht für ein Zeichen, das die Schrift dieses Dokuments nicht hat.',
};
