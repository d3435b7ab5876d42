/** GSM 03.38: what a telephone network sends in seven bits. Anything else, and the whole text goes as UCS-2, which holds less than half as much. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Each of these takes the place of two. */
const EXTENDED = new Set('^{}\\[~]|€\f');

export interface Segments {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Of which the network makes one text again; each is paid for. */
  readonly count: number;
}

/** A text that does not fit in one segment gives up some of each for putting them together. No character is cut in two. */
const ROOM = { 'GSM-7': { alone: 160, joined: 153 }, 'UCS-2': { alone: 70, joined: 67 } } as const;

/** What a text takes on its way. */
export function segmentsOf(text: string): Segments {
  const characters = [...text];
  const isGsm = characters.every((one) => BASIC.has(one) || EXTENDED.has(one));
  const encoding = isGsm ? 'GSM-7' : 'UCS-2';
  const sizes = characters.map((one) => (isGsm ? (EXTENDED.has(one) ? 2 : 1) : one.length));
  const { alone, joined } = ROOM[encoding];
  if (sizes.reduce((sum, size) => sum + size, 0) <= alone) return { encoding, count: 1 };
  let count = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > joined) {
      count += 1;
      used = 0;
    }
    used += size;
  }
  return { encoding, count };
}

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚′]/g, "'"],
  [/[“”„″]/g, '"'],
  [/[\u2010-\u2015−]/g, '-'],
  [/…/g, '...'],
  // Dates are written with spaces that only look like spaces.
  [/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' '],
  [/[\u200b-\u200d\u2060\ufeff]/g, ''],
];

/** The same words without what only printers need, so that one apostrophe does not double a text. Letters of names stay as they are. */
export const plainText = (text: string): string =>
  PLAIN.reduce((plain, [sign, instead]) => plain.replaceAll(sign, instead), text);
