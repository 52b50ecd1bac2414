/**
 * Placebos: worlds and truths in which one thing has been dealt out anew. A model whose skill comes
 * from patrons, roads or the dates themselves must lose it.
 */
import { type ChannelPath, Draws, type SideSupport, type World } from '@interregnum/model';
import type { Truth } from '../truth.ts';
import { BoardPurpose } from './addresses.ts';

/** A random order of 0 .. n - 1 (by sorting lots). */
export function permutation(n: number, seed: number, sample = 0): readonly number[] {
  const draws = new Draws();
  draws.start(seed, sample);
  const lots = Array.from({ length: n }, (_, k) => draws.uniform(0, k, BoardPurpose.permutation));
  return lots.map((_, k) => k).sort((a, b) => lots[a]! - lots[b]!);
}

/** A random order in which nothing keeps its place (n > 1): who gives whom, in a ring. */
export function derangement(n: number, seed: number, sample = 0): readonly number[] {
  const ring = permutation(n, seed, sample);
  const out = new Array<number>(n);
  ring.forEach((k, place) => {
    out[k] = ring[(place + 1) % n]!;
  });
  return out;
}

/** Cut a daily path, or let its last value go on. */
function fitted(path: Float64Array, length: number): Float64Array {
  return Float64Array.from({ length }, (_, t) => path[Math.min(t, path.length - 1)]!);
}

/** This world with the patrons and the news of another, from its first day on. */
export function withPatronsOf(world: World, donor: World): World {
  const length = world.horizonDays + 2;
  const paths = (side: SideSupport): SideSupport =>
    Object.fromEntries(
      Object.entries(side).map(([channel, path]: [string, ChannelPath]) => [
        channel,
        {
          actual: fitted(path.actual, length),
          expected: fitted(path.expected, length),
          reference: path.reference,
        },
      ]),
    ) as unknown as SideSupport;
  return {
    ...world,
    support: [paths(donor.support[0]), paths(donor.support[1])],
    events: donor.events.filter((e) => e.dayKnown <= world.horizonDays),
  };
}

/** The same net of roads with the regions dealt to its places at random. */
export function withShuffledLinks(world: World, seed: number, sample = 0): World {
  const { regionCount, linkStart, linkTo, linkKm, linkWeight } = world;
  /** place -> region, and back */
  const regionAt = permutation(regionCount, seed, sample);
  const placeOf = new Array<number>(regionCount);
  regionAt.forEach((region, place) => {
    placeOf[region] = place;
  });
  const start = new Int32Array(regionCount + 1);
  const to: number[] = [];
  const km: number[] = [];
  const weight: number[] = [];
  for (let region = 0; region < regionCount; region++) {
    const place = placeOf[region]!;
    for (let k = linkStart[place]!; k < linkStart[place + 1]!; k++) {
      to.push(regionAt[linkTo[k]!]!);
      km.push(linkKm[k]!);
      weight.push(linkWeight[k]!);
    }
    start[region + 1] = to.length;
  }
  return {
    ...world,
    linkStart: start,
    linkTo: Int32Array.from(to),
    linkKm: Float64Array.from(km),
    linkWeight: Float64Array.from(weight),
  };
}

/** What happened, with the fates of the scored regions dealt to them at random. */
export function withShuffledDates(truth: Truth, seed: number, sample = 0): Truth {
  const order = permutation(truth.scored.length, seed, sample);
  const dealt = <A extends Float64Array | Uint8Array>(values: A): A => {
    const out = values.slice() as A;
    truth.scored.forEach((region, k) => {
      out[region] = values[truth.scored[order[k]!]!]!;
    });
    return out;
  };
  const day = dealt(truth.day);
  return {
    ...truth,
    day,
    dayLow: dealt(truth.dayLow),
    dayHigh: dealt(truth.dayHigh),
    observedUntilDay: dealt(truth.observedUntilDay),
    weight: dealt(truth.weight),
    manner: dealt(truth.manner),
    capitalDay: truth.scored.includes(truth.capital) ? day[truth.capital]! : truth.capitalDay,
  };
}
