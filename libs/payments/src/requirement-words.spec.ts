import { requirementWords } from './requirement-words.ts';

it.each([
  ['identity.individual.date_of_birth', 'Date of birth'],
  ['individual.dob.day', 'Date of birth'],
  ['identity.attestations.terms_of_service.account', 'Your agreement to Stripe’s terms'],
  ['defaults.payout_methods', 'The bank account that payouts go to'],
  ['configuration.merchant.statement_descriptor', 'The words on your clients’ bank statements'],
  ['identity.individual.given_name', 'Legal name'],
  ['identity.business_details.address.line1', 'Address'],
  ['identity.individual.documents.primary_verification', 'A photo of an identity document'],
  ['configuration.merchant.proof_of_liveness', 'Proof of liveness'],
  ['', 'Something that Stripe’s form names'],
])('%s is asked for as "%s"', (what, words) => expect(requirementWords(what)).toBe(words));

it.each([
  ['individual.dob.day', 'Geburtsdatum'],
  ['defaults.payout_methods', 'Das Bankkonto für die Auszahlungen'],
  ['', 'Etwas, das im Formular von Stripe steht'],
])('%s is asked for in German as "%s"', (what, words) => expect(requirementWords(what, 'de')).toBe(words));
