/** Stripe's names of what it asks for, by their end: the same fact is asked of a person, an owner or a business under different roofs. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/tos_acceptance|attestations\.terms_of_service/, 'Your agreement to Stripe’s terms'],
  [/representative_declaration|representative_attestation/, 'Confirmation that you may act for the business'],
  [/directorship_declaration|ownership_declaration|persons_provided/, 'Confirmation of who owns and runs the business'],
  [/payout_methods|external_account|outbound_destination/, 'The bank account that payouts go to'],
  [/statement_descriptor/, 'The words on your clients’ bank statements'],
  [/(date_of_birth|dob)\b/, 'Date of birth'],
  [/(given_name|first_name|surname|last_name|\.name|legal_name|registered_name)\b/, 'Legal name'],
  [/id_numbers?|tax_id|ssn|abn|registration_number/, 'A tax or registration number'],
  [/documents?\b|verification/, 'A photo of an identity document'],
  [/address/, 'Address'],
  [/phone/, 'Phone number'],
  [/email/, 'E-mail address'],
  [/entity_type|business_type|structure/, 'The kind of business'],
  [/mcc|product_description|industry/, 'What the business does'],
  [/url|website|support/, 'The business’s website or support contact'],
  [/relationship|representative|owners|directors|executives/, 'Who represents the business'],
];

/** What Stripe asks for, in words for the owner. Something new is named by its last word, so that it is never left out. */
export function requirementWords(what: string): string {
  const known = WORDS.find(([pattern]) => pattern.test(what));
  if (known) return known[1];
  const last = what.split('.').at(-1) ?? what;
  const words = last.replaceAll(/[^a-z0-9]+/gi, ' ').trim();
  return words === '' ? 'Something that Stripe’s form names' : words.charAt(0).toUpperCase() + words.slice(1);
}
