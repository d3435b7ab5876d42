/** Why a text was not taken, or came back, in words for people: Twilio's codes. @see https://www.twilio.com/docs/api/errors */
const WORDS: Readonly<Record<number, string>> = {
  21211: 'there is no such number',
  21214: 'this number cannot be reached',
  21217: 'there is no such number',
  21408: 'texts to this country are not switched on',
  21610: 'they asked for no more texts',
  21612: 'this number cannot be reached',
  21614: 'this is not a mobile number',
  21635: 'this is a landline',
  30003: 'the phone was off, or out of reach',
  30004: 'the phone, or its network, does not take these texts',
  30005: 'there is no such number any more',
  30006: 'this is a landline, or a network that takes no texts',
  30007: 'the network took it for spam',
  30008: 'it was lost on its way',
};
/** A text to this number will not be taken, now or later. */
const FOR_GOOD: ReadonlySet<number> = new Set([21211, 21214, 21217, 21408, 21610, 21612, 21614, 21635]);

/** Twilio itself keeps who answered STOP. */
export const THEY_STOPPED = 21610;

export const isForGood = (code: number): boolean => FOR_GOOD.has(code);
export const problemWords = (code: number | undefined): string =>
  WORDS[code ?? 0] ?? (code === undefined ? 'it did not arrive' : `it did not arrive (${code})`);
