/** `trace`: one run as a chain of causes. */
import { describe, expect, test } from 'vitest';
import { interregnum, start } from './cli.ts';
import { schemaOf } from './schemas.ts';

interface Step {
  readonly day: number;
  readonly kind: string;
  readonly region: string | null;
  readonly text: string;
  readonly causes: readonly { readonly term: string; readonly text: string }[];
}

describe('trace', () => {
  test('tells the run that the ensemble holds, in order of time', async () => {
    const args = ['trace', 'afghanistan-2021', '--run', '3', '--seed', '7', '--json'];
    const { code, stdout, stderr } = await start(args).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const document = JSON.parse(stdout);
    const valid = schemaOf('trace-1');
    valid(document);
    expect(valid.errors).toBeNull();
    expect(valid({ ...document, steps: [{ day: 1 }] })).toBe(false);
    expect(document).toMatchObject({ schema: 'interregnum.trace/1', run: 3, seed: 7 });
    const steps = document.steps as Step[];
    const days = steps.map((s) => s.day);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    const falls = steps.filter((s) => s.kind === 'fall');
    expect(falls).toHaveLength(document.ending.regions_lost);
    expect(new Set(falls.map((f) => f.region)).size).toBe(falls.length);
    for (const fall of falls) {
      const terms = fall.causes.map((c) => c.term);
      for (const term of ['pressed', 'forces', 'willing', 'support', 'nearby'])
        expect(terms).toContain(term);
    }
    const told = JSON.stringify(steps.map(({ text, causes }) => ({ text, causes })));
    expect(told).not.toMatch(/NaN|undefined|Infinity|null of|-0\.00/);
  });

  test('is the same twice, and another run is another story', async () => {
    const story = (run: string) => interregnum(['trace', 'afghanistan-2021', '--run', run]);
    const [a, b, c] = await Promise.all([story('0'), story('0'), story('1')]);
    const said = (stdout = ''): string => stdout.replace(/^Again, in [\d.]+ s:/m, '');
    expect(said(a?.stdout)).toBe(said(b?.stdout));
    expect(said(a?.stdout)).not.toBe(said(c?.stdout));
  });

  test('says first what it comes to, and that it is one run of a model', async () => {
    const { stdout } = await interregnum(['trace', 'afghanistan-2021', '--run', '0'], undefined, {
      COLUMNS: '80',
    });
    expect(stdout).toMatch(/^\d+ of 34 centres fall in this run; /m);
    expect(stdout.replaceAll('\n', ' ')).toMatch(/nothing here is an observation/);
    expect(stdout).toMatch(/^- \d+ \w+: .*(stormed|handed over|abandoned)/m);
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });
});
