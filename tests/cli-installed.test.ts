/** The command as it is installed from its packages: no case, account or chain ships beside it. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ended, ROOT, temporaryFolder } from './cli.ts';

const folder = temporaryFolder();
const modules = join(folder.path, 'node_modules');
const own = join(modules, '@interregnum');

beforeAll(() => {
  mkdirSync(own, { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!name.startsWith('.') && name !== '@interregnum')
      symlinkSync(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
  for (const name of readdirSync(join(ROOT, 'packages')))
    for (const part of ['package.json', 'bin', 'dist']) {
      const from = join(ROOT, 'packages', name, part);
      if (existsSync(from)) cpSync(from, join(own, name, part), { recursive: true });
    }
  cpSync(join(ROOT, 'packages', 'case', 'fixtures', 'small'), join(folder.path, 'small'), {
    recursive: true,
  });
});
afterAll(() => folder.remove());

function installed(...args: string[]): Promise<Ended> {
  const bin = join(own, 'cli', 'bin', 'interregnum.mjs');
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: folder.path,
    env: { ...process.env, NO_COLOR: '1' },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

test.each([
  [['score'], /No case ships here, and the simple rules .* are learnt from those that ship/],
  [['score', './small'], /No case ships here/],
  [['score', '--blind'], /No case ships here/],
  [['warn'], /No case ships here, so warn needs to be told which/],
  [['calibrate'], /No case ships here, so calibrate needs to be told which/],
  [['claims', 'x'], /There is no account x\. No account ships here; give a file/],
  [['check', 'x'], /no case ships here; or the path of a folder/],
  [['chain'], /No chain ships here; give the path of a chain file/],
  [['chain', 'x'], /There is no chain file x\. No chain ships here/],
])('%j says what is not there, and lists nothing empty', async (args, message) => {
  const { code, stdout, stderr } = await installed(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/bug|: ;|: \.|, ,/);
});

test('a case of one’s own is checked, run and watched', async () => {
  expect((await installed('cases')).stdout).toMatch(/No case ships here/);
  expect((await installed('check', 'small')).code).toBe(0);
  expect((await installed('run', './small', '--runs', '5')).code).toBe(0);
  expect((await installed('warn', './small', '--runs', '20')).code).toBe(0);
});
