/** A clone on a system that writes CRLF is the same, byte for byte: a rule, and files that keep it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './cli.ts';

const FOLDERS = ['accounts', 'bench', 'cases', 'chains', 'docs', 'packages', 'scripts', 'tests'];
const MADE = /(^|[\\/])(node_modules|dist|out)([\\/]|$)/;
const TEXT = /\.(ts|tsx|mjs|json|md|csv|yaml|geojson|topojson|svg|cff|txt)$/;

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => TEXT.test(name) && !MADE.test(name))
    .map((name) => join(folder, name)),
);
const hasCrlf = (name: string): boolean => readFileSync(join(ROOT, name), 'utf8').includes('\r\n');

test('.gitattributes gives every text LF, and leaves figures, which hold CSV, as they are', () => {
  const rules = readFileSync(join(ROOT, '.gitattributes'), 'utf8').split('\n');
  expect(rules).toContain('* text=auto eol=lf');
  expect(rules).toContain('*.svg -text');
});

test('no file but a figure has another line end than LF', () => {
  expect(files.length).toBeGreaterThan(500);
  const others = files.filter(hasCrlf);
  expect(others.filter((name) => !name.endsWith('.svg'))).toEqual([]);
  expect(others.length).toBeGreaterThan(0);
});
