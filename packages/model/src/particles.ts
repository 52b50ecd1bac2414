/**
 * Many histories of one world side by side, which can be stepped, conditioned on what was observed,
 * and copied over one another: what a particle filter needs of the rules.
 *
 * A history lives in a slot, and slot k draws as run k does, so copies part from the day after they
 * were made, and a population that is never conditioned or copied is bit for bit the ensemble of
 * `createEngine`. What a place can still take (-ln U) is forgotten whenever a history was conditioned or
 * copied and drawn anew: waiting times without memory make that the same process.
 */
import { Conditions, type ObservedControl } from './conditions.ts';
import { type Course, createCourse } from './course.ts';
import { Purpose } from './draws.ts';
import { log } from './math.ts';
import { type OutcomeLayout, outcomeLayout } from './outcome.ts';
import type { Parameters } from './parameters.ts';
import { createRecorder, type Recorder } from './record.ts';
import { forgetOutposts } from './rules/district-falls.ts';
import { type Snapshots, snapshotsOf } from './snapshot.ts';
import type { State } from './state.ts';
import type { Switches } from './switches.ts';
import { DAYS_PER_WEEK, type World } from './world.ts';

/** A history on one day, to be read or changed by hand; valid during the call. */
export type History = State;

export class Particles {
  readonly world: World;
  readonly layout: OutcomeLayout;
  readonly count: number;
  readonly seed: number;
  /** Row by row, `layout.length` numbers a slot; complete after `finish`. */
  readonly records: Float64Array;
  /** Ln of the likelihood of what was imposed on each slot; the caller sets it back. */
  readonly logWeight: Float64Array;
  /** Run whose draws a slot has. */
  readonly #runs: Float64Array;
  /** Last day played. */
  day: number = 0;
  readonly #course: Course;
  readonly #recorder: Recorder;
  readonly #snapshots: Snapshots;
  #rows: Float64Array;
  #conditions: Conditions | undefined;
  #spare: Float64Array;

  /** @param seed unsigned 32-bit integer; slot k is run k of it */
  constructor(
    world: World,
    parameters: Parameters,
    switches: Switches,
    seed: number,
    count: number,
  ) {
    this.world = world;
    this.layout = outcomeLayout(world);
    this.count = count;
    this.seed = seed;
    this.#course = createCourse(world, parameters, switches);
    this.#recorder = createRecorder(this.layout);
    this.#snapshots = snapshotsOf(this.#course.state);
    this.#rows = new Float64Array(count * this.#snapshots.length);
    this.#spare = new Float64Array(0);
    this.records = new Float64Array(count * this.layout.length);
    this.logWeight = new Float64Array(count);
    this.#runs = Float64Array.from({ length: count }, (_, slot) => slot);
  }

  /** Day 0 of one slot. */
  begin(slot: number): void {
    this.#course.begin(this.seed, this.#runs[slot]);
    this.#recorder.start(this.#course.state, this.#record(slot));
    this.#save(slot);
  }

  /** Play the days after `this.day` of one slot, to the end of `toDay`. */
  play(slot: number, toDay: number, observed?: ObservedControl): void {
    const s = this.#load(slot);
    const record = this.#record(slot);
    s.conditions = observed === undefined ? undefined : this.#conditionsOf(observed);
    for (let day = this.day + 1; day <= toDay; day++) {
      this.#course.play(day);
      if (day % DAYS_PER_WEEK === 0) this.#recorder.week(s, record, day / DAYS_PER_WEEK);
    }
    if (s.conditions !== undefined) this.logWeight[slot] += s.conditions.logWeight;
    s.conditions = undefined;
    this.#save(slot);
  }

  /** Every slot stands at the end of this day now. */
  arrive(day: number): void {
    this.day = day;
  }

  /** Close the record of a slot whose last day is played. */
  finish(slot: number): void {
    this.#recorder.finish(this.#load(slot), this.#record(slot));
  }

  /** Each slot becomes a copy of its ancestor. */
  replace(ancestors: Int32Array): void {
    const { length } = this.#snapshots;
    if (this.#spare.length === 0) this.#spare = new Float64Array(this.#rows.length);
    const rows = this.#spare;
    const records = this.records.slice();
    const { length: width } = this.layout;
    ancestors.forEach((from, slot) => {
      rows.set(this.#rows.subarray(from * length, (from + 1) * length), slot * length);
      this.records.set(records.subarray(from * width, (from + 1) * width), slot * width);
    });
    this.#spare = this.#rows;
    this.#rows = rows;
  }

  /** Draw anew what each held place and loyal command can still take. */
  forget(): void {
    this.each((s) => {
      const { centres, commands, draws, hazards } = s;
      for (let i = 0; i < centres.held.length; i++) {
        if (centres.held[i] === 0) continue;
        hazards.enduranceLeft[i] = -log(draws.uniform(this.day, i, Purpose.endurance));
      }
      forgetOutposts(s, this.day);
      for (let k = 0; k < commands.loyal.length; k++) {
        if (commands.loyal[k] === 0) continue;
        commands.enduranceLeft[k] = -log(draws.uniform(this.day, k, Purpose.commandEndurance));
      }
    });
  }

  /** Read or change every history as it stands. */
  each(visit: (history: History, slot: number) => void): void {
    for (let slot = 0; slot < this.count; slot++) {
      visit(this.#load(slot), slot);
      this.#save(slot);
    }
  }

  /**
   * Take over histories of another world with the same places, actors and parameters, as they stand,
   * each with its draws.
   * @param slots which; the first goes to slot 0
   * @throws RangeError when the worlds differ in more than their numbers
   */
  adopt(other: Particles, slots: ArrayLike<number>): void {
    const { length } = this.#snapshots;
    const { length: width } = this.layout;
    if (length !== other.#snapshots.length || width !== other.layout.length)
      throw new RangeError('Histories can only be taken over by a world of the same places');
    for (let slot = 0; slot < this.count; slot++) {
      const from = slots[slot];
      this.#runs[slot] = other.#runs[from];
      this.#rows.set(other.#rows.subarray(from * length, (from + 1) * length), slot * length);
      this.records.set(other.records.subarray(from * width, (from + 1) * width), slot * width);
    }
    this.day = other.day;
  }

  #conditionsOf(observed: ObservedControl): Conditions {
    if (this.#conditions?.observed !== observed) this.#conditions = new Conditions(observed);
    this.#conditions.logWeight = 0;
    return this.#conditions;
  }

  #record(slot: number): Float64Array {
    return this.records.subarray(slot * this.layout.length, (slot + 1) * this.layout.length);
  }

  #load(slot: number): State {
    const s = this.#course.state;
    this.#snapshots.load(this.#rows, slot * this.#snapshots.length);
    s.draws.start(this.seed, this.#runs[slot]);
    s.ledger = undefined;
    return s;
  }

  #save(slot: number): void {
    this.#snapshots.save(this.#rows, slot * this.#snapshots.length);
  }
}
