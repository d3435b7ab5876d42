import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Imports go one way: a lib may use what stands before it. Apps may use every lib; no lib may use an app. */
const ORDER = [
  'kernel',
  'platform',
  'ledger',
  'practices',
  'sessions',
  'payments',
  'gate',
  'rooms',
  'books',
  'records',
  'notifications',
  'integrations',
] as const;
/** They look at everything and nobody looks at them: only apps import them. */
const LEAVES: readonly string[] = ['books', 'records', 'notifications', 'integrations'];
/** What each lib may use from outside, where that says something about the design. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  stripe: ['libs/payments/src/stripe', 'apps/stripe-sandbox', 'test'],
  'livekit-server-sdk': ['libs/rooms/src/livekit', 'test'],
  'better-auth': ['libs/practices/src/sign-in'],
  nodemailer: ['libs/notifications/src/mail'],
  'pg-boss': ['libs/platform/src/delivery', 'migrations'],
  pg: ['libs/platform/src/database', 'libs/platform/src/delivery', 'libs/practices/src/sign-in', 'apps/local', 'test'],
};

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', 'bundle', '.vestibule', 'generated'].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
const files: SourceFile[] = ['libs', 'apps', 'migrations', 'test']
  .flatMap((folder) => [...filesUnder(join(ROOT, folder))])
  .map((path) => {
    const text = readFileSync(path, 'utf8');
    return {
      path: relative(ROOT, path).split(sep).join('/'),
      text,
      imports: [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? ''),
    };
  });
/** The web's stand-in of the api is for looking at screens alone; it is not shipped and answers to no wall. */
const sources = files.filter((file) => !file.path.endsWith('.spec.ts') && !file.path.startsWith('apps/web/mock/'));
const libOf = (path: string): string | undefined => /^libs\/([^/]+)\//.exec(path)?.[1];
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const wrong = (find: (file: SourceFile) => string[]): string[] =>
  sources.flatMap((file) => find(file).map((what) => `${file.path} → ${what}`));

it('reads the whole tree', () => {
  expect(sources.length).toBeGreaterThan(80);
  expect(new Set(sources.map((file) => libOf(file.path)).filter(Boolean))).toEqual(new Set(ORDER));
});

it('lets a lib use only the libs that stand before it', () => {
  expect(
    wrong((file) => {
      const lib = libOf(file.path);
      if (!lib) return [];
      const before: readonly string[] = ORDER.slice(0, ORDER.indexOf(lib as (typeof ORDER)[number]));
      const allowed = before.filter((name) => !LEAVES.includes(name)).map((name) => `@vestibule/${name}`);
      return file.imports.filter(
        (specifier) => specifier.startsWith('@vestibule/') && !allowed.includes(packageOf(specifier)),
      );
    }),
  ).toEqual([]);
});

it('lets nobody past a door: a package is imported by its name alone', () => {
  expect(wrong((file) => file.imports.filter((specifier) => /^@vestibule\/[^/]+\//.test(specifier)))).toEqual([]);
  expect(
    wrong((file) =>
      file.imports.filter((specifier) => {
        if (!specifier.startsWith('.')) return false;
        const target = join(file.path, '..', specifier);
        const home = file.path.split('/').slice(0, 2).join('/');
        return /^(libs|apps)\//.test(target) && !target.startsWith(`${home}/`);
      }),
    ),
  ).toEqual([]);
});

it('keeps the kernel free of everything, so that a browser can use it', () => {
  expect(
    wrong((file) =>
      libOf(file.path) === 'kernel' ? file.imports.filter((specifier) => !specifier.startsWith('.')) : [],
    ),
  ).toEqual([]);
});

it('keeps each outside system behind its one adapter', () => {
  expect(
    wrong((file) =>
      file.imports.filter(
        (specifier) => ONLY_IN[packageOf(specifier)]?.every((folder) => !file.path.startsWith(folder)) ?? false,
      ),
    ),
  ).toEqual([]);
});

it('lets the web use the kernel and nothing else of the server', () => {
  expect(
    wrong((file) =>
      file.path.startsWith('apps/web/')
        ? file.imports.filter((specifier) => specifier.startsWith('@vestibule/') && specifier !== '@vestibule/kernel')
        : [],
    ),
  ).toEqual([]);
});

it('lets no feature of the web use another feature', () => {
  expect(
    wrong((file) => {
      const feature = /^apps\/web\/src\/features\/([^/]+)\//.exec(file.path)?.[1];
      if (!feature) return [];
      return file.imports.filter((specifier) => {
        const other = /^apps\/web\/src\/features\/([^/]+)/.exec(join(file.path, '..', specifier))?.[1];
        return specifier.startsWith('.') && other !== undefined && other !== feature;
      });
    }),
  ).toEqual([]);
});

it('makes an admission in one place only', () => {
  const makers = sources.filter((file) => /Admission\.of\(/.test(file.text)).map((file) => file.path);
  expect(makers.toSorted()).toEqual(['libs/gate/src/gate.service.ts']);
  expect(files.find((file) => file.path === 'libs/gate/src/index.ts')?.text).toMatch(/export type \{ Admission \}/);
});

it('reads the time from the clock that is injected, in every rule', () => {
  const rules = sources.filter((file) => /^libs\/(practices|sessions|payments|gate|rooms)\//.test(file.path));
  expect(rules.filter((file) => /new Date\(\)|Date\.now\(\)/.test(file.text)).map((file) => file.path)).toEqual([]);
});

it('switches no types off', () => {
  expect(wrong((file) => file.text.match(/\bas any\b|: any\b|@ts-(?:ignore|nocheck|expect-error)/g) ?? [])).toEqual([]);
});

it('imports no package that its own package.json does not name', () => {
  const named = new Map<string, Set<string>>();
  const namesOf = (home: string): Set<string> => {
    const known =
      named.get(home) ??
      new Set(
        Object.entries(JSON.parse(readFileSync(join(ROOT, home, 'package.json'), 'utf8')) as Record<string, object>)
          .filter(([field]) => field.endsWith('ependencies'))
          .flatMap(([, packages]) => Object.keys(packages)),
      );
    named.set(home, known);
    return known;
  };
  expect(
    wrong((file) => {
      const home = /^(?:libs|apps)\/[^/]+|^migrations/.exec(file.path)?.[0];
      if (!home) return [];
      return file.imports.filter(
        (specifier) =>
          !specifier.startsWith('.') &&
          !specifier.startsWith('node:') &&
          !specifier.startsWith('virtual:') &&
          !namesOf(home).has(packageOf(specifier)),
      );
    }),
  ).toEqual([]);
});
