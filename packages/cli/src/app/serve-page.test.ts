import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServedPage, servePage } from './serve-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'interregnum-page-'));
let page: ServedPage;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>here</title>');
  writeFileSync(join(folder, 'a.json'), '{}');
  page = await servePage(folder, 0);
});
afterAll(async () => {
  await page.close();
  rmSync(folder, { recursive: true });
});

it('serves the files on the loopback address with their types', async () => {
  expect(page.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const home = await fetch(page.address);
  expect(await home.text()).toContain('here');
  expect(home.headers.get('content-type')).toContain('text/html');
  expect((await fetch(`${page.address}a.json`)).headers.get('content-type')).toContain('json');
});

it('tells a browser whether its copy is still good', async () => {
  const first = await fetch(page.address);
  const tag = first.headers.get('etag') ?? '';
  expect(first.headers.get('cache-control')).toBe('no-cache');
  const again = await fetch(page.address, { headers: { 'if-none-match': tag } });
  expect(again.status).toBe(304);
});

it('serves a file that was written anew, whole', async () => {
  writeFileSync(join(folder, 'a.json'), '{"longer":"than before"}');
  const answer = await fetch(`${page.address}a.json`);
  expect(await answer.json()).toEqual({ longer: 'than before' });
});

it.each(['nothing.js', '../package.json', '..%2f..%2fetc/passwd'])(
  'has nothing at %s',
  async (path) => {
    const answer = await fetch(page.address + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('There is no such file.');
  },
);

it('says that a port is taken and what to do', async () => {
  const port = Number(new URL(page.address).port);
  await expect(servePage(folder, port)).rejects.toThrow(`Port ${port} is taken.`);
});
