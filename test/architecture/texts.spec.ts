import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { DE, DE_SERVER } from '../../apps/web/src/texts/de.ts';
import { PLURALS } from '../../apps/web/src/texts/en.ts';
import { PRACTICE_PLURALS } from '../../apps/web/src/texts/en-practice.ts';

/** English is in the code as whole sentences; the other languages are held to it here. */
const ROOT = join(import.meta.dirname, '../..');
const WEB = join(ROOT, 'apps/web/src');

function* filesUnder(folder: string, ending: RegExp): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['generated', 'node_modules', 'dist', 'bundle'].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path, ending);
    else if (ending.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name)) yield path;
  }
}
const parsed = (path: string): ts.SourceFile =>
  ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
const sources = [...filesUnder(WEB, /\.tsx?$/)].map(parsed);

function* nodesIn(node: ts.Node): Generator<ts.Node> {
  yield node;
  const inner: ts.Node[] = [];
  ts.forEachChild(node, (child) => void inner.push(child));
  for (const child of inner) yield* nodesIn(child);
}
const at = (node: ts.Node): string =>
  `${relative(ROOT, node.getSourceFile().fileName)}:${node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

const calls = sources.flatMap((source) =>
  [...nodesIn(source)].filter(
    (node): node is ts.CallExpression => ts.isCallExpression(node) && node.expression.getText() === 't',
  ),
);
const keyOf = ({ arguments: [first] }: ts.CallExpression): string | undefined =>
  first && ts.isStringLiteralLike(first) ? first.text : undefined;
const keysOf = (of: readonly ts.CallExpression[]): string[] => [
  ...new Set(of.map(keyOf).filter((key) => key !== undefined)),
];
const keys = keysOf(calls);
/** What a client can come to: from the page of a link, through everything that it imports. */
const reachedByClients = reachedFrom(join(WEB, 'app/client-app.tsx'));
const keysOfClients = keysOf(calls.filter((call) => reachedByClients.has(call.getSourceFile().fileName)));
const CATALOGUES = { de: DE };

/** A key that counts is said in several ways. */
const formsOf = (key: string): readonly string[] =>
  `${key}_other` in PLURALS || `${key}_other` in PRACTICE_PLURALS || `${key}_other` in DE
    ? [`${key}_one`, `${key}_other`]
    : [key];
const holesIn = (text: string): string[] => (text.match(/\{\{\w+\}\}|<\/?\d+\/?>/g) ?? []).toSorted();
const baseOf = (key: string): string => key.replace(/_(?:one|other)$/, '');

it('finds the texts at all', () => {
  expect(keys.length).toBeGreaterThan(300);
  expect(keys).toContain('Pay {{amount}}');
});

it('every text is a whole sentence in its place', () => {
  const put = calls.filter((call) => keyOf(call) === undefined).map((call) => `${at(call)} ${call.getText()}`);
  expect(put).toEqual([]);
});

it('no text is asked for while a module is being loaded: the language is not known then', () => {
  const early = calls.filter((call) => {
    for (let node: ts.Node = call; node.parent; node = node.parent) if (ts.isFunctionLike(node)) return false;
    return true;
  });
  expect(early.map(at)).toEqual([]);
});

describe.each(Object.entries(CATALOGUES))('the catalogue %s', (_language, catalogue) => {
  it('has every text', () => {
    expect(keysOfClients.flatMap(formsOf).filter((key) => !(key in catalogue))).toEqual([]);
  });
  it('has no text that is said nowhere', () => {
    const said = new Set([...keys, 'We could not reach the server.', 'Something went wrong.']);
    expect(Object.keys(catalogue).filter((key) => !said.has(key) && !said.has(baseOf(key)))).toEqual([]);
  });
  it('has the same holes in every text', () => {
    const differing = Object.entries(catalogue).filter(
      ([key, words]) =>
        // One of something may be said without its number.
        !(key.endsWith('_one') && !words.includes('{{count}}')) && `${holesIn(baseOf(key))}` !== `${holesIn(words)}`,
    );
    expect(differing).toEqual([]);
  });
  it('leaves no text empty', () => {
    expect(Object.entries(catalogue).filter(([, words]) => words.trim() === '')).toEqual([]);
  });
});

it('what the server says to clients is still said by the server', () => {
  const server = [...filesUnder(join(ROOT, 'libs'), /\.ts$/)].map((path) => readFileSync(path, 'utf8')).join('\n');
  const unsaid = Object.keys(DE_SERVER).filter((sentence) => {
    const words = sentence.replace(/\.$/, '');
    return !server.includes(sentence) && !server.includes(`${words.charAt(0).toLowerCase()}${words.slice(1)}`);
  });
  expect(unsaid).toEqual([]);
});

/** A file, and everything that it imports. */
function reachedFrom(entry: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const walk = (path: string): void => {
    if (reached.has(path) || !/\.tsx?$/.test(path)) return;
    reached.add(path);
    for (const [, one, other] of readFileSync(path, 'utf8').matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g))
      walk(join(path, '..', one ?? other ?? ''));
  };
  walk(entry);
  return reached;
}

it('a client reads no words that are not in the catalogues', () => {
  const READ = ['label', 'title', 'placeholder', 'aria-label', 'description', 'alt', 'heading', 'confirm', 'stay'];
  const bare = sources
    .filter(({ fileName }) => reachedByClients.has(fileName))
    .flatMap((source) => [...nodesIn(source)])
    .filter(
      (node) =>
        (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text) && node.text.trim() !== 'Vestibule') ||
        (ts.isJsxAttribute(node) &&
          READ.includes(node.name.getText()) &&
          node.initializer !== undefined &&
          ts.isStringLiteral(node.initializer) &&
          /\p{L}{2}/u.test(node.initializer.text)),
    );
  expect(bare.map((node) => `${at(node)} ${node.getText().trim()}`)).toEqual([]);
});
