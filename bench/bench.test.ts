import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readOptions } from './lib/options.mjs';
import { spread } from './lib/statistics.mjs';

const script = fileURLToPath(new URL('./bench.mjs', import.meta.url));

describe('bench', () => {
  it('says in one line that the prototype is missing, and ends with 2', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [script, '--prototype', 'no/such/folder'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^bench: no prototype at .*--prototype or INTERREGNUM_PROTOTYPE/);
  });

  it.each([
    [['--runs', '0'], /--runs must be a whole number/],
    [['--repetitions', 'x'], /--repetitions must be a whole number/],
    [['--fast'], /--fast/],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions(['--no-prototype', ...args], {})).toThrow(message);
  });

  it('takes the flag before the environment', () => {
    const env = { INTERREGNUM_PROTOTYPE: 'b' };
    expect(() => readOptions(['--prototype', 'a'], env)).toThrow(/prototype at .*a:/);
    expect(() => readOptions([], env)).toThrow(/prototype at .*b:/);
  });

  it('summarises by least, median and greatest', () => {
    expect(spread([3, 1, 2])).toEqual({ min: 1, median: 2, max: 3 });
    expect(spread([4, 1, 2, 3])).toEqual({ min: 1, median: 2.5, max: 4 });
  });
});
