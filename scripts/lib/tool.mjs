/** Running a tool of node_modules, with its output shown. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './set-up.mjs';

const TOOLS = {
  lint: ['Lint (biome)', '@biomejs/biome/bin/biome', ['check', '.']],
  types: ['Type check (tsc)', 'typescript/bin/tsc', ['-b']],
  tests: ['Tests (vitest)', 'vitest/vitest.mjs', ['run']],
};

/** True when it ended well. @param {'lint' | 'types' | 'tests'} name */
export function tool(name, args = [], env = process.env) {
  const [title, file, own] = TOOLS[name];
  console.log(`\n${title}`);
  const script = join(ROOT, 'node_modules', file);
  const options = { cwd: ROOT, stdio: 'inherit', env };
  return spawnSync(process.execPath, [script, ...own, ...args], options).status === 0;
}
