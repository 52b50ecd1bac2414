/**
 * Write (or with --check, verify) src/rules-hash.ts: the SHA-256 of the rules' code.
 *
 * Each source file of packages/model, tests apart, is reduced by esbuild to its code without types,
 * comments and white space, so that a better comment or a reformatted line keeps results resumable
 * while any change of code does not. esbuild is pinned in the lockfile; another version may print
 * another hash, and the test then says so.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const modelFolder = fileURLToPath(new URL('../../model/src/', import.meta.url));
const target = fileURLToPath(new URL('../src/rules-hash.ts', import.meta.url));

export function rulesHashOfSources() {
  const hash = createHash('sha256');
  const files = readdirSync(modelFolder, { recursive: true })
    .map((f) => String(f).replaceAll('\\', '/'))
    .filter(
      (f) =>
        f.endsWith('.ts') &&
        !f.endsWith('.test.ts') &&
        !f.endsWith('.d.ts') &&
        !f.startsWith('testing/'),
    )
    .sort();
  for (const file of files) {
    const { code } = transformSync(readFileSync(join(modelFolder, file), 'utf8'), {
      loader: 'ts',
      minifyWhitespace: true,
      legalComments: 'none',
      target: 'es2022',
    });
    hash.update(`${file}\n${code.length}\n${code}`);
  }
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = `/**
 * SHA-256 of the rules' code, written by \`node packages/ensemble/scripts/rules-hash.mjs\`; a test
 * fails when it is stale. A file rather than a computation at run time, so that Node and a browser
 * bundle (where sources are gone and code is renamed) report the same.
 */
export const RULES_HASH: string =
  '${rulesHashOfSources()}';
`;
  let current = '';
  try {
    current = readFileSync(target, 'utf8');
  } catch {}
  if (current === text) process.exit(0);
  if (process.argv.includes('--check')) {
    console.error(
      'The rules changed: run `node packages/ensemble/scripts/rules-hash.mjs` and build again.',
    );
    process.exit(1);
  }
  writeFileSync(target, text);
  console.error('Wrote packages/ensemble/src/rules-hash.ts; run `npm run build`.');
}
