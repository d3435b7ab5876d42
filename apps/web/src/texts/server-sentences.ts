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

const patternOf = (english: string): RegExp =>
  new RegExp(
    `^${english
      .split(HOLE)
      .map((piece, place) =>
        place % 2 === 1 ? `(?<${piece}>.+?)` : piece.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
      )
      .join('')}$`,
    's',
  );
