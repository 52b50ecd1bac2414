/**
 * Every text of the page that a reader sees, extracted from the code into src/messages/en.json, from
 * which translators work. `--check` compares instead of writing, and says what a language lacks.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { APP } from './lib/paths.mjs';

const MESSAGES = join(APP, 'src', 'messages');

/** @returns {Record<string, { defaultMessage: string, description: string }>} */
export function extract() {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('@formatjs/cli/package.json');
  const bin = JSON.parse(readFileSync(manifest, 'utf8')).bin.formatjs;
  const folder = mkdtempSync(join(tmpdir(), 'interregnum-messages-'));
  const out = join(folder, 'en.json');
  const args = ['extract', 'src/**/*.{ts,tsx}', '--out-file', out];
  const run = spawnSync(process.execPath, [join(manifest, '..', bin), ...args], { cwd: APP });
  if (run.status !== 0) throw new Error(`formatjs failed: ${run.stderr}`);
  const messages = JSON.parse(readFileSync(out, 'utf8'));
  rmSync(folder, { recursive: true });
  return messages;
}

export function readLanguage(language) {
  return JSON.parse(readFileSync(join(MESSAGES, `${language}.json`), 'utf8'));
}

/** Languages other than English that have a file. */
export function languages() {
  return readdirSync(MESSAGES)
    .filter((name) => name.endsWith('.json') && name !== 'en.json')
    .map((name) => name.replace(/\.json$/, ''));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const messages = extract();
  const file = {
    status: 'extracted from the code by npm run messages; do not edit',
    messages,
  };
  const text = `${JSON.stringify(file, null, 2)}\n`;
  if (!process.argv.includes('--check')) writeFileSync(join(MESSAGES, 'en.json'), text);
  for (const language of languages()) {
    const { messages: there } = readLanguage(language);
    for (const id of Object.keys(messages))
      if (!(id in there)) console.log(`${language} lacks ${id}`);
    for (const id of Object.keys(there))
      if (!(id in messages)) console.log(`${language} has ${id}, which is gone`);
  }
}
