/** Which files of a folder can be a part of a case: only those are opened. */
import { CASE_FILE, MAP_NAMES, OBSERVED_CASE_FILE, PACKAGE_FILE } from './manifest.ts';
import { nearestOf } from './problems.ts';
import { TABLES } from './tables.ts';

const STANDARD: ReadonlySet<string> = new Set([
  PACKAGE_FILE,
  CASE_FILE,
  OBSERVED_CASE_FILE,
  ...MAP_NAMES,
  ...Object.keys(TABLES).map((name) => `${name}.csv`),
]);

/** A standard name, or one so near that a slip of the hand is likely and worth a hint. */
export function mayBelong(name: string): boolean {
  return STANDARD.has(name) || nearestOf(name, STANDARD) !== undefined;
}
