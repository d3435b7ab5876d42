/** What somebody means who answers a text. */
export type AnswerMeaning = 'stop' | 'start' | 'help';

/** What networks and laws want understood, in the languages we write in; whatever the capitals. */
const WORDS: Readonly<Record<AnswerMeaning, readonly string[]>> = {
  stop: [
    'STOP',
    'STOPALL',
    'STOP ALL',
    'UNSUBSCRIBE',
    'CANCEL',
    'END',
    'QUIT',
    'REVOKE',
    'OPTOUT',
    'STOPP',
    'ABMELDEN',
    'ABBESTELLEN',
  ],
  start: ['START', 'UNSTOP', 'ANMELDEN'],
  help: ['HELP', 'INFO', 'HILFE'],
};

/** The word has to be all that was written: "please don't stop" asks for nothing of the kind. */
export function meaningOf(answer: string): AnswerMeaning | undefined {
  const word = answer
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toUpperCase();
  return (['stop', 'start', 'help'] as const).find((meaning) => WORDS[meaning].includes(word));
}
