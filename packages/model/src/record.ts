/** Writing a run's outcome into its flat record, by the layout of `outcome.ts`. */
import type { OutcomeLayout } from './outcome.ts';
import { type Aftermath, aftermath } from './rules/aftermath.ts';
import { groupRights } from './rules/civilians.ts';
import { sumOutposts } from './rules/district-forces.ts';
import type { State } from './state.ts';

export interface Recorder {
  start(s: State, record: Float64Array): void;
  /** Close week `week` (days 7 week - 6 .. 7 week). */
  week(s: State, record: Float64Array, week: number): void;
  finish(s: State, record: Float64Array): void;
}

/** Mean of a minds variable over held centres by strategic weight; 0 when none is held. */
function heldMean(s: State, values: Float64Array): number {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    if (s.held[i] === 0) continue;
    weight += s.world.strategicWeight[i];
    sum += s.world.strategicWeight[i] * values[i];
  }
  return weight > 0 ? sum / weight : 0;
}

function ruralShare(s: State): number {
  let sum = 0;
  let people = 0;
  for (let i = 0; i < s.ruralControl.length; i++) {
    people += s.world.populationPersons[i];
    sum += s.world.populationPersons[i] * s.ruralControl[i];
  }
  return people > 0 ? sum / people : 0;
}

function total(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

function postedMen(s: State): number {
  return total(s.outposts.garrisonMen) + total(s.outposts.militiaMen);
}

type At = (name: string) => number;

/** Districts lost at the end of a week. */
function districtWeek(at: At): (s: State, record: Float64Array, week: number) => void {
  const lost = at('weekDistrictsLost');
  return (s, record, week) => {
    record[lost + week] = s.districts?.lostCount ?? 0;
  };
}

/** What became of each district. */
function districtEnd(at: At): (s: State, record: Float64Array) => void {
  const [fallDay, manner] = [at('districtFallDay'), at('districtManner')];
  const [lost, retaken] = [at('districtLost'), at('districtsRetaken')];
  return (s, record) => {
    const { districts: d } = s;
    if (d === null) return;
    record[retaken] = d.retakenCount;
    for (let k = 0; k < d.fallDay.length; k++) {
      record[fallDay + k] = d.fallDay[k];
      record[manner + k] = d.manner[k];
      record[lost + k] = 1 - d.held[k];
    }
  };
}

export function createRecorder(layout: OutcomeLayout): Recorder {
  const at = (name: string): number => {
    const field = layout.byName.get(name);
    if (field === undefined) throw new Error(`No field ${name} in the outcome layout`);
    return field.offset;
  };
  const fallDay = at('fallDay');
  const manner = at('manner');
  const holder = at('holder');
  const killed = at('killed');
  const displacedFrom = at('displacedFrom');
  const displacedTo = at('displacedTo');
  const weekRuralControl = at('weekRuralControl');
  const weekStrength = at('weekStrength');
  const weekSignal = at('weekSignal');
  const weekWillingness = at('weekWillingness');
  const weekDisplaced = at('weekDisplaced');
  const weekKilled = at('weekKilled');
  const toDestination = at('displacedToDestination');
  const rights = at('rights');
  const rightsLow = at('rightsLow');
  const rightsHigh = at('rightsHigh');
  const put = (record: Float64Array, name: string, value: number): void => {
    record[at(name)] = value;
  };
  const tier = layout.byName.has('districtFallDay');
  const weekOfDistricts = tier ? districtWeek(at) : null;
  const finishDistricts = tier ? districtEnd(at) : null;
  const end: Aftermath = { victors: 0, holdouts: 0 };

  const week = (s: State, record: Float64Array, w: number): void => {
    record[weekRuralControl + w] = ruralShare(s);
    record[weekStrength + w] = s.strength;
    record[weekSignal + w] = heldMean(s, s.signal);
    record[weekWillingness + w] = heldMean(s, s.willingness);
    record[weekDisplaced + w] = s.displacedInside + s.displacedAbroad;
    record[weekKilled + w] = total(s.killed);
    weekOfDistricts?.(s, record, w);
  };

  return {
    start(s, record) {
      record.fill(0);
      week(s, record, 0);
    },
    week,
    finish(s, record) {
      sumOutposts(s);
      finishDistricts?.(s, record);
      aftermath(s, end);
      let fallen = 0;
      for (let i = 0; i < s.fallDay.length; i++) {
        if (s.fallDay[i] >= 0) fallen++;
        record[fallDay + i] = s.fallDay[i];
        record[manner + i] = s.manner[i];
        record[holder + i] = s.holder[i];
        record[killed + i] = s.killed[i];
        record[displacedFrom + i] = s.displacedFrom[i];
        record[displacedTo + i] = s.displacedTo[i];
      }
      put(record, 'collapseDay', s.collapseDay);
      put(record, 'collapseCause', s.collapseCause);
      put(record, 'leaderFlightDay', s.leaderFlightDay);
      put(record, 'capitalDay', s.fallDay[s.world.capital]);
      put(record, 'fallen', fallen);
      put(record, 'holdouts', end.holdouts);
      put(record, 'victors', end.victors);
      put(record, 'incumbentKilled', s.incumbentKilled);
      put(record, 'incumbentDeserted', s.incumbentDeserted);
      put(record, 'incumbentCaptured', s.incumbentCaptured);
      put(record, 'incumbentTransferred', s.incumbentTransferred);
      put(record, 'incumbentRecruited', s.incumbentRecruited);
      put(record, 'incumbentInitial', s.incumbentInitial);
      put(record, 'incumbentRemaining', total(s.garrisonMen) + total(s.militiaMen) + postedMen(s));
      put(record, 'challengerKilled', s.challengerKilled);
      put(record, 'challengerRecruited', s.challengerRecruited);
      put(record, 'challengerInitial', s.challengerInitial);
      put(
        record,
        'challengerRemaining',
        total(s.challengerMen) + total(s.columnMen) + total(s.outposts.challengerMen),
      );
      put(record, 'formerSoldiers', s.incumbentDeserted + s.incumbentCaptured);
      put(record, 'capturedStock', s.capturedStock);
      put(record, 'prisonersFreed', s.prisonersFreed);
      put(record, 'civiliansKilledIncumbentGround', s.killedIncumbentGround);
      put(record, 'civiliansKilledIncumbentAir', s.killedIncumbentAir);
      put(record, 'civiliansKilledChallengerGround', s.killedChallengerGround);
      put(record, 'civiliansKilledChallengerAir', s.killedChallengerAir);
      put(record, 'displacedInside', s.displacedInside);
      put(record, 'displacedAbroad', s.displacedAbroad);
      put(record, 'evacuated', s.evacuated);
      record.set(s.displacedToDestination, toDestination);
      for (let g = 0; g < s.world.groupCount; g++) {
        record[rights + g] = groupRights(s, s.world.rightsMid, g);
        record[rightsLow + g] = groupRights(s, s.world.rightsLow, g);
        record[rightsHigh + g] = groupRights(s, s.world.rightsHigh, g);
      }
    },
  };
}
