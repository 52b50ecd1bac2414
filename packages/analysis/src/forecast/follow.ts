/** Histories of the model carried through what was observed, and on from there. */
import { Draws, type Parameters, Particles, type Switches, type World } from '@interregnum/model';
import { ForecastPurpose } from './addresses.ts';
import { type ControlSoFar, checkDays } from './observed-control.ts';
import type { Pace } from './pace.ts';
import { type FilterReport, runFilter } from './particle-filter.ts';

export interface Followed {
  /** On the as-of day, each counting alike, with what they can still take drawn anew. */
  readonly particles: Particles;
  readonly report: FilterReport;
  /** Slot -> slot of the first day from which it descends. */
  readonly origins: Int32Array;
  /** Numbers drawn once a history, by slot of the first day, as they were before anything was seen. */
  readonly before: LatentColumns;
}

/** What is drawn once a history, by slot. */
export interface LatentColumns {
  /** Index of the vector of parameters. */
  readonly vector: Int32Array;
  /** Factor on the pace of the contest, median 1. */
  readonly pace: Float64Array;
  /** Common hollowness of the garrisons, standard normal before anything was seen. */
  readonly hollowness: Float64Array;
  /** Factor of bargaining on the vector's own, median 1. */
  readonly bargaining: Float64Array;
}

export function latentColumns(particles: Particles): LatentColumns {
  const { count } = particles;
  const columns = {
    vector: new Int32Array(count),
    pace: new Float64Array(count),
    hollowness: new Float64Array(count),
    bargaining: new Float64Array(count),
  };
  particles.each((s, slot) => {
    columns.vector[slot] = s.pool.indexOf(s.parameters);
    columns.pace[slot] = s.latent.pace;
    columns.hollowness[slot] = s.latent.commonHollowness;
    columns.bargaining[slot] = s.latent.bargainPerDay / s.parameters.bargainPerDay;
  });
  return columns;
}

export interface FollowInput {
  /** Compiled as of the day. */
  readonly world: World;
  readonly parameters: Parameters;
  readonly switches: Switches;
  /** Unsigned 32-bit integer. */
  readonly seed: number;
  readonly particles: number;
  readonly soFar: ControlSoFar;
  /** 0 or more. */
  readonly asOfDay: number;
}

async function playAll(
  particles: Particles,
  toDay: number,
  pace: Pace,
  soFar?: ControlSoFar,
): Promise<void> {
  const days = toDay - particles.day;
  for (let slot = 0; slot < particles.count; slot++) {
    particles.play(slot, toDay, soFar?.control);
    await pace.step(days);
  }
  particles.arrive(toDay);
}

/**
 * From the origin to the as-of day, through what was observed.
 * @throws the signal's reason when aborted
 */
export async function follow(input: FollowInput, pace: Pace): Promise<Followed> {
  const { world, parameters, switches, seed, soFar, asOfDay } = input;
  const particles = new Particles(world, parameters, switches, seed, input.particles);
  for (let slot = 0; slot < particles.count; slot++) particles.begin(slot);
  const before = latentColumns(particles);
  const draws = new Draws();
  const { report, origins } = await runFilter(
    {
      count: particles.count,
      async advance(day) {
        particles.logWeight.fill(0);
        await playAll(particles, day, pace, soFar);
        return particles.logWeight;
      },
      replace(ancestors) {
        particles.replace(ancestors);
        particles.forget();
      },
    },
    checkDays(soFar, asOfDay),
    (day) => {
      draws.start(seed, 0);
      return draws.uniform(day, 0, ForecastPurpose.resample);
    },
  );
  if (asOfDay > 0) particles.forget();
  return { particles, report, origins, before };
}

/** On to the horizon; the particles' records are complete afterwards. */
export async function goOn(particles: Particles, pace: Pace): Promise<void> {
  await playAll(particles, particles.world.horizonDays, pace);
  for (let slot = 0; slot < particles.count; slot++) particles.finish(slot);
}
