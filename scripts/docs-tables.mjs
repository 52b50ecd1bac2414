/**
 * The tables of docs/model/ODD.md, made from the model's own code, so that the description cannot
 * drift from the rules. `node scripts/docs-tables.mjs` rewrites the marked regions of the page;
 * with `--check` it writes nothing and ends with 1 when a region is out of date. Needs the built
 * model (`npm run build`).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCE = join(ROOT, 'packages', 'model', 'src');
export const ODD = join(ROOT, 'docs', 'model', 'ODD.md');
const LINK = '../../packages/model/src/';

/** Sources of the model without tests: path from `src` -> text. */
export function modelSources() {
  const files = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && f.name.endsWith('.ts') && !f.name.endsWith('.test.ts'))
    .map((f) => join(f.parentPath, f.name))
    .sort();
  return new Map(
    files.map((f) => [relative(SOURCE, f).replaceAll('\\', '/'), readFileSync(f, 'utf8')]),
  );
}

/**
 * The numbered equations. A comment line that begins `Eq. n` followed by two blanks or more defines
 * equation n; deeper-indented lines go on with it. `Eq. n` anywhere else only refers to it.
 * @returns {{ number: number, file: string, text: string }[]} in the order of the numbers
 */
export function equations(sources = modelSources()) {
  const found = [];
  for (const [file, text] of sources) {
    let open = null;
    for (const line of text.split('\n')) {
      const defines = /^ \* Eq\. (\d+) {2,}(.+)$/.exec(line);
      if (defines) {
        open = { number: Number(defines[1]), file, text: defines[2].trim() };
        found.push(open);
      } else if (open && /^ \* {4,}\S/.test(line)) {
        open.text += ` ${line.slice(2).trim()}`;
      } else {
        open = null;
      }
    }
  }
  return found.sort((a, b) => a.number - b.number);
}

const cell = (text) => String(text).replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const link = (file) => `[${file}](${LINK}${file})`;
const listed = (numbers) => numbers.map((n) => `[${n}](#eq-${n})`).join(', ');
const code = (name) => `\`${name}\``;

/** The text between two marks, or an error that names what was looked for. */
function between(text, from, to) {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start + from.length);
  if (start < 0 || end < 0) throw new Error(`Found no "${from}" … "${to}" in the model's source`);
  return text.slice(start + from.length, end);
}

/**
 * Members of an interface, a class or an object, one a line, with the `//` heading they stand under.
 * `comment` is the member's own; `shared` is the nearest above it with no blank line between, or the
 * heading's.
 * @returns {{ name: string, type: string, heading: string, comment: string, shared: string }[]}
 */
export function members(body) {
  const out = [];
  let heading = '';
  let comment = '';
  let own = '';
  let open = null;
  for (const line of body.split('\n')) {
    if (open !== null) {
      const closes = line.includes('*/');
      open += ` ${line.replace('*/', '').replace(/^\s*\*\s?/, '')}`;
      if (closes) {
        comment = open.trim();
        own = comment;
        open = null;
      }
      continue;
    }
    const one = /^\s*\/\*\*\s*(.*?)\s*\*\/\s*$/.exec(line);
    const first = /^\s*\/\*\*\s*(.*)$/.exec(line);
    const head = /^\s*\/\/\s*(.*)$/.exec(line);
    const member = /^ {2}(?:readonly )?(\w+)\??: ([^;]+?)(?: = [^;]+)?[;,]\s*$/.exec(line);
    if (one) {
      comment = one[1];
      own = comment;
    } else if (first) open = first[1];
    else if (head) {
      heading = head[1].replace(/^-+\s*/, '');
      comment = '';
    } else if (line.trim() === '') {
      comment = '';
      heading = '';
    } else if (member) {
      const [, name, type] = member;
      out.push({ name, type, heading, comment: own, shared: comment || heading });
      own = '';
    }
  }
  return out;
}

/**
 * What the signature of a rule says: the groups of the state it reads and those it writes.
 * @returns {{ reads: string[], writes: string[] }}
 */
