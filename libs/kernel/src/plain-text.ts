/**
 * What people write is kept without what nobody can see and nobody meant: control characters, and the marks that turn the direction of all that follows
 * (U+202A to U+202E, U+2066 to U+2069), with which a name could rewrite the sentence that it stands in. They are taken out without a word: they come with
 * what was pasted, and whoever is told of something unseen cannot mend it. What languages need stays: joiners, and the marks of a single letter's direction.
 */
const BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
const UNSEEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu;
const UNSEEN_BUT_BREAKS = /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/**
 * A name, a title, a number: whatever stands in one line.
 *
 * @example oneLine(' Kim\r\nLee\u202E ') === 'Kim Lee'
 */
export const oneLine = (text: string): string =>
  text.replace(BREAK, ' ').replaceAll('\t', ' ').replace(UNSEEN, '').trim();

/**
 * What is said to somebody, or noted: its line breaks stay, all of one kind.
 *
 * @example severalLines('Hello\r\n\u0007there ') === 'Hello\nthere'
 */
export const severalLines = (text: string): string =>
  text.replace(BREAK, '\n').replaceAll('\t', ' ').replace(UNSEEN_BUT_BREAKS, '').trim();
