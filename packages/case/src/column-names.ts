/** Which column of a table a header that this program does not know was most likely meant for. */
import { distance } from 'fastest-levenshtein';
import { nearestOf } from './problems.ts';

/** What people call a column whose letters do not tell. A name counts where the table lacks the column. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  lat: ['latitude', 'y'],
  lon: ['lng', 'long', 'longitude', 'x'],
  id: ['code', 'pcode', 'region', 'region_id', 'shapeiso', 'iso_code'],
  region_id: ['id', 'region', 'code', 'pcode'],
  region_a: ['from', 'origin', 'source_region', 'a'],
  region_b: ['to', 'destination', 'target', 'b'],
  road_km: ['distance', 'dist', 'length'],
  km: ['distance', 'dist', 'length', 'road_km'],
  population_k: ['inhabitants', 'people', 'persons'],
  garrison_effective_k: ['soldiers', 'troops', 'army'],
  challenger_force_k: ['fighters', 'insurgents', 'rebels'],
  insurgent_control_0: ['rebel_control', 'rural_control'],
  date_from: ['start', 'begin', 'from', 'since'],
  date_to: ['end', 'until', 'to', 'through'],
  day: ['date', 'fell_on'],
  destination: ['country', 'neighbour', 'neighbor'],
  precontrolled_by: ['held_by', 'holder'],
  kind: ['type', 'how_known'],
  source: ['reference', 'url', 'citation'],
};

const flat = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
/** Words of a name, without the units and marks at their ends. */
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !['', 'k', 'thousand', 'thousands', '0'].includes(word));

/** A slip of a letter or two; "map" is no slip of "name". */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  const [x, y] = [flat(a), flat(b)];
  return x.slice(0, 4) === y.slice(0, 4) || distance(x, y) * 5 <= y.length;
}

/** Candidates of which all words stand in the other name: km for road_km, ruggedness for terrain_rugged. */
function byWords(written: string, candidates: readonly string[]): string[] {
  const own = wordsOf(written);
  const holds = (some: readonly string[], all: readonly string[]): boolean =>
    some.length > 0 &&
    some.every((w) =>
      all.some((v) => v === w || (w.length > 4 && (v.startsWith(w) || w.startsWith(v)))),
    );
  return candidates.filter((c) => holds(own, wordsOf(c)) || holds(wordsOf(c), own));
}

/** One that differs in letter case, spaces and marks only. */
export const sameColumn = (written: string, candidates: readonly string[]): string | undefined =>
  candidates.find((c) => flat(c) === flat(written));

/** @param candidates columns that the table lacks */
export function nearColumn(written: string, candidates: readonly string[]): string | undefined {
  const same = sameColumn(written, candidates);
  if (same !== undefined) return same;
  const bare = wordsOf(written)
    .filter((word) => word !== 'km')
    .join('');
  const called = candidates.filter((c) => OTHER_NAMES[c]?.some((n) => flat(n) === bare));
  if (called.length === 1) return called[0];
  const worded = byWords(written, candidates);
  if (worded.length === 1) return worded[0];
  const nearest = nearestOf(written, worded.length > 1 ? worded : candidates);
  return nearest !== undefined && (worded.length > 1 || isSlip(written, nearest))
    ? nearest
    : undefined;
}
