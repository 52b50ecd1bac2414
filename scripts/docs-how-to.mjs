/**
 * What commands print in the pages of docs/how-to, made by running them. `node scripts/docs-how-to.mjs`
 * rewrites the pages; names of pages after it, only those. Needs the built packages (`npm run build`).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ROOT } from './lib/set-up.mjs';
import { replayed } from './lib/shown-commands.mjs';

const COMMAND = join(ROOT, 'packages', 'cli', 'bin', 'interregnum.mjs');
const PAGES = join(ROOT, 'docs', 'how-to');
const asked = process.argv.slice(2).map((page) => basename(page));

for (const name of readdirSync(PAGES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const folder = mkdtempSync(join(tmpdir(), 'interregnum-how-to-'));
  const play = (args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
      cwd: folder,
      env: { ...process.env, COLUMNS: '78', NO_COLOR: '1' },
      encoding: 'utf8',
    });
    return { code: status, stdout, stderr };
  };
  try {
    const page = readFileSync(join(PAGES, name), 'utf8');
    writeFileSync(join(PAGES, name), await replayed(page, folder, play));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
