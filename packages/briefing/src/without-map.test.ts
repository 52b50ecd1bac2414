import type { CaseData } from '@interregnum/case';
import { expect, test } from 'vitest';
import { withoutMapIfNeeded } from './without-map.ts';

const drawing = (fault: (data: CaseData) => boolean) => (data: CaseData) => {
  if (fault(data)) throw new TypeError('rings is not iterable');
  return data.map === null ? 'centres' : 'map';
};
const withMap = { map: { type: 'FeatureCollection', features: [] } } as unknown as CaseData;

function drawn(data: CaseData, fault: (data: CaseData) => boolean): [string, string[]] {
  const said: string[] = [];
  const page = withoutMapIfNeeded(data, drawing(fault), (line) => void said.push(line));
  return [page, said];
}

test('a map that can be drawn is', () => {
  expect(drawn(withMap, () => false)).toEqual(['map', []]);
});

test('one that cannot is left out, with a warning, and the rest is there', () => {
  const [page, said] = drawn(withMap, (data) => data.map !== null);
  expect(page).toBe('centres');
  expect(said).toEqual([
    'Warning: the map cannot be drawn (rings is not iterable); the briefing shows where the centres lie instead.',
  ]);
});

test('a fault that is not the map’s is not blamed on it', () => {
  expect(() => drawn(withMap, () => true)).toThrow('not iterable');
  expect(() => drawn({ ...withMap, map: null }, () => true)).toThrow('not iterable');
});
