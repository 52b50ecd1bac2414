/**
 * Placebo cases: one link between causes and outcomes cut, all else kept. They are whole training
 * cases, so that a forecast can be scored on them and the fitting itself can be run on them.
 */
import { type ChannelPath, Draws, type SideSupport, type World } from '@interregnum/model';
import {
  derangement,
  permutation,
  withShuffledDates,
  withShuffledLinks,
} from '../scoreboard/placebo.ts';
import type { Truth } from '../truth.ts';
import { CalibratePurpose } from './addresses.ts';
import type { TrainingCase } from './objective.ts';

export const PLACEBOS = ['patrons', 'links', 'dates_within', 'dates_between'] as const;
export type Placebo = (typeof PLACEBOS)[number];

export const PLACEBO_WORDS: Readonly<Record<Placebo, string>> = {
  patrons: 'each case has the patrons and the news of another, stretched to its own length',
  links: 'the regions of each case are dealt to the places of its road net at random',
  dates_within: 'the fates of the regions of each case are dealt among them at random',
  dates_between:
    'each case has the fates of another, stretched to its own length and dealt at random',
};

/** The cases with one thing shuffled; the same seed and sample give the same deal. */
export function placeboCases<Case extends Pick<TrainingCase, 'world' | 'truth'>>(
  kind: Placebo,
  cases: readonly Case[],
  seed: number,
  sample = 0,
): Case[] {
  if (kind === 'links') {
    return cases.map((c, k) => ({ ...c, world: withShuffledLinks(c.world, seed + k, sample) }));
  }
  if (kind === 'dates_within') {
    return cases.map((c, k) => ({ ...c, truth: withShuffledDates(c.truth, seed + k, sample) }));
  }
  const giver = derangement(cases.length, seed, sample);
  return cases.map((c, k) => {
    const donor = cases[giver[k]!]!;
    return kind === 'patrons'
      ? { ...c, world: withPatronsStretched(c.world, donor.world) }
      : { ...c, truth: withDatesOf(c.truth, donor.truth, seed + k, sample) };
  });
}

/**
 * This world with the patrons and the news of another, mapped on relative time: what came halfway
 * through the other's days comes halfway through these. News from before the origin keeps its day.
 */
export function withPatronsStretched(world: World, donor: World): World {
  const ratio = donor.horizonDays / world.horizonDays;
  const stretched = (path: Float64Array): Float64Array =>
    Float64Array.from(
      { length: world.horizonDays + 2 },
      (_, t) => path[Math.min(path.length - 1, Math.round(t * ratio))]!,
    );
  const side = (given: SideSupport): SideSupport =>
    Object.fromEntries(
      Object.entries(given).map(([channel, path]: [string, ChannelPath]) => [
        channel,
        {
          actual: stretched(path.actual),
          expected: stretched(path.expected),
          reference: path.reference,
        },
      ]),
    ) as unknown as SideSupport;
  return {
    ...world,
    support: [side(donor.support[0]), side(donor.support[1])],
    events: donor.events
      .map((e) => ({
        ...e,
        dayKnown: e.dayKnown > 0 ? Math.round(e.dayKnown / ratio) : e.dayKnown,
      }))
      .sort((a, b) => a.dayKnown - b.dayKnown),
  };
}

/** This truth with the fates of another's scored regions, on relative time, dealt at random. */
export function withDatesOf(truth: Truth, donor: Truth, seed: number, sample = 0): Truth {
  const ratio = truth.horizonDays / donor.horizonDays;
  const scaled = (day: number): number =>
    day <= donor.horizonDays
      ? Math.min(truth.horizonDays, Math.max(1, Math.round(day * ratio)))
      : Infinity;
  const out = {
    day: truth.day.slice(),
    dayLow: truth.dayLow.slice(),
    dayHigh: truth.dayHigh.slice(),
    observedUntilDay: truth.observedUntilDay.slice(),
    manner: truth.manner.slice(),
  };
  const order = permutation(donor.scored.length, seed, sample);
  const draws = new Draws();
  draws.start(seed, sample);
  truth.scored.forEach((region, k) => {
    // with fewer regions there than here, the rest are drawn again
    const from =
      k < order.length
        ? order[k]!
        : Math.floor(draws.uniform(0, k, CalibratePurpose.deal) * order.length);
    const given = donor.scored[from]!;
    out.day[region] = scaled(donor.day[given]!);
    out.dayLow[region] = scaled(donor.dayLow[given]!);
    out.dayHigh[region] = scaled(donor.dayHigh[given]!);
    out.observedUntilDay[region] = scaled(donor.observedUntilDay[given]!);
    out.manner[region] = donor.manner[given]!;
  });
  const own = truth.scored.includes(truth.capital);
  return {
    ...truth,
    ...out,
    capitalDay: own
      ? out.day[truth.capital]!
      : donor.capitalDay === null
        ? null
        : scaled(donor.capitalDay),
  };
}
