/**
 * The output shown in the tutorials, made by running the commands. `node scripts/docs-tutorials.mjs`
 * plays them in a temporary folder and rewrites every block that follows a mark `<!-- output: … -->`.
 * Run it when the rules or the messages have changed. Needs the built packages (`npm run build`);
 * takes about half a minute.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const COMMAND = join(ROOT, 'packages', 'cli', 'bin', 'interregnum.mjs');
const FIRST_RUN = join(ROOT, 'docs', 'tutorial-first-run.md');
const OWN_CASE = join(ROOT, 'docs', 'tutorial-own-case.md');

let folder = '';

/** What a command prints. @throws when it does not end with the code it should */
function play(args, code = 0) {
  // as typed by hand: npm, where it runs this, would be told of in the commands that are shown
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'));
  const env = { ...Object.fromEntries(own), COLUMNS: '78', NO_COLOR: '1' };
  const done = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (done.status !== code) throw new Error(`interregnum ${args.join(' ')}: ${done.stderr}`);
  return done.stdout.trimEnd();
}

/** The command as typed, and what it prints, shortened where `cut` says so. */
function shown(line, { code = 0, cut = (text) => text } = {}) {
  const args = line.split(' ').slice(1);
  return `$ ${line}\n${cut(play(args, code))}`;
}

/** Write the small case that the page itself gives: each file's name stands before its block. */
function writeLeast(page) {
  mkdirSync(join(folder, 'least'));
  for (const [, name, text] of page.matchAll(/^`(\w+\.(?:json|csv))`\n\n```\w+\n([\s\S]*?)```/gm))
    writeFileSync(join(folder, 'least', name), text);
}

function edit(file, from, to) {
  const path = join(folder, 'bad', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`the template's ${file} no longer holds ${from}`);
  writeFileSync(path, text.replace(from, to));
}

const CELL_SLIPS = [
  ['regions.csv', 'Easton,10.5,21.5,600,', 'Easton,10.5,21.5,"600,0",'],
  ['regions.csv', '0.35,0.4,0.35,3,6,0', '0.35,0.4,0.35,-3,6,0'],
  ['patrons.csv', 'Ally,air,2030-06-01', 'Ally,air,1 June 2030'],
];

function ownCaseBlocks(page) {
  writeLeast(page);
  const firstLine = (text) => text.split('\n')[0];
  const made = shown('interregnum new exampleland', { cut: firstLine });
  const check = shown('interregnum check exampleland');
  cpSync(join(folder, 'exampleland'), join(folder, 'bad'), { recursive: true });
  for (const slip of CELL_SLIPS) edit(...slip);
  edit('links.csv', 'EX3,EX5', 'EX3,EX6');
  const bad = shown('interregnum check bad', { code: 1 });
  for (const [file, from, to] of CELL_SLIPS) edit(file, to, from);
  const run = shown('interregnum run least --runs 100');
  return {
    new: made,
    check,
    bad,
    mended: shown('interregnum check bad', { code: 1 }),
    least: shown('interregnum check least'),
    run,
    package: shown('interregnum new least-package --from least', { cut: firstLine }),
  };
}

/** Lines from the first that begins so to the line before the next that is empty. */
function paragraph(lines, begins) {
  const start = lines.findIndex((l) => l.startsWith(begins));
  if (start < 0) throw new Error(`no line begins with "${begins}"`);
  const end = lines.indexOf('', start);
  return lines.slice(start, end < 0 ? undefined : end);
}

/** The opening of a trace, down to its first three falls. */
function firstFalls(trace) {
  const lines = trace.split('\n');
  const third = lines.flatMap((l, k) => (/; .*supplied/.test(l) ? [k] : []))[2];
  if (third === undefined)
    throw new Error('fewer than three centres fall in the run that is traced');
  return [...lines.slice(0, third + 1), '…'].join('\n');
}

function firstRunBlocks() {
  const lines = play(['run', 'afghanistan-2021', '--scores']).split('\n');
  const answer = JSON.parse(
    readFileSync(join(folder, 'out', 'afghanistan-2021-1-1000', 'run.json'), 'utf8'),
  );
  const table = paragraph(lines, 'Region ');
  const also = table.filter((l) => /^(Kabul|Panjshir) /.test(l));
  const scores = lines.findIndex((l) => l.startsWith('How good is that'));
  const files = lines.findIndex((l) => l.startsWith('Tables '));
  const run = /--run (\d+)/.exec(lines.join('\n'))?.[1] ?? '0';
  const trace = play(['trace', 'afghanistan-2021', '--run', run]);
  return {
    answer: lines
      .slice(
        0,
        lines.findIndex((l) => l.startsWith('Briefing ')),
      )
      .join('\n'),
    table: [...table.slice(0, 9), '…', ...also].join('\n'),
    scores: lines.slice(scores, files).join('\n').trim(),
    trace: `$ npx interregnum trace afghanistan-2021 --run ${run}\n${firstFalls(trace)}`,
    result: lines.find((l) => /^[\d,]+ runs in /.test(l)),
    version: `interregnum ${answer.engine}, rules ${answer.rules_hash}, seed ${answer.seed}, ${answer.runs} runs`,
  };
}

/** The page with each marked block made anew. @throws for a mark nobody makes, or one that is gone */
function filled(page, blocks) {
  const left = new Set(Object.keys(blocks));
  const text = page.replace(
    /(<!-- output: (\w+) -->\n```text\n)[\s\S]*?(```)/g,
    (_, open, name, close) => {
      if (!left.delete(name))
        throw new Error(`nothing makes the output "${name}", or it is there twice`);
      const lines = blocks[name].split('\n').map((l) => l.trimEnd());
      return `${open}${lines.join('\n')}\n${close}`;
    },
  );
  if (left.size > 0) throw new Error(`no mark for the output ${[...left].join(', ')}`);
  return text;
}

/** Each tutorial's file with its page as it should read. */
export function tutorials() {
  folder = mkdtempSync(join(tmpdir(), 'interregnum-docs-'));
  try {
    const own = readFileSync(OWN_CASE, 'utf8').replaceAll('\r\n', '\n');
    const first = readFileSync(FIRST_RUN, 'utf8').replaceAll('\r\n', '\n');
    return [
      [OWN_CASE, filled(own, ownCaseBlocks(own))],
      [FIRST_RUN, filled(first, firstRunBlocks())],
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [file, page] of tutorials()) writeFileSync(file, page);
