import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = 'docs/corner-cases.md';
const MOST = 50;

interface Proof {
  readonly number: number;
  /** `file: title` without the number. */
  readonly test: string;
}

/** A title is a string that begins with the number; what is not a title never does. */
const TITLE = /(['"`])case (\d+): ((?:\\.|(?!\1)[^\\\n])+)\1/g;
/** Other ways to write it, which would not be found. */
const STRAY = /(['"`])(?:(?!\1)[^\\\n])*\((?:corner )?case \d+[^\n]*\1,/g;

function* specsUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', 'bundle', '.vestibule'].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* specsUnder(path);
    else if (entry.name.endsWith('.spec.ts')) yield path;
  }
}
const specs = ['libs', 'apps', 'test']
  .flatMap((folder) => [...specsUnder(join(ROOT, folder))])
  .map((path) => ({ path: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
const proved: Proof[] = specs.flatMap(({ path, text }) =>
  [...text.matchAll(TITLE)].map(([, , number, title]) => ({
    number: Number(number),
    test: `${path}: ${title?.replaceAll(/\\(['"`])/g, '$1')}`,
  })),
);

/** The page: a numbered behaviour, and under it its tests or what is not there yet. */
const page = new Map<number, { tests: string[]; notYet: string[] }>();
for (const line of readFileSync(join(ROOT, PAGE), 'utf8').split('\n')) {
  const behaviour = /^(\d+)\. \S/.exec(line);
  if (behaviour) page.set(Number(behaviour[1]), { tests: [], notYet: [] });
  const under = [...page.values()].at(-1);
  const proof = /^ +- \[[^\]]+\]\(\.\.\/([^)]+)\) (.+)$/.exec(line);
  if (proof) under?.tests.push(`${proof[1]}: ${proof[2]}`);
  const missing = /^ +- not yet: (.+)$/.exec(line);
  if (missing?.[1] !== undefined) under?.notYet.push(missing[1]);
}

it('names every corner case, each with a test or with what is not there yet', () => {
  expect([...page.keys()]).toEqual(Array.from({ length: MOST }, (_, index) => index + 1));
  expect([...page].filter(([, { tests, notYet }]) => tests.length + notYet.length === 0)).toEqual([]);
});

it.each(Array.from({ length: MOST }, (_, index) => index + 1))(
  'says of case %i what its tests are: those that there are, and no others',
  (number) => {
    const there = proved.filter((proof) => proof.number === number).map(({ test }) => test);
    expect(page.get(number)?.tests.toSorted()).toEqual(there.toSorted());
  },
);

it('finds every title that names a case: the number comes first', () =>
  expect(specs.flatMap(({ path, text }) => [...text.matchAll(STRAY)].map(([title]) => `${path}: ${title}`))).toEqual(
    [],
  ));
