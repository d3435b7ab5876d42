import { type Language, USUAL_LANGUAGE } from '@vestibule/kernel';

/** Stripe's names of what it asks for, by their end: the same fact is asked of a person, an owner or a business under different roofs. */
const WORDS: readonly (readonly [RegExp, string, string])[] = [
  [
    /tos_acceptance|attestations\.terms_of_service/,
    'Your agreement to Stripe’s terms',
    'Ihre Zustimmung zu den Bedingungen von Stripe',
  ],
  [
    /representative_declaration|representative_attestation/,
    'Confirmation that you may act for the business',
    'Die Bestätigung, dass Sie für das Unternehmen handeln dürfen',
  ],
  [
    /directorship_declaration|ownership_declaration|persons_provided/,
    'Confirmation of who owns and runs the business',
    'Die Bestätigung, wem das Unternehmen gehört und wer es führt',
  ],
  [
    /payout_methods|external_account|outbound_destination/,
    'The bank account that payouts go to',
    'Das Bankkonto für die Auszahlungen',
  ],
  [
    /statement_descriptor/,
    'The words on your clients’ bank statements',
    'Der Text auf den Kontoauszügen derer, die zahlen',
  ],
  [/(date_of_birth|dob)\b/, 'Date of birth', 'Geburtsdatum'],
  [/(given_name|first_name|surname|last_name|\.name|legal_name|registered_name)\b/, 'Legal name', 'Amtlicher Name'],
  [
    /id_numbers?|tax_id|ssn|abn|registration_number/,
    'A tax or registration number',
    'Eine Steuer- oder Registernummer',
  ],
  [/documents?\b|verification/, 'A photo of an identity document', 'Ein Foto eines Ausweises'],
  [/address/, 'Address', 'Anschrift'],
  [/phone/, 'Phone number', 'Telefonnummer'],
  [/email/, 'E-mail address', 'E-Mail-Adresse'],
  [/entity_type|business_type|structure/, 'The kind of business', 'Die Rechtsform'],
  [/mcc|product_description|industry/, 'What the business does', 'Was das Unternehmen tut'],
  [/url|website|support/, 'The business’s website or support contact', 'Website oder Kontakt des Unternehmens'],
  [
    /relationship|representative|owners|directors|executives/,
    'Who represents the business',
    'Wer das Unternehmen vertritt',
  ],
];

/** What Stripe asks for, in words for the owner. Something new is named by its last word, so that it is never left out. */
export function requirementWords(what: string, language: Language = USUAL_LANGUAGE): string {
  const [, en, de] = WORDS.find(([pattern]) => pattern.test(what)) ?? [];
  if (en !== undefined && de !== undefined) return { en, de }[language];
  const last = what.split('.').at(-1) ?? what;
  const words = last.replaceAll(/[^a-z0-9]+/gi, ' ').trim();
  if (words !== '') return words.charAt(0).toUpperCase() + words.slice(1);
  return { en: 'Something that Stripe’s form names', de: 'Etwas, das im Formular von Stripe steht' }[language];
}
