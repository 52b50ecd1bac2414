/** Raw fits of a search become a posterior of the shipped cases, and nothing slips through. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPosterior, sampleFor } from '@interregnum/analysis';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'interregnum-posterior-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ORDER = ['afg_2021', 'vnm_1975', 'afg_1989'];
const CALIBRATED = ['costBase', 'mobilisationPerDay'];

function fitsFile(name: string, calibrated = CALIBRATED): string {
  const pool = (at: number) => [
    { start: 1, unit: [at, 0.5], trainingJoint: 0.8, weight: 0.75 },
    { start: 0, unit: [at + 0.1, 0.5], trainingJoint: 0.82, weight: 0.25 },
  ];
  const fold = (leftOut: number[]) => ({
    name: 'any',
    leftOut,
    training: [0, 1, 2].filter((k) => !leftOut.includes(k)),
  });
  const folds = {
    afg_2021: { fold: fold([0]), pool: pool(0.1) },
    vnm_1975: { fold: fold([1]), pool: pool(0.2) },
    afg_1989: { fold: fold([2]), pool: pool(0.3) },
    none: { fold: fold([]), pool: pool(0.4) },
    afg: { fold: fold([0, 2]), pool: pool(0.5) },
  };
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify({ calibrated, folds }));
  return file;
}

function run(...args: string[]) {
  const script = join(root, 'scripts', 'posterior-from-fits.mjs');
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}

describe('posterior-from-fits', () => {
  it('names cases as they ship, and knows what each fold has not seen', () => {
    const out = join(folder, 'posterior.json');
    const { status, stderr } = run(
      ...[fitsFile('fits.json'), '--out', out, '--order', ORDER.join()],
      ...['--off', 'columns', '--option', 'starts=2', '--note', 'A trial.', '--sample', '8'],
    );
    expect(stderr).toContain('5 folds');
    expect(status).toBe(0);
    const posterior = readPosterior(readFileSync(out, 'utf8'));
    expect(posterior.folds.map((f) => [f.name, f.by])).toEqual([
      ['afghanistan-2021', 'case'],
      ['south-vietnam-1975', 'case'],
      ['afghanistan-1989', 'case'],
      ['none', 'none'],
      ['afghanistan', 'country'],
    ]);
    expect(posterior.fitted_otherwise).toContain('columns');
    expect(posterior.notes).toEqual(['A trial.']);
    const costs = (id: string, by: 'case' | 'country' = 'case') =>
      sampleFor(posterior, id, { by }).parameters.map((p) => p.costBase);
    // the box of costBase is 0 to 4
    expect(costs('south-vietnam-1975')).toEqual([...Array(6).fill(0.8), ...Array(2).fill(1.2)]);
    expect(costs('afghanistan-1992')[0]).toBeCloseTo(1.2, 6);
    expect(costs('afghanistan-2021', 'country')[0]).toBeCloseTo(2, 6);
    expect(sampleFor(posterior, 'chad-2008').label).toBe('blind');
  });

  it('refuses a parameter that was fitted while nothing read it', () => {
    const { status, stderr } = run(
      ...[fitsFile('idle.json'), '--out', join(folder, 'x.json'), '--order', ORDER.join()],
      ...['--off', 'mobilisation'],
    );
    expect(status).toBe(2);
    expect(stderr).toContain('mobilisationPerDay was fitted, but its mechanism is off');
  });

  it('refuses a case or a mechanism that there is not', () => {
    const rest = [fitsFile('more.json'), '--out', join(folder, 'x.json')];
    expect(run(...rest, '--order', 'afg_2021,vnm_1975,syldavia').stderr).toContain(
      'no case syldavia',
    );
    expect(run(...rest, '--off', 'magic').stderr).toContain('no mechanism "magic"');
  });
});
