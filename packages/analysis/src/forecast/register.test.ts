import { describe, expect, test } from 'vitest';
import { ENTRY_SCHEMA, type EntryContents, entryLine, NO_PREVIOUS, readLog } from './register.ts';

function contents(asOfDay: number): EntryContents {
  return {
    schema: ENTRY_SCHEMA,
    registered: '2030-01-01T00:00:00.000Z',
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
    as_of: '2030-01-11',
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
    ['a date', (l: string) => l.replace('2030-01-11', '2030-01-12')],
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
});
