import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Host } from '../terminal/host.ts';
import { allChecks } from './checks.ts';
import { findBrowser } from './find-browser.ts';

const known = { runs: 64, seconds: 1, resultHash: 'ab'.repeat(32), isKnown: true };
const host = (workingFolder: string): Host => ({ workingFolder, env: {} }) as unknown as Host;

test('what is needed is told from what is good to have; a folder that takes nothing is named', async () => {
  const gone = join(tmpdir(), 'interregnum-no-such-folder');
  const checks = await allChecks(
    host(gone),
    async () => known,
    async () => null,
  );
  const failed = checks.filter((c) => c.needed && !c.ok);
  expect(failed.map((c) => c.id)).toEqual(['working-folder']);
  expect(failed[0]?.text).toContain(`Nothing can be written in ${gone} (ENOENT)`);
  for (const { text } of checks) expect(text).toMatch(/\.$/);
});

test('a result that is not the known one is needed, and said', async () => {
  const unknown = { ...known, isKnown: false };
  const fast = { case: 'x-2030', runsPerSecond: 50 };
  const checks = await allChecks(
    host(tmpdir()),
    async () => unknown,
    async () => fast,
  );
  expect(checks.at(-1)?.text).toBe('A thousand runs of x-2030 take about 20 s on all cores.');
  const failed = checks.filter((c) => c.needed && !c.ok);
  expect(failed.map((c) => c.id)).toEqual(['self-run']);
  expect(failed[0]?.text).toContain('not the known result');
});

test('a browser is one that can be started', () => {
  const folder = mkdtempSync(join(tmpdir(), 'interregnum-browser-'));
  const firefox = join(folder, 'firefox');
  writeFileSync(firefox, '');
  chmodSync(firefox, 0o644);
  expect(findBrowser({ PATH: folder }, 'linux')).toBeNull();
  chmodSync(firefox, 0o755);
  expect(findBrowser({ PATH: folder }, 'linux')).toBe('firefox');
  expect(findBrowser({}, 'linux')).toBeNull();
  expect(findBrowser({}, 'win32')).not.toBeNull();
  rmSync(folder, { recursive: true });
});
