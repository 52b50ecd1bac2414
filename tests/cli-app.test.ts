/** `interregnum app` and `docs`: files on the loopback address until Ctrl-C, and how one hears of them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OPEN_THE_PAGE } from '../scripts/lib/open-the-page.mjs';
import { interregnum, start, temporaryFolder } from './cli.ts';

const folder = temporaryFolder();
const page = join(folder.path, 'page');
beforeAll(() => {
  mkdirSync(page);
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>built</title>');
});
afterAll(() => folder.remove());

it.each([
  ['app', 'The page is'],
  ['docs', 'The documentation is'],
])(
  '%s says where it is, serves it on this machine alone, and ends well on Ctrl-C',
  async (command, here) => {
    const { child, ended, said } = start([command, '--no-open', '--folder', page]);
    let stdout = '';
    child.stdout?.on('data', (text: string) => {
      stdout += text;
    });
    await said(
      new RegExp(
        `^${here} at http://127\\.0\\.0\\.1:\\d+/ \\(this machine only; Ctrl-C ends it\\)\\.$`,
        'm',
      ),
    );
    const [address = ''] = /http:\S+/.exec(stdout) ?? [];
    const answer = await fetch(address);
    expect(await answer.text()).toContain('<title>built</title>');
    expect((await fetch(`${address}nothing.js`)).status).toBe(404);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
    await expect(fetch(address)).rejects.toThrow();
  },
);

it.each([
  ['app', 'There is no page in', 'npm run build:page'],
  ['docs', 'There is no site in', 'npm run build:docs'],
])('%s says what is wrong with a folder that holds none', async (command, message, build) => {
  const { code, stderr } = await interregnum([command, '--no-open', '--folder', folder.path]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain(`Build one: ${build} -- --out`);
});

it.each([
  ['--port', '70000'],
  ['--port', 'x'],
])('refuses %s %s', async (...args) => {
  const { code, stderr } = await interregnum(['app', '--no-open', ...args]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/--port/);
});

it('the start names the command', () => {
  expect(OPEN_THE_PAGE).toContain('npx interregnum app');
});