export function groupsOf(source, name) {
  const first = new RegExp(`function ${name}\\(\\s*(?:\\w+|\\{[^}]*\\}): ([^,)]+)`).exec(
    source,
  )?.[1];
  if (first === undefined) throw new Error(`Found no signature of ${name} in the model's source`);
  const alias = new RegExp(`^type ${first.trim()} =([^;]+);`, 'm').exec(source)?.[1];
  const named = (kind) =>
    [...(alias ?? first).matchAll(new RegExp(`${kind}<([^>]*)>`, 'g'))]
      .flatMap(([, list]) => [...list.matchAll(/'(\w+)'/g)])
      .map(([, group]) => group);
  return { reads: named('Reads'), writes: named('Writes') };
}

/** Groups of the state, each with the comment of its class and its fields. */
export function stateGroups(sources) {
  const texts = ['state.ts', 'district-state.ts'].map((file) => sources.get(file));
  const classOf = (name) => {
    for (const text of texts) {
      const head = new RegExp(
        `(?:/\\*\\* ([^\n]*) \\*/\\n)?(?:export )?class ${name} [^\n]*\\{\\n`,
      ).exec(text);
      if (head === null) continue;
      const rest = text.slice(head.index + head[0].length);
      return {
        comment: head[1] ?? '',
        body: rest.slice(0, rest.search(/\n {2}constructor\(|\n\}/)),
      };
    }
    return null;
  };
  const state = classOf('State');
  if (state === null) throw new Error('Found no class State in the model');
  return members(`${state.body}\n`).flatMap(({ name, type }) => {
    const group = classOf(type.replace(' | null', ''));
    if (group === null || type === 'Rows') return [];
    const apart = ['DistrictWorld', 'Rows'];
    const fields = members(`${group.body}\n`).filter((m) => !apart.includes(m.type));
    return [{ group: name, comment: group.comment, fields }];
  });
}

/** Steps of the day, `assess` in place: [phase, function, file]. */
function steps(day) {
  const files = new Map();
  for (const [, names, file] of day.matchAll(/import \{([^}]+)\} from '\.\/([^']+)'/g)) {
    for (const name of names.split(',')) files.set(name.replace('type ', '').trim(), file);
  }
  const bodyOf = (name) => between(day, `function ${name}(`, '\n}\n');
  const read = (body, first) => {
    let phase = first;
    return body.split('\n').flatMap((line) => {
      phase = /^ {2}\/\/ (.+)$/.exec(line)?.[1] ?? phase;
      const name = /^ {2}(\w+)\(/.exec(line)?.[1];
      if (name === undefined) return [];
      const file = files.get(name);
      if (file !== undefined) return [[phase, name, file]];
      const comment = /\/\*\* ([^\n]*?)\.? \*\/\s*$/.exec(
        day.slice(0, day.indexOf(`function ${name}(`)),
      );
      return read(bodyOf(name), comment?.[1] ?? name);
    });
  };
  return read(bodyOf('playDay'), '');
}

/** Files whose code matches, e.g. those that read a switch. */
function filesWith(sources, pattern) {
  const found = [...sources].filter(([, text]) => pattern.test(text)).map(([file]) => file);
  return found.length > 0 ? found.map(link).join(', ') : 'nowhere';
}

