/** WCAG 2.2: text on its ground (1.4.3), and a button against what is behind it (1.4.11). */
const TEXT = 4.5;
const PART = 3;

const CARDS = { light: '#ffffff', dark: '#1d2321' } as const;
const INKS = ['#ffffff', '#000000'] as const;
const OURS = { light: { ground: '#0f6b5c', ink: '#ffffff' }, dark: { ground: '#4fc3ad', ink: '#0c1513' } } as const;

export interface ButtonColours {
  readonly ground: string;
  readonly ink: string;
}

/**
 * A practice's colour on the button of its mails, in light and in dark. Where it would not stand out from the card it is made darker, or lighter, until it does; on it
 * stands white or black, whichever reads better: one of the two always does (4.5 : 1 or more).
 */
export function buttonColours(colour: string | null): { readonly light: ButtonColours; readonly dark: ButtonColours } {
  if (colour === null) return OURS;
  return { light: on(CARDS.light, colour, '#000000'), dark: on(CARDS.dark, colour, '#ffffff') };
}

function on(card: string, colour: string, towards: string): ButtonColours {
  let ground = colour;
  for (let part = 0.05; contrast(ground, card) < PART && part <= 1; part += 0.05) ground = mixed(colour, towards, part);
  const [white, black] = INKS;
  return { ground, ink: contrast(white, ground) >= TEXT ? white : black };
}

/** The ratio of WCAG 2: 1 is none, 21 is black on white. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const channels = (hex: string): number[] => [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));

function mixed(hex: string, towards: string, part: number): string {
  const other = channels(towards);
  return `#${channels(hex)
    .map((value, index) => Math.round(value + ((other[index] ?? 0) - value) * part))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}
