/**
 * Doubt about inputs: worlds of one case, each with its numbers drawn from the ranges that the tables give.
 *
 * Whoever codes one garrison too high codes the next too high: half the variance of a column is common to
 * its regions, half each region's own. Totals of men are drawn by every run anyway, so of men only the
 * region's own half is drawn here. Levels of a patron's channel, roads and events move as one.
 */
import { type CaseData, compileWorld } from '@interregnum/case';
import { Draws, normalCdf, type World } from '@interregnum/model';
import { CalibratePurpose } from '../calibrate/addresses.ts';
import { type InputGroup, inputsOf, SPLITTABLE } from '../sensitivity/input-groups.ts';

/** Standard deviation of what the regions of a column share, and of what each has to itself. */
const SHARED = Math.SQRT1_2;

const isOfRegion = ({ subject }: InputGroup): boolean =>
  'region' in subject && subject.region !== null;
/** Men on the rolls are wrong where men present are, and their totals are drawn by every run. */
const asPresent = (name: string): string =>
  name.replace('garrison_nominal_k', 'garrison_effective_k');
const TOTALS = ['regions.garrison_effective_k', 'regions.challenger_force_k'];

/** Case `data` with every number that has a range drawn from it. @param draw which of the seed's draws */
export function drawnInputs(data: CaseData, seed: number, draw: number): CaseData {
  const draws = new Draws();
  draws.start(seed, draw);
  const { groups } = inputsOf(data, SPLITTABLE);
  const ids = groups.map((g) => g.id);
  const columns = [...new Set(groups.map((g) => g.subject.column))] as string[];
  const place = (list: readonly string[], name: string): number =>
    list.indexOf(list.includes(asPresent(name)) ? asPresent(name) : name);
  return groups.reduce((drawn, group) => {
    const own = draws.normal(0, place(ids, group.id), CalibratePurpose.inputOwn);
    if (!isOfRegion(group)) return group.vary(drawn, normalCdf(own));
    const column = asPresent(group.subject.column);
    const common = TOTALS.includes(column)
      ? 0
      : draws.normal(0, place(columns, column), CalibratePurpose.inputCommon);
    return group.vary(drawn, normalCdf(SHARED * (common + own)));
  }, data);
}

/** @param hindcast false: patrons and news as announced at the origin */
export function drawnWorlds(
  data: CaseData,
  { seed, count, hindcast = true }: { seed: number; count: number; hindcast?: boolean },
): World[] {
  return Array.from({ length: count }, (_, draw) =>
    compileWorld(drawnInputs(data, seed, draw), { hindcast }),
  );
}
