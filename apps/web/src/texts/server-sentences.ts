const HOLE = /\{\{(\w+)\}\}/g;

/**
 * How to say a sentence of the server whose catalogue has it with holes: `must have at most {{most}} characters`. What stands in a hole is said too, if it is a
 * sentence of its own. One that nobody knows is left as it is.
 */
export function sentencesWithHoles(
  catalogue: Readonly<Record<string, string>>,
  say: (english: string) => string,
): (english: string) => string {
  const known = Object.entries(catalogue)
    .filter(([english]) => english.includes('{{'))
    .map(([english, words]) => ({ pattern: patternOf(english), words }));
  return (english) => {
    for (const { pattern, words } of known) {
      const holes = pattern.exec(english)?.groups;
      if (holes) return words.replaceAll(HOLE, (_, name: string) => say(holes[name] ?? ''));
    }
    return english;
  };
}

/** A hole that comes twice has the same in it both times. */
const patternOf = (english: string): RegExp => {
  const pieces = english.split(HOLE);
  const written = pieces.map((piece, place) => {
    if (place % 2 === 0) return piece.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return pieces.indexOf(piece) === place ? `(?<${piece}>.+?)` : String.raw`\k<${piece}>`;
  });
  return new RegExp(`^${written.join('')}$`, 's');
};
