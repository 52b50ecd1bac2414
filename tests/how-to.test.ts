/** The pages of docs/how-to show what the commands print: every command on them is played. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { partOf, replayed } from '../scripts/lib/shown-commands.mjs';
import { interregnum, ROOT } from './cli.ts';

const PAGES = join(ROOT, 'docs', 'how-to');

it.each(readdirSync(PAGES))('%s (else: node scripts/docs-how-to.mjs)', async (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'interregnum-how-to-'));
  try {
    const page = readFileSync(join(PAGES, name), 'utf8').replaceAll('\r\n', '\n');
    const play = (args: readonly string[]) => interregnum(args, folder, { COLUMNS: '78' });
    expect(await replayed(page, folder, play)).toBe(page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('takes the part that a mark names, and what a page gives', async () => {
  const printed = 'one\ntwo\n\nthree\n';
  expect(partOf(printed)).toBe('one\ntwo');
  expect(partOf(printed, 'paragraph 2')).toBe('three');
  expect(partOf(printed, 'lines 2 to 2')).toBe('two');
  expect(() => partOf(printed, 'some')).toThrow('"some" is no part');
  const page = '```text\n$ interregnum run "a b" \\\n    --runs 5\nold\n```\nend\n';
  const asked: (readonly string[])[] = [];
  const play = async (args: readonly string[]) => {
    asked.push(args);
    return { code: 0, stdout: printed, stderr: '' };
  };
  expect(await replayed(page, '/nowhere', play)).toBe(page.replace('old\n', 'one\ntwo\n'));
  expect(asked).toEqual([['run', 'a b', '--runs', '5']]);
});

it('stops where a command ends otherwise than the page says', async () => {
  const page = '```text\n$ interregnum check x\n```\n';
  const fails = async () => ({ code: 1, stdout: '', stderr: 'why' });
  await expect(replayed(page, '/nowhere', fails)).rejects.toThrow('why');
  await expect(
    replayed(`<!-- shows: all; ends 1 -->\n${page}`, '/nowhere', fails),
  ).resolves.toContain('$ interregnum check x');
});
