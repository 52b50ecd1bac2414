import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEdit } from './edit-path.ts';
import { applyEdits } from './edits.ts';
import { stopsInRange } from './lever-values.ts';
import { readLevers } from './levers.ts';
import { inputsMoved } from './moved-inputs.ts';
import { formatProblem } from './problems.ts';
import { readCase } from './read.ts';
import { FILE, oneLever as lever } from './testing/lever-texts.ts';
import { smallCase } from './testing/small-case.ts';

const data = readCase(smallCase()).data!;
const read = (text: string) => readLevers(text, 'l.yaml', data);

test('multiples and dates, in bands, as edits', () => {
  const { levers, problems } = read(FILE);
  expect(problems).toEqual([]);
  const [men, air] = levers!;
  expect(men).toMatchObject({
    id: 'men',
    question: { en: 'How many men?', fr: 'Combien d’hommes ?' },
    kind: 'multiple',
    unit: 'men',
    total: 20_000,
    asItWas: 2,
    bands: [
      { name: 'Fewer', why: null },
      { name: 'As many', why: 'As counted' },
      { name: 'More', why: null },
    ],
  });
  expect(men!.stops.map((s) => [s.value, s.band, s.edit])).toEqual([
    [0.5, 0, 'regions[*].garrison_effective_k=x0.5'],
    [0.75, 0, 'regions[*].garrison_effective_k=x0.75'],
    [1, 1, null],
    [1.2, 2, 'regions[*].garrison_effective_k=x1.2'],
    [1.4, 2, 'regions[*].garrison_effective_k=x1.4'],
    [1.6, 2, 'regions[*].garrison_effective_k=x1.6'],
  ]);
  // Its level was 1, 0.6 from February to April, 0 from May: half of the way is behind it on day 121.
  expect(air!.stops.map((s) => [s.value, s.edit])).toEqual([
    [1, 'patrons[Overland/air].level@2000-01-02..=0'],
    [31, 'patrons[Overland/air].level@2000-02-01..=0'],
    [121, null],
    [182, 'patrons[Overland/air].level@..2000-06-30=1'],
    [null, 'patrons[Overland/air].level=1'],
  ]);
});

test('a support is not lost on the first day: what never was there is another army', () => {
  const { levers, problems } = read(FILE.replace('2000-01-02', '2000-01-01'));
  expect(levers).toBeNull();
  expect(problems.map((p) => p.code)).toEqual(['out-of-range']);
});

test('every edit is one that --set reads and the case takes', () => {
  for (const { stops } of read(FILE).levers!)
    for (const { edit } of stops) {
      if (edit === null) continue;
      const parsed = parseEdit(edit);
      expect(parsed.problems).toEqual([]);
      expect(applyEdits(data, [parsed.edit!]).problems).toEqual([]);
    }
});

test('numbers, sums, words and dates of the news; a support that does not end, one in a glob', () => {
  const of = (path: string, stops: string) => read(lever(path, stops)).levers![0]!;
  const numbers = of('regions[FA].garrison_effective_k', '2, as it was, 20');
  expect(numbers).toMatchObject({ kind: 'number', unit: 'men', total: null });
  expect(numbers.stops.map((s) => s.value)).toEqual([2000, 10_000, 20_000]);
  expect(of('patrons[Farland/arms].level', '0, as it was, 1').stops[1]).toMatchObject({
    value: 0.5,
    edit: null,
  });
  const sums = of('regions[FA].militia_k', 'as it was, "+1", "+2"');
  expect(sums).toMatchObject({ kind: 'change' });
  expect(sums.stops.map((s) => [s.value, s.edit])).toEqual([
    [0, null],
    [1000, 'regions[FA].militia_k=+1'],
    [2000, 'regions[FA].militia_k=+2'],
  ]);
  expect(of('events[withdrawal]', 'as it was, remove')).toMatchObject({ kind: 'word', unit: '' });
  expect(of('events[withdrawal].date_known', 'as it was, 2000-05-01').stops[0]?.value).toBe(-31);
  expect(of('patrons[Farland/*].level', '2000-02-01, as it was').stops).toEqual([
    { value: 31, band: 0, edit: 'patrons[Farland/*].level@2000-02-01..=0' },
    { value: null, band: 0, edit: null },
  ]);
});

test('two ways to write a path are one input', () => {
  expect(inputsMoved(data, 'patrons[Overland/air].level')).toEqual(
    inputsMoved(data, 'patrons[incumbent|Overland/air].realised'),
  );
  expect([...inputsMoved(data, 'regions[Alder].militia_k')]).toEqual(['regions|FA|militia_k']);
  expect(inputsMoved(data, 'regions[*].militia_k').size).toBe(5);
  expect(inputsMoved(data, 'no path').size).toBe(0);
});

test('ranges end where their steps do, without the crumbs of binary fractions', () => {
  expect(stopsInRange('0.1', '0.45', 0.1)).toEqual(['0.1', '0.2', '0.3', '0.4']);
  expect(stopsInRange('2000-01-30', '2000-03-01', 15)).toEqual([
    '2000-01-30',
    '2000-02-14',
    '2000-02-29',
  ]);
  for (const bad of [0, -1, Number.NaN]) expect(stopsInRange('1', '2', bad)).toBeNull();
  expect(stopsInRange('2000-01-30', '2000-03-01', 1.5)).toBeNull();
  expect(stopsInRange('as it was', 'never', 1)).toBeNull();
});

test('whatever is written, an answer in time; what is taken are edits that the case takes', () => {
  const junk = fc.oneof(
    fc.constantFrom(
      'as it was',
      'never',
      'x1',
      'x1e400',
      '-1',
      '[',
      '{a: 1}',
      '\u202e',
      '2000-02-30',
      '0',
      '*',
      '__proto__',
      '&a',
      '*a',
    ),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(2000), fc.nat(8), junk), { minLength: 1, maxLength: 4 }),
      (places) => {
        const text = places.reduce((t, [place, length, insert]) => {
          const at = place % (t.length + 1);
          return t.slice(0, at) + insert + t.slice(at + length);
        }, FILE);
        const start = performance.now();
        const { levers, problems } = read(text);
        expect(levers === null).toBe(problems.some((p) => p.severity === 'error'));
        for (const p of problems) expect(formatProblem(p)).toMatch(/^[^\n]+:\d+:\d+: [^\n]+$/);
        for (const { stops, asItWas, bands } of levers ?? []) {
          expect(stops[asItWas]?.edit).toBeNull();
          for (const { edit, band } of stops) {
            expect(bands[band]).toBeDefined();
            if (edit !== null)
              expect(applyEdits(data, [parseEdit(edit).edit!]).problems).toEqual([]);
          }
        }
        expect(performance.now() - start).toBeLessThan(5000);
      },
    ),
    { numRuns: 300 },
  );
});
