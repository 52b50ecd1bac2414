/** Memory must not grow with the number of runs. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outcomeLayout } from '@interregnum/model';
import { afterAll, expect, it } from 'vitest';
import { tinyWorld } from '../packages/ensemble/dist/testing/tiny-world.js';

const root = mkdtempSync(join(tmpdir(), 'interregnum-memory-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function mostBytes(runs: number): number {
  const script = join(import.meta.dirname, 'ensemble-memory.mjs');
  const folder = join(root, String(runs));
  return Number(execFileSync(process.execPath, ['--expose-gc', script, folder, String(runs)]));
}

it('holds no more after 5,000 runs than after 200, but for what code and caches take', () => {
  const growth = mostBytes(5000) - mostBytes(200);
  const records = 4800 * 8 * outcomeLayout(tinyWorld(12, 200)).length;
  expect(records).toBeGreaterThan(10e6);
  expect(growth).toBeLessThan(records / 4);
});
