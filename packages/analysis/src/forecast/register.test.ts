import { dateOf } from '@interregnum/case';
import { describe, expect, test } from 'vitest';
import {
  ENTRY_SCHEMA,
  type EntryContents,
  entryLine,
  NO_PREVIOUS,
  readLog,
  tornTail,
} from './register.ts';

function contents(asOfDay: number): EntryContents {
  return {
    schema: ENTRY_SCHEMA,
    registered: `2030-01-01T00:00:0${asOfDay}.000Z`,
    case: 'x-2030',
    case_hash: 'c',
    edits: [],
    engine: '0',
    rules_hash: 'r',
    parameters_hash: 'p',
    parameters_label: 'left out',
    result_hash: 'h',
    seed: 1,
    runs: 10,
    effective_runs: 10,
    degenerate: false,
    origin: '2030-01-01',
    horizon_days: 100,
    as_of: dateOf(asOfDay, '2030-01-01'),
    as_of_day: asOfDay,
    regime: [
      [20, 3],
      [40, 2],
    ],
    regions: [{ id: 'A', fall_day: [[20, 3]] }],
  };
}

function logOf(count: number): string[] {
  const lines: string[] = [];
  for (let k = 0; k < count; k++)
    lines.push(entryLine(contents(k), readLog(lines.join('\n')).last));
  return lines;
}
const replaced = (at: number, line: string): string[] => lines.map((l, k) => (k === at ? line : l));
const faults = (lines: readonly string[]) => readLog(`${lines.join('\n')}\n`).faults;

const lines = logOf(4);

describe('the log of forecasts', () => {
  test('is a chain from nothing to the last hash', () => {
    const { entries, faults: found, last } = readLog(lines.join('\n'));
    expect(found).toEqual([]);
    expect(entries[0]!.entry.previous).toBe(NO_PREVIOUS);
    expect(entries[2]!.entry.previous).toBe(entries[1]!.entry.hash);
    expect(last).toBe(entries[3]!.entry.hash);
    expect(readLog('')).toEqual({ entries: [], faults: [], last: NO_PREVIOUS });
  });

  test.each([
    ['a number', (l: string) => l.replace('[20,3]', '[21,3]')],
    ['a date', (l: string) => l.replace(/"as_of":"2030-01-0./, '"as_of":"2030-01-09')],
    ['an effect', (l: string) => l.replace('"effective_runs":10', '"effective_runs":9')],
    ['the hash before', (l: string) => l.replace(/"previous":"../, '"previous":"ff')],
  ])('%s that was changed is found, in its line', (_, change) => {
    for (let k = 0; k < lines.length; k++) {
      const changed = lines.map((l, i) => (i === k ? change(l) : l));
      expect(changed).not.toEqual(lines);
      expect(faults(changed).map((f) => f.line)).toContain(k + 1);
    }
  });

  test('a line whose own hash was made again breaks the next', () => {
    const { hash: _, previous, ...rest } = JSON.parse(lines[1]!);
    const forged = replaced(1, entryLine({ ...rest, runs: 11 }, previous));
    expect(faults(forged)).toEqual([
      { line: 3, what: expect.stringContaining('does not follow on line 2') },
    ]);
  });

  test('a line taken out, put in, moved or torn is found', () => {
    expect(faults([...lines.slice(0, 1), ...lines.slice(2)]).map((f) => f.line)).toEqual([2]);
    expect(faults(lines.slice(1)).map((f) => f.line)).toEqual([1]);
    expect(faults([lines[0]!, lines[2]!, lines[1]!, lines[3]!]).length).toBeGreaterThan(0);
    expect(faults(replaced(3, lines[3]!.slice(0, -9)))[0]).toMatchObject({ line: 4 });
    expect(faults(replaced(2, '[]'))[0]).toEqual({ line: 3, what: 'the line is no entry' });
    expect(faults(replaced(2, '{}'))[0]!.what).toMatch(/schema/);
  });

  test.each<[string, object, string]>([
    ['a thousand million runs', { runs: 1e9 }, 'runs'],
    ['no run', { runs: 0 }, 'runs'],
    ['more runs than numbers can count', { runs: 2 ** 53 - 1 }, 'runs'],
    ['a seed that is none', { seed: 2 ** 53 - 1 }, 'seed'],
    ['a horizon of years beyond any', { horizon_days: 2 ** 53 - 1 }, 'horizon_days'],
    [
      'more falls than runs',
      {
        regime: [
          [20, 6],
          [30, 6],
        ],
      },
      'regime',
    ],
    ['a fall in no run', { regime: [[20, 0]] }, 'regime'],
    ['a fall after the horizon', { regions: [{ id: 'A', fall_day: [[101, 1]] }] }, 'regions'],
    [
      'a region twice',
      {
        regions: [
          { id: 'A', fall_day: [] },
          { id: 'A', fall_day: [] },
        ],
      },
      'regions',
    ],
    ['a path for a case', { case: '../../etc' }, 'case'],
    ['a date that is not its day', { as_of: '2030-02-01' }, 'as_of'],
    ['a time that is none', { registered: 'yesterday' }, 'registered'],
    ['null for regions', { regions: [null] }, 'regions'],
  ])('a forged line with %s is named, and is no entry to score', (_, change, field) => {
    const forged = entryLine({ ...contents(1), ...change } as EntryContents, NO_PREVIOUS);
    const { entries, faults: found } = readLog(forged);
    expect(entries).toEqual([]);
    expect(found).toEqual([{ line: 1, what: `the line has no sound ${field}` }]);
  });

  test('a line of brackets without end is named', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const line = lines[0]!.replace('"edits":[]', `"edits":${deep}`);
    expect(readLog(line).faults.map((f) => f.line)).toEqual([1]);
  });

  test('a line dated before the one it follows on is named', () => {
    const first = entryLine(contents(3), NO_PREVIOUS);
    const second = entryLine(contents(2), readLog(first).last);
    expect(faults([first, second])).toEqual([
      {
        line: 2,
        what: 'the line is dated 2030-01-01T00:00:02.000Z, before the line it follows on (2030-01-01T00:00:03.000Z)',
      },
    ]);
  });

  test('a line cut off anywhere while it was added is known as that, and only the last', () => {
    const before = `${lines[0]}\n`;
    for (let length = 1; length < lines[1]!.length; length++) {
      const text = before + lines[1]!.slice(0, length);
      expect(tornTail(text)).toBe(lines[1]!.slice(0, length));
      expect(readLog(text).faults).toEqual([
        { line: 2, what: 'the line was cut off while it was added' },
      ]);
    }
    for (const whole of ['', before, before + lines[1], `${before}${lines[1]!.slice(0, 40)}\n`])
      expect(tornTail(whole)).toBeNull();
    for (const others of ['x', '[]', '{"a":1', '{}']) expect(tornTail(before + others)).toBeNull();
  });
});
