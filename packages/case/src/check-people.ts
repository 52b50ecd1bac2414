/** Whether numbers of people and of armed men can be meant as they are written. */
import { isFull, type Reading, report } from './reading.ts';
import type { Location, RegionRow } from './types.ts';

/** More than any country has; armed men per head beyond what any case had (Bình Long 1972 had one for two). */
const MOST_PERSONS = 1.5e9;
const MOST_ARMED_SHARE = 1;
const LEAST_ARMED_SHARE = 1 / 5000;

const armedIn = (r: RegionRow): number =>
  r.garrisonMen.value + r.militiaMen.value + r.challengerMen.value;

/** Persons in a column of thousands, or men in one: no error, but nobody means it. */
export function checkPeople(
  reading: Reading,
  regions: readonly RegionRow[],
  header: Location,
): void {
  const millions = (persons: number): string => (persons / 1e6).toFixed(persons < 1e7 ? 1 : 0);
  const persons = regions.reduce((sum, r) => sum + r.populationPersons.value, 0);
  const armed = regions.reduce((sum, r) => sum + armedIn(r), 0);
  const hints = { allowed: 'thousands of persons' };
  const names = { millions: millions(persons), persons: Math.round(persons / armed) };
  if (persons > MOST_PERSONS) report(reading, 'people-many', header, names, hints);
  else if (armed > 0 && armed < persons * LEAST_ARMED_SHARE)
    report(reading, 'people-unarmed', header, names, hints);
  for (const r of regions) {
    const [men, of] = [armedIn(r), r.populationPersons.value];
    if (isFull(reading) || men <= MOST_ARMED_SHARE * of) continue;
    const here = { region: r.id, men: Math.round(men), persons: Math.round(of) };
    report(reading, 'people-armed', r.garrisonMen.at, here, { allowed: 'thousands of men' });
  }
}
