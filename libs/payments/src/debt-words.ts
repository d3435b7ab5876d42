import type { Language } from '@vestibule/kernel';

/** What is said to somebody who owes, each already as their language writes it. */
export interface DebtFacts {
  readonly name: string;
  readonly amount: string;
  readonly practitioner: string;
  readonly day: string;
  readonly link: string;
}

const WORDS: Readonly<Record<Language, (facts: DebtFacts) => readonly string[]>> = {
  en: ({ name, amount, practitioner, day, link }) => [
    `Dear ${name},`,
    `${amount} for your appointment with ${practitioner} on ${day} is still to be paid.`,
    `You can pay here: ${link}`,
  ],
  de: ({ name, amount, practitioner, day, link }) => [
    `Guten Tag ${name},`,
    `für Ihren Termin bei ${practitioner} am ${day} sind noch ${amount} zu zahlen.`,
    `Zahlen können Sie hier: ${link}`,
  ],
};

/** For a person to copy and send by hand, in the client's language. */
export const debtWords = (language: Language, facts: DebtFacts): string => WORDS[language](facts).join('\n');
