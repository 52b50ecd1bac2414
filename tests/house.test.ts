/**
 * The house: which package may know which, and what no file may do. `design.md` gives the arrows
 * (one way, top to bottom); a rule that is only written down does not hold.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT: string = join(import.meta.dirname, '..');

/** Package -> the packages of the house it may import. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  words: [],
  model: [],
  case: ['model'],
  ensemble: ['case', 'model'],
  // numbers and no language: what is said of them is said in questions
  analysis: ['ensemble', 'case', 'model'],
  figures: ['case', 'model', 'words'],
  questions: ['figures', 'analysis', 'ensemble', 'case', 'model', 'words'],
  // one HTML file, wherever it is made: it reads and writes no file
  briefing: ['questions', 'figures', 'ensemble', 'case', 'words'],
  // what others import; it adds no sentence and no number
  library: ['questions', 'analysis', 'ensemble', 'case'],
  cli: ['briefing', 'questions', 'figures', 'analysis', 'ensemble', 'case', 'model', 'words'],
  app: ['briefing', 'questions', 'figures', 'analysis', 'ensemble', 'case', 'model', 'words'],
};

/** Exact in every engine by IEEE 754 or by definition; the rest differ in their last bits. */
const EXACT_MATH = [
  'sqrt',
  'abs',
  'min',
  'max',
  'floor',
  'ceil',
  'imul',
  'fround',
  'trunc',
  'sign',
];

const LONGEST_FILE_LINES = 400;

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](node_modules|dist)[\\/]/.test(path))
    .sort();
}

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
const named = (path: string): string => relative(ROOT, path).replaceAll('\\', '/');

/** Source without comments; strings stay, with their lines. */
function withoutComments(source: string): string {
  return source.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (match, text: string | undefined) => text ?? match.replace(/[^\n]/g, ' '),
  );
}

/** Source without comments and without the text of strings. */
function codeOnly(source: string): string {
  return withoutComments(source).replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, "''");
}

