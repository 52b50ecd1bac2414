/** Writing a run's outcome into its flat record, by the layout of `outcome.ts`. */
import type { OutcomeLayout } from './outcome.ts';
import { type Aftermath, aftermath } from './rules/aftermath.ts';
import { groupRights } from './rules/civilians.ts';
import { sumOutposts } from './rules/district-forces.ts';
import { type State, Tally } from './state.ts';

export interface Recorder {
  start(s: State, record: Float64Array): void;
  /** Close week `week` (days 7 week - 6 .. 7 week). */
  week(s: State, record: Float64Array, week: number): void;
  finish(s: State, record: Float64Array): void;
}

/** Each is a field of the outcome, under the same name. */
const TALLIED = Object.keys(new Tally()) as readonly (keyof Tally)[];

/** Mean of a minds variable over held centres by strategic weight; 0 when none is held. */
function heldMean({ world, centres }: State, values: Float64Array): number {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    if (centres.held[i] === 0) continue;
    weight += world.strategicWeight[i];
    sum += world.strategicWeight[i] * values[i];
  }
  return weight > 0 ? sum / weight : 0;
}

function ruralShare({ world, countryside }: State): number {
  const { ruralControl } = countryside;
  let sum = 0;
  let people = 0;
  for (let i = 0; i < ruralControl.length; i++) {
    people += world.populationPersons[i];
    sum += world.populationPersons[i] * ruralControl[i];
  }
  return people > 0 ? sum / people : 0;
}

function total(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

type At = (name: string) => number;

/** Districts lost at the end of a week. */
function districtWeek(at: At): Recorder['week'] {
  const lost = at('weekDistrictsLost');
  return (s, record, week) => {
    record[lost + week] = s.districts?.lostCount ?? 0;
  };
}

/** What became of each district. */
function districtEnd(at: At): Recorder['finish'] {
  const [fallDay, manner] = [at('districtFallDay'), at('districtManner')];
  const [lost, retaken] = [at('districtLost'), at('districtsRetaken')];
  return ({ districts: d }, record) => {
    if (d === null) return;
    record[retaken] = d.retakenCount;
    record.set(d.fallDay, fallDay);
    record.set(d.manner, manner);
    for (let k = 0; k < d.held.length; k++) record[lost + k] = 1 - d.held[k];
  };
}

export function createRecorder(layout: OutcomeLayout): Recorder {
  const at: At = (name) => {
    const field = layout.byName.get(name);
    if (field === undefined) throw new Error(`No field ${name} in the outcome layout`);
    return field.offset;
  };
  const weekRuralControl = at('weekRuralControl');
  const weekStrength = at('weekStrength');
  const weekSignal = at('weekSignal');
  const weekWillingness = at('weekWillingness');
  const weekDisplaced = at('weekDisplaced');
  const weekKilled = at('weekKilled');
  const [rights, rightsLow, rightsHigh] = [at('rights'), at('rightsLow'), at('rightsHigh')];
  const tier = layout.byName.has('districtFallDay');
  const weekOfDistricts = tier ? districtWeek(at) : null;
  const finishDistricts = tier ? districtEnd(at) : null;
  const end: Aftermath = { victors: 0, holdouts: 0 };

  const week: Recorder['week'] = (s, record, w) => {
    record[weekRuralControl + w] = ruralShare(s);
    record[weekStrength + w] = s.regime.strength;
    record[weekSignal + w] = heldMean(s, s.minds.signal);
    record[weekWillingness + w] = heldMean(s, s.minds.willingness);
    record[weekDisplaced + w] = s.tally.displacedInside + s.tally.displacedAbroad;
    record[weekKilled + w] = total(s.civilians.killed);
    weekOfDistricts?.(s, record, w);
  };

  return {
    start(s, record) {
      record.fill(0);
      week(s, record, 0);
    },
    week,
    finish(s, record) {
      const { centres, civilians, columns, forces, outposts, regime, tally, world } = s;
      const put = (name: string, value: number): void => {
        record[at(name)] = value;
      };
      sumOutposts(s);
      finishDistricts?.(s, record);
      aftermath(s, end);
      for (const name of TALLIED) put(name, tally[name]);
      put('collapseDay', regime.collapseDay);
      put('collapseCause', regime.collapseCause);
      put('leaderFlightDay', regime.leaderFlightDay);
      put('capitalDay', centres.fallDay[world.capital]);
      put('fallen', centres.fallDay.filter((day) => day >= 0).length);
      put('holdouts', end.holdouts);
      put('victors', end.victors);
      const posted = total(outposts.garrisonMen) + total(outposts.militiaMen);
      put('incumbentRemaining', total(forces.garrisonMen) + total(forces.militiaMen) + posted);
      const atCentres = total(forces.challengerMen) + total(columns.men);
      put('challengerRemaining', atCentres + total(outposts.challengerMen));
      put('formerSoldiers', tally.incumbentDeserted + tally.incumbentCaptured);
      record.set(centres.fallDay, at('fallDay'));
      record.set(centres.manner, at('manner'));
      record.set(centres.holder, at('holder'));
      record.set(civilians.killed, at('killed'));
      record.set(civilians.displacedFrom, at('displacedFrom'));
      record.set(civilians.displacedTo, at('displacedTo'));
      record.set(civilians.displacedToDestination, at('displacedToDestination'));
      for (let g = 0; g < world.groupCount; g++) {
        record[rights + g] = groupRights(s, world.rightsMid, g);
        record[rightsLow + g] = groupRights(s, world.rightsLow, g);
        record[rightsHigh + g] = groupRights(s, world.rightsHigh, g);
      }
    },
  };
}
