/**
 * The data statement of every case that ships, beside its tables: what `interregnum check ID --statement`
 * prints. `node scripts/docs-statements.mjs` writes them anew. Needs the built packages (`npm run build`).
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listCases } from '@interregnum/case/node';
import { shippedStatement } from '@interregnum/cli';

const CASES = join(dirname(fileURLToPath(import.meta.url)), '..', 'cases');

/** Path -> the statement as it should read. */
export async function statements() {
  const pages = new Map();
  for (const id of await listCases(CASES))
    pages.set(join(CASES, id, 'DATA-STATEMENT.md'), await shippedStatement(id));
  return pages;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of await statements()) writeFileSync(path, text);