/** Every module a file names: import, export from, import(), import types and require. */
function importsOf(source: string): string[] {
  // Strings become numbered marks, so that the word "from" inside one is not taken for code.
  const strings: string[] = [];
  const marked = withoutComments(source).replace(
    /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g,
    (_, double: string | undefined, single: string | undefined) =>
      `\u0001${strings.push(double ?? single ?? '') - 1}\u0001`,
  );
  const found = marked.matchAll(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks above
    /(?:\bfrom|\bimport\s*\(|\bimport|\brequire\s*\()\s*\u0001(\d+)\u0001/g,
  );
  return [...found]
    .map((match) => strings[Number(match[1])] ?? '')
    .filter((specifier) => /^[@\w.][\w@./:-]*$/.test(specifier));
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

const isBuiltin = (name: string): boolean =>
  name.startsWith('node:') || builtinModules.includes(packageOf(name));

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

const packages: string[] = readdirSync(join(ROOT, 'packages')).filter((name) =>
  existsSync(join(ROOT, 'packages', name, 'package.json')),
);
const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8'));
/** What tests may use besides: the tools of the root and what any package declares. */
const rootTools: string[] = [
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest,
  ...packages.map(manifestOf),
]
  .flatMap((m) => Object.keys({ ...m.dependencies, ...m.devDependencies }))
  .filter((name) => !name.startsWith('@interregnum/'));

describe('the readers of source used below', () => {
  test('see every way to import', () => {
    const source = `import a from 'one';
      import type { B } from "two";
      export * from './three.ts';
      const d = await import('four');
      type E = import('five').E;
      import 'six';
      // import 'in-a-comment';
      const f = require('seven'); const text = "a // b"; import g from 'eight';
      const words = ['from', 'to']; const more = ['import', 'x'];`;
    expect(importsOf(source)).toEqual([
      'one',
      'two',
      './three.ts',
      'four',
      'five',
      'six',
      'seven',
      'eight',
    ]);
  });

  test('see code and not what is said in comments and strings', () => {
    expect(codeOnly("a('Math.exp') // Math.exp\n/* Date */ b")).not.toMatch(/Math|Date/);
    expect(codeOnly('x = Math.exp(1)')).toMatch(/Math\.exp/);
  });
});

describe.each(packages)('packages/%s', (name) => {
  const files = filesUnder(join(ROOT, 'packages', name, 'src'));
  const allowed = ARROWS[name];

  test('has its place in the house', () => {
    expect(allowed, `packages/${name} is not in the table of the house`).toBeDefined();
  });

  test('imports only what lies below it', () => {
    const faults: string[] = [];
    for (const path of files) {
      for (const specifier of importsOf(readFileSync(path, 'utf8'))) {
        const own = packageOf(specifier).match(/^@interregnum\/(.+)$/)?.[1];
        if (own !== undefined && !allowed?.includes(own))
          faults.push(`${named(path)}: ${specifier}`);
        if (specifier.startsWith('.')) {
          const target = named(join(path, '..', specifier));
          if (!target.startsWith(`packages/${name}/`)) faults.push(`${named(path)}: ${specifier}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  test('declares what it imports, and depends on nothing above it', () => {
    const manifest = manifestOf(name);
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    const above = declared
      .filter((d) => d.startsWith('@interregnum/'))
      .filter((d) => !allowed?.includes(d.slice('@interregnum/'.length)));
    expect(above).toEqual([]);

    const missing = new Set<string>();
    for (const path of files) {
      for (const specifier of importsOf(readFileSync(path, 'utf8'))) {
        if (specifier.startsWith('.') || isBuiltin(specifier)) continue;
        const wanted = packageOf(specifier);
        const known = isTest(path) ? [...declared, ...rootTools] : declared;
        const typesOnly = ['geojson', 'topojson-specification'].includes(wanted);
        if (!known.includes(wanted) && !typesOnly) missing.add(`${named(path)}: ${wanted}`);
      }
    }
    expect([...missing]).toEqual([]);
  });
});

/** Sets of files that import each other in a loop (Tarjan 1972, SIAM Journal on Computing 1: 146-160). */
function circlesIn(arrows: ReadonlyMap<string, readonly string[]>): string[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[] = [];
  const visit = (file: string): void => {
    const at = order.size;
    order.set(file, at);
    lowest.set(file, at);
    open.push(file);
    for (const next of arrows.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!));
    }
    if (lowest.get(file) !== at) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) found.push(circle.sort().join(' '));
  };
  for (const file of arrows.keys()) if (!order.has(file)) visit(file);
  return found.sort();
}

describe('circles', () => {
  test('are found', () => {
    const arrows = { a: ['b'], b: ['c'], c: ['a', 'd'], d: ['e'], e: [], f: ['a', 'g'], g: ['f'] };
    expect(circlesIn(new Map(Object.entries(arrows)))).toEqual(['a b c', 'f g']);
  });

  test.each(packages)('there are none among the files of packages/%s', (name) => {
    const folder = join(ROOT, 'packages', name, 'src');
    const inside = (path: string): string => relative(folder, path).replaceAll('\\', '/');
    const arrows = new Map(
      filesUnder(folder)
        .filter((path) => !isTest(path))
        .map((path) => [
          inside(path),
          importsOf(readFileSync(path, 'utf8'))
            .filter((specifier) => specifier.startsWith('.'))
            .map((specifier) => inside(join(path, '..', specifier))),
        ]),
    );
    expect(circlesIn(arrows)).toEqual([]);
  });
});

/** Numbers written out in code; in names and strings they do not count. */
function literalsOf(source: string): string[] {
  return [
    ...codeOnly(source).matchAll(
      /(?<![\w$.])(?:0[xXbBoO][\da-fA-F]+|(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?)(?![\w$])/g,
    ),
  ].map(([literal]) => literal);
}

describe('the rules have no number of their own', () => {
  test('literals are seen, and nothing else', () => {
    expect(literalsOf('const a1 = 0.5 * x2[3] + 1e-6 - 0xffff + .25; // 7\nlet s = "8";')).toEqual([
      '0.5',
      '3',
      '1e-6',
      '0xffff',
      '.25',
    ]);
  });

  test('0, 1 and 2 apart each is a row of fixed.ts, with its range and source', () => {
    const faults = filesUnder(join(ROOT, 'packages', 'model', 'src', 'rules'))
      .filter((path) => !isTest(path))
      .flatMap((path) =>
        literalsOf(readFileSync(path, 'utf8'))
          .filter((literal) => !['0', '1', '2'].includes(literal))
          .map((literal) => `${named(path)}: ${literal}`),
      );
    expect(faults).toEqual([]);
  });
});

describe('packages/model gives the same bits everywhere', () => {
  const sources = filesUnder(join(ROOT, 'packages', 'model', 'src')).filter((p) => !isTest(p));

  test('it depends on nothing', () => {
    const { dependencies, peerDependencies } = manifestOf('model');
    expect(Object.keys({ ...dependencies, ...peerDependencies })).toEqual([]);
  });

  test('it imports only its own files', () => {
    const outside = sources.flatMap((path) =>
      importsOf(readFileSync(path, 'utf8'))
        .filter((specifier) => !specifier.startsWith('.'))
        .map((specifier) => `${named(path)}: ${specifier}`),
    );
    expect(outside).toEqual([]);
  });

  test('it has no clock, no chance of its own, no host and no inexact arithmetic', () => {
    const hosts =
      /\b(Date|performance|process|globalThis|window|document|navigator|crypto|fetch|setTimeout|setInterval|queueMicrotask|console|Intl|Buffer|require)\b\s*[.([]/g;
    const faults: string[] = [];
    for (const path of sources) {
      const code = codeOnly(readFileSync(path, 'utf8'));
      for (const match of code.matchAll(hosts)) faults.push(`${named(path)}: ${match[1]}`);
      for (const match of code.matchAll(/\bMath\s*(?:\.\s*(\w+)|\[)/g)) {
        const member = match[1];
        const constant = member !== undefined && /^[A-Z0-9_]+$/.test(member);
        if (member === undefined || !(constant || EXACT_MATH.includes(member)))
          faults.push(`${named(path)}: Math.${member ?? '[…]'}`);
      }
      // `const { exp } = Math` and `x ** y` would pass the test above.
      for (const match of code.matchAll(/=\s*Math\s*[;\n]|\*\*/g))
        faults.push(`${named(path)}: ${match[0].trim()}`);
      for (const match of code.matchAll(/\btoLocale\w*|\blocaleCompare\b/g))
        faults.push(`${named(path)}: ${match[0]}`);
    }
    expect(faults).toEqual([]);
  });
});

describe('every file', () => {
  const all = ['packages', 'tests', 'scripts', 'bench', 'site'].flatMap((f) =>
    filesUnder(join(ROOT, f)),
  );

  test(`has at most ${LONGEST_FILE_LINES} lines (tests may have more)`, () => {
    const long = all
      .filter((path) => !isTest(path))
      .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > LONGEST_FILE_LINES)
      .map(({ path, lines }) => `${named(path)}: ${lines}`);
    expect(long).toEqual([]);
  });

  test('is named in kebab-case', () => {
    const odd = all.map(named).filter((p) => !/^[a-z0-9./-]+$/.test(p));
    expect(odd).toEqual([]);
  });

  test('that tests leaves no test out', () => {
    const left = all
      .filter(isTest)
      .flatMap((path) =>
        [
          ...codeOnly(readFileSync(path, 'utf8')).matchAll(
            /\b(?:it|test|describe|suite|bench)(?:\.\w+)*\.(?:only|skip|todo|fails)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\s*\(/g,
          ),
        ].map((match) => `${named(path)}: ${match[0]}`),
      );
    expect(left).toEqual([]);
  });
});
