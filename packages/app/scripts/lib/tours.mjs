/** The tours as the page fetches them: every file in packages/app/tours, checked; those whose cases it has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APP, CASES } from './paths.mjs';
import { readTour } from './read-tour.mjs';

const TOURS = join(APP, 'tours');

function scenariosOf(id) {
  const folder = join(CASES, id, 'scenarios');
  return existsSync(folder)
    ? readdirSync(folder).flatMap((f) => (f.endsWith('.yaml') ? [f.slice(0, -'.yaml'.length)] : []))
    : [];
}

/**
 * @param {readonly string[]} all ids of the cases there are
 * @param {readonly string[]} built ids of those that the page has
 */
export function readTours(all, built) {
  const cases = new Map(all.map((id) => [id, scenariosOf(id)]));
  return readdirSync(TOURS)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const tour = readTour(readFileSync(join(TOURS, file), 'utf8'), `tours/${file}`, cases);
      if (`${tour.id}.yaml` !== file) throw new Error(`tours/${file}: its id is ${tour.id}`);
      return tour;
    })
    .filter((tour) => tour.steps.every((step) => built.includes(step.case)));
}
