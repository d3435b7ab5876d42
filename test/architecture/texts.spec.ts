import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { DE, DE_SERVER } from '../../apps/web/src/texts/de.ts';
import { DE_KINDS, DE_PRACTICE, DE_PRACTICE_SERVER } from '../../apps/web/src/texts/de-practice.ts';
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
/** What clients come to is in a catalogue of its own, which is all that their phones fetch. */
const CATALOGUES = {
  'of clients, in German': { said: keysOfClients, words: DE },
  'of the practice, in German': {
    said: keys.filter((key) => !keysOfClients.includes(key)),
    words: DE_PRACTICE,
  },
};

/** A key that counts is said in several ways. */
const formsOf = (key: string): readonly string[] =>
  [PLURALS, PRACTICE_PLURALS, DE, DE_PRACTICE].some((words) => `${key}_other` in words)
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

/** Said by `wordsFor`, not through `t`. */
const SAID_OTHERWISE = ['We could not reach the server.', 'Something went wrong.'];

/** In one literal the compiler refuses a key twice; what is put together from several files would hide it. */
it.each([
  ['de', [DE, DE_SERVER]],
  ['de-practice', [DE_PRACTICE, DE_PRACTICE_SERVER, DE_KINDS]],
])('what stands in the files of %s is in its catalogues, each text once', (folder, catalogues) => {
  const written = [...filesUnder(join(WEB, 'texts', folder), /\.ts$/)]
    .map(parsed)
    .flatMap((source) => [...nodesIn(source)].filter((node) => ts.isPropertyAssignment(node)))
    .map(({ name }) => (ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : name.getText()));
  expect(written.toSorted()).toEqual(catalogues.flatMap((words) => Object.keys(words)).toSorted());
});

