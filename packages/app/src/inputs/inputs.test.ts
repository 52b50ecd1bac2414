import { resolve } from 'node:path';
import { applyEdits, type CaseData, parseEdit, readCase } from '@interregnum/case';
import { listCases, readCaseFolder } from '@interregnum/case/node';
import { describe, expect, it } from 'vitest';
import { changes, editOf, found, inputsOf } from './inputs.ts';

const CASES = resolve(import.meta.dirname, '../../../../cases');
const open = async (id: string): Promise<CaseData> =>
  readCase((await readCaseFolder(resolve(CASES, id))).files).data!;

describe.each(await listCases(CASES))('%s', (id) => {
  it('has every input with a source, and the case takes each back as it is', async () => {
    const data = await open(id);
    const rows = inputsOf(data);
    expect(rows.length).toBeGreaterThan(10 * data.regions.length);
    const edits = rows.map((row) => parseEdit(editOf(row, row.quantity.value)));
    expect(edits.flatMap((e) => e.problems)).toEqual([]);
    const applied = applyEdits(
      data,
      edits.map((e) => e.edit!),
    );
    expect(applied.problems).toEqual([]);
    for (const [k, row] of inputsOf(applied.data!).slice(0, 200).entries())
      expect(row.quantity.value, row.path).toBeCloseTo(rows[k]!.quantity.value, 4);
    expect(rows.filter((row) => row.name === '' || row.what === '')).toEqual([]);
    for (const row of rows) {
      expect(row.quantity.value).toBeGreaterThanOrEqual(row.min);
      expect(row.quantity.value).toBeLessThanOrEqual(row.max);
    }
  });
});

describe('an input', () => {
  it('is found by its words in any order, and set in its own unit', async () => {
    const rows = inputsOf(await open('afghanistan-2021'));
    const [row, ...others] = found(rows, 'effective KABUL garrison').filter(
      (r) => r.name === 'Kabul',
    );
    expect(others).toEqual([]);
    expect(row?.path).toBe('regions[AF01].garrison_effective_k');
    expect(editOf(row!, 40_000)).toBe('regions[AF01].garrison_effective_k=40');
    expect(changes(row!, 'regions[AF01].garrison_effective_k=40')).toBe(true);
    expect(changes(row!, 'regions[AF01].garrison_effective_km=40')).toBe(false);
    expect(found(rows, '')).toHaveLength(rows.length);
    expect(found(rows, 'no such words')).toEqual([]);
  });
});