/** Region name -> Markdown table. */
export async function tables() {
  const model = await import(
    pathToFileURL(join(ROOT, 'packages', 'model', 'dist', 'index.js')).href
  );
  const sources = modelSources();
  const numbered = equations(sources);
  const rules = new Map([...sources].filter(([file]) => file !== 'fixed.ts'));
  const typeWords = (type) =>
    type.replace('Float64Array', 'numbers').replace(/\b(Uint8|Int32)Array\b/, 'integers');
  const fieldRows = (file, from, to) =>
    members(between(sources.get(file), from, to)).map((m) => [
      m.heading,
      code(m.name),
      typeWords(m.type),
      m.comment,
    ]);
  const shape = { regionCount: 1, horizonDays: 7, destinationCount: 1, groupCount: 1 };
  const dayRows = steps(sources.get('day.ts')).map(([phase, name, file], i) => {
    const { reads, writes } = groupsOf(sources.get(file), name);
    return [
      i + 1,
      phase,
      code(name),
      link(file),
      listed(numbered.filter((e) => e.file === file).map((e) => e.number)),
      reads.join(', '),
      writes.join(', '),
    ];
  });
  const draws = Object.entries(model.Purpose).map(([name, number]) => [
    number,
    code(name),
    filesWith(sources, new RegExp(`Purpose\\.${name}\\b`)),
  ]);
  const prior = (p) => `${p.low} … ${p.high}, ${p.log ? 'uniform in the log' : 'uniform'}`;
  return new Map([
    [
      'equations',
      table(
        ['Eq.', 'rule file', 'as the comment in the rule file has it'],
        numbered.map((e) => [listed([e.number]), link(e.file), `\`${e.text}\``]),
      ),
    ],
    [
      'day',
      table(
        ['step', 'phase', 'function', 'file', 'equations defined there', 'reads', 'writes'],
        dayRows,
      ),
    ],
    [
      'parameters',
      table(
        ['symbol', 'name', 'unit', 'shipped', 'prior', 'meaning', 'source'],
        model.FREE.map((p) => [
          p.symbol,
          code(p.name),
          p.unit,
          p.value,
          prior(p),
          p.meaning,
          p.source,
        ]),
      ),
    ],
    [
      'fixed',
      table(
        ['name', 'value', 'unit', 'range', 'kind', 'what it is', 'source', 'read in'],
        model.FIXED_NUMBERS.map((f) => [
          code(f.name),
          f.value,
          f.unit,
          `${f.low} … ${f.high}`,
          f.kind,
          f.meaning,
          f.source,
          filesWith(rules, new RegExp(`\\b${f.name}\\b`)),
        ]),
      ),
    ],
    [
      'switches',
      table(
        ['switch', 'ships', 'read in'],
        model.MECHANISMS.map((m) => [
          code(m),
          model.DEFAULT_SWITCHES[m] ? 'on' : 'off',
          filesWith(sources, new RegExp(`\\bon\\.${m}\\b`)),
        ]),
      ),
    ],
    [
      'outcome',
      table(
        ['field', 'one number per', 'unit', 'meaning'],
        model
          .outcomeLayout(shape)
          .fields.map((f) => [code(f.name), f.shape, f.unit, f.description]),
      ),
    ],
    ['draws', table(['number', 'purpose', 'drawn in'], draws)],
    [
      'state',
      table(
        ['group', 'state variable', 'type', 'comment in the code'],
        stateGroups(sources).flatMap(({ group, comment, fields }) =>
          fields.map((m, i) => [
            i > 0 || comment === '' ? group : `${group}: ${comment}`,
            code(m.name),
            typeWords(m.type),
            m.comment,
          ]),
        ),
      ),
    ],
    [
      'world',
      table(
        ['group', 'input', 'type', 'comment in the code'],
        fieldRows('world.ts', 'interface World {', '\n}\n'),
      ),
    ],
  ]);
}

const mark = (name) =>
  new RegExp(`(<!-- generated:${name} -->\\n)[\\s\\S]*?(<!-- /generated -->)`, 'g');

/** The page with every marked region made anew; an error names a region that is not there. */
export function rewrite(page, generated) {
  let out = page;
  for (const [name, text] of generated) {
    const hits = [...out.matchAll(mark(name))].length;
    if (hits !== 1) throw new Error(`ODD.md has ${hits} regions "generated:${name}", wanted 1`);
    out = out.replace(mark(name), (_, open, close) => `${open}\n${text}\n\n${close}`);
  }
  return out;
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const page = readFileSync(ODD, 'utf8');
  const fresh = rewrite(page, await tables());
  if (process.argv.includes('--check')) {
    if (fresh !== page) console.error('docs/model/ODD.md: run node scripts/docs-tables.mjs');
    process.exitCode = fresh === page ? 0 : 1;
  } else if (fresh !== page) {
    writeFileSync(ODD, fresh);
    console.error('docs/model/ODD.md: tables made anew');
  }
}
