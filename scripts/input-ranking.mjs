/**
 * How much the answer hangs on each input, over the cases that ship:
 *     npm run build && node scripts/input-ranking.mjs [FOLDER]
 * asks `interregnum sensitivity` of every case (its documents are kept in FOLDER, and taken from there
 * if it has them) and writes packages/case/src/to-fill/what-hangs-on.ts, by which `check` orders what
 * is still to fill. Run by hand when rules or cases change much; half an hour on two cores.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = join(ROOT, 'packages/case/src/to-fill/what-hangs-on.ts');
/** Of the screening (Morris 1991), which alone is read; the second design is as small as it may be. */
const DESIGN = ['--paths', '8', '--runs', '3', '--base', '16', '--factors', '1'];

function documentOf(id, folder) {
  const file = join(folder, `${id}.json`);
  if (!existsSync(file)) {
    const command = [join(ROOT, 'packages/cli/bin/interregnum.mjs'), 'sensitivity', id, '--json'];
    const { status, stdout } = spawnSync(process.execPath, [...command, ...DESIGN], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`sensitivity ${id} ended with ${status}`);
    writeFileSync(file, stdout);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The mean size of its steps, less what luck alone gives runs of the same point. */
const beyondChance = ({ mu_star: { value }, chance_mu_star: chance }) =>
  Math.max(0, value - chance);

/** Column -> how far its group moves the outcome it moves most, in shares of what moves that most. */
function importances({ screening: { factors, outcomes } }) {
  const found = new Map();
  factors.forEach(({ kind, columns }, k) => {
    if (kind !== 'input') return;
    const most = outcomes.reduce((m, { effects }) => {
      const beyond = effects.map((e, i) => (factors[i].kind === 'input' ? beyondChance(e) : 0));
      const largest = Math.max(...beyond);
      return largest === 0 ? m : Math.max(m, beyond[k] / largest);
    }, 0);
    // a group of roads moves a column of regions along, which is filled from it
    const [column] = columns;
    found.set(column, Math.max(found.get(column) ?? 0, most));
  });
  return found;
}

const folder = process.argv[2] ?? join(tmpdir(), 'interregnum-input-ranking');
mkdirSync(folder, { recursive: true });
const cases = readdirSync(join(ROOT, 'cases'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const documents = cases.map((id) => documentOf(id, folder));
const byColumn = new Map();
for (const document of documents)
  for (const [column, share] of importances(document))
    byColumn.set(column, [...(byColumn.get(column) ?? []), share]);
const mean = (values) => values.reduce((s, v) => s + v, 0) / values.length;
const ranked = [...byColumn]
  .map(([column, shares]) => ({ column, share: mean(shares), cases: shares.length }))
  .sort((a, b) => b.share - a.share || (a.column < b.column ? -1 : 1));
const rows = ranked.map(
  ({ column, share, cases: count }) =>
    `  { column: '${column}', share: ${share.toFixed(2)}, cases: ${count} },`,
);
const text = `/**
 * Made by scripts/input-ranking.mjs; do not edit. How far each input moves the outcome it moves most,
 * in shares of what moves that outcome most, less what luck gives: the mean over the shipped cases that
 * hold it (screening of Morris 1991, Technometrics 33: 161-174, ${DESIGN[1]} paths, ${DESIGN[3]} runs a point, every
 * input moved between its low and high). What moves much in these histories may move little in another.
 */
export interface Weight {
  /** Table and column. */
  readonly column: string;
  /** 0 to 1. */
  readonly share: number;
  /** Shipped cases that hold it with a range. */
  readonly cases: number;
}

/** The rules by which the cases were played, and their number. */
export const MADE_BY: { readonly rules: string; readonly cases: number } = {
  rules: '${documents[0].rules_hash}',
  cases: ${cases.length},
};

/** What matters most first. */
export const WHAT_HANGS_ON: readonly Weight[] = [
${rows.join('\n')}
];
`;
mkdirSync(join(FILE, '..'), { recursive: true });
writeFileSync(FILE, text);