describe.each(Object.entries(CATALOGUES))('the catalogue %s', (_name, { said, words: catalogue }) => {
  it('has every text', () => {
    expect(said.flatMap(formsOf).filter((key) => !(key in catalogue))).toEqual([]);
  });
  it('has no text that is said nowhere, or elsewhere', () => {
    const known = new Set([...said, ...SAID_OTHERWISE]);
    expect(Object.keys(catalogue).filter((key) => !known.has(key) && !known.has(baseOf(key)))).toEqual([]);
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

const server = [...filesUnder(join(ROOT, 'libs'), /\.ts$/)]
  .map((path) => readFileSync(path, 'utf8').replaceAll("\\'", "'"))
  .join('\n');
/** With a capital letter and a full stop, or as programs read it. Between the holes, word for word. */
const isSaidByServer = (sentence: string): boolean =>
  sentence
    .split(/\{\{\w+\}\}/)
    .every((piece) =>
      [piece, `${piece.charAt(0).toLowerCase()}${piece.slice(1)}`].some(
        (one) => server.includes(one) || server.includes(one.replace(/\.$/, '')),
      ),
    );

it('what the server says is still said by the server', () => {
  const unsaid = Object.keys({ ...DE_SERVER, ...DE_PRACTICE_SERVER }).filter((sentence) => !isSaidByServer(sentence));
  expect(unsaid).toEqual([]);
});

it('what the server names its kinds is still named so', () => {
  const names = new Set([...server.matchAll(/\b[a-z]+(?:[._][a-z]+)*\b/g)].map(([name]) => name));
  expect(Object.keys(DE_KINDS).filter((kind) => !names.has(kind))).toEqual([]);
});

/** Every refusal that a person of a practice can meet is said in whole sentences: those are in the catalogues. */
it('has German for every refusal that the server words in its errors', () => {
  const refusals = [...filesUnder(join(ROOT, 'libs'), /errors\.ts$/)]
    .map(parsed)
    .flatMap((source) => [...nodesIn(source)])
    .filter(
      (node): node is ts.CallExpression =>
        ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword,
    )
    .flatMap(({ arguments: [first] }) => (first && ts.isStringLiteralLike(first) ? [first.text] : []));
  const german = { ...DE_SERVER, ...DE_PRACTICE_SERVER };
  const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  expect(refusals.length).toBeGreaterThan(20);
  expect(refusals.filter((words) => !(asSentence(words) in german) && !FOR_PROGRAMS.has(words))).toEqual([]);
});
/** Nobody meets these at a page. */
const FOR_PROGRAMS = new Set([
  'the signature of this message is missing or wrong',
  'the signature of this webhook is missing, wrong or too old',
  'the signature of this webhook does not verify',
  'sign in, or send a valid API key as "Authorization: Bearer <key>"',
  'this Idempotency-Key was used with another request; use a new key for a new request',
]);

/**
 * Sentences that the server puts something into: `is more than what is left to pay, which is ${most}`. Looked for in everything that is no paper, no mail and nothing
 * that an application says at its start: two words beside each other that are no SQL and no markup.
 */
const OTHER_WRITERS =
  /-pdf\.ts$|-env\.ts$|\/(?:evidence|invoices|platform-invoices|env|testing|texts)\/|debt-words|no-more-pages|\/mail\/html|run-process|subscriptions|sweeps/;
it('has German for every sentence that the server puts something into', () => {
  const shapeOf = (words: string): string =>
    `${words.charAt(0).toUpperCase()}${words.slice(1)}`.replaceAll(/\{\{(?:\w+|…)\}\}/g, '…').replace(/\.$/, '');
  const german = new Set(Object.keys({ ...DE_SERVER, ...DE_PRACTICE_SERVER }).map(shapeOf));
  const sentences = [...filesUnder(join(ROOT, 'libs'), /\.ts$/)]
    .filter((path) => !OTHER_WRITERS.test(path))
    .map(parsed)
    .flatMap((source) => [...nodesIn(source)])
    .filter((node): node is ts.TemplateExpression => ts.isTemplateExpression(node))
    .filter((node) => !ts.isTaggedTemplateExpression(node.parent))
    .map((node) => [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'))
    .filter(
      (words) =>
        /[a-z]{2} [a-z]{2}/.test(words) &&
        !/^…[;,:]/.test(words) &&
        !/\b(?:SELECT|FROM|UPDATE|INSERT|WHERE)\b|[<>]/.test(words),
    )
    .map(shapeOf);
  expect(sentences.length).toBeGreaterThan(60);
  expect(sentences.filter((shape) => !german.has(shape) && !FIGURES_FOR_PROGRAMS.has(shape))).toEqual([]);
});
/** Of requests that no page makes, and of the parts of the product among themselves. */
const FIGURES_FOR_PROGRAMS = new Set([
  'A message was not sent: …',
  'Better-auth answered …',
  'Can only name …: without the others somebody stands before a closed door, or misses money that is theirs',
  'Is not sent to members of your role (…)',
  'Must be one of …',
  'Must be one of …, or null',
  'Must be types of events, such as …',
  'Plan … has no rate: every plan has had a general one since 2020',
]);

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

/** Attributes that people read. */
const READ = new Set(
  'label title placeholder aria-label description alt heading confirm stay error lead about empty summary doneLabel notYet'.split(
    ' ',
  ),
);
/** Said in every language. */
const NAMES = new Set(['Vestibule']);

/** A literal that is shown as it stands: `'a'`, `open ? 'a' : 'b'`, `name ?? 'a'`. */
function* shownIn(node: ts.Node | undefined): Generator<ts.Node> {
  if (!node) return;
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) yield node;
  else if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) yield* shownIn(node.expression);
  else if (ts.isConditionalExpression(node)) {
    yield* shownIn(node.whenTrue);
    yield* shownIn(node.whenFalse);
  } else if (ts.isBinaryExpression(node)) yield* shownIn(node.right);
}
/** What of it is words: between the holes of a template. */
const wordsIn = (node: ts.Node): string =>
  ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' ')
    : ts.isStringLiteralLike(node) || ts.isJsxText(node)
      ? node.text
      : '';

it('nobody reads words that are not in the catalogues', () => {
  const shown = sources
    .filter(({ fileName }) => !fileName.startsWith(join(WEB, 'texts')))
    .flatMap((source) => [...nodesIn(source)])
    .flatMap((node) => {
      if (ts.isJsxText(node)) return [node];
      if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return [...shownIn(node)];
      if (ts.isJsxAttribute(node) && READ.has(node.name.getText())) return [...shownIn(node.initializer)];
      // What a control is called; a field of a form has one lower-case word.
      if (ts.isJsxAttribute(node) && node.name.getText() === 'name')
        return [...shownIn(node.initializer)].filter((shown) => /[A-Z ]/.test(wordsIn(shown)));
      // `{ value: 'close', label: 'the room stays closed' }`
      if (ts.isPropertyAssignment(node) && ['label', 'title', 'message'].includes(node.name.getText()))
        return [...shownIn(node.initializer)];
      return [];
    });
  const bare = shown.filter((node) => /\p{L}{2}/u.test(wordsIn(node)) && !NAMES.has(wordsIn(node).trim()));
  expect(bare.map((node) => `${at(node)} ${node.getText().trim()}`)).toEqual([]);
});
