/**
 * Does skill vanish where it must? Forecasts scored with the link between a cause and the outcome cut,
 * beside the same forecasts scored as they are and beside a forecast that never knew.
 */
import { Draws } from '@interregnum/model';
import { type FallTable, fallTable } from '../fall-table.ts';
import { scoreEnsemble } from '../score-ensemble.ts';
import { quantile } from '../scores/quantiles.ts';
import { CalibratePurpose } from './addresses.ts';
import { type TrainingCase, WORST_JOINT } from './objective.ts';
import { PLACEBO_WORDS, type Placebo, placeboCases } from './placebo-cases.ts';

type Case = Pick<TrainingCase, 'id' | 'world' | 'truth'>;

export interface PlaceboRequest {
  readonly kind: Placebo;
  readonly cases: readonly Case[];
  /** Forecast of a case from its world alone; called again where the placebo changes the world. */
  predict(playable: Pick<Case, 'id' | 'world'>): FallTable;
  /** Shuffles. */
  readonly samples: number;
  readonly seed: number;
  readonly onSample?: (sample: number) => void;
  readonly signal?: AbortSignal;
}

export interface PlaceboSkill {
  readonly kind: Placebo;
  /** What was shuffled, in plain words. */
  readonly words: string;
  /** Mean joint score over cases as they are; lower is better. */
  readonly real: number;
  /** The same in each shuffle. */
  readonly shuffled: readonly number[];
  readonly shuffled_mean: number;
  /** Of the forecasts with what the placebo destroys taken out of them, on the cases as they are. */
  readonly ignorant: number;
  /** 1 - joint / ignorant, as they are and on the mean of the shuffles. */
  readonly skill: number;
  readonly skill_shuffled: number;
  /** (shuffles at least as good as real + 1) / (shuffles + 1). */
  readonly p: number;
  /** Whether shuffling leaves no skill: at least one shuffle in twenty is no better than ignorance. */
  readonly vanishes: boolean;
  readonly sentence: string;
}

/** Runs with the days of fall dealt anew among the regions held at the origin: knows when, not who. */
export function withoutPlaces(falls: FallTable, held: readonly number[], seed: number): FallTable {
  const { runs, regionCount, days } = falls;
  const columns = Array.from({ length: regionCount }, (_, i) =>
    days.slice(i * runs, (i + 1) * runs),
  );
  const draws = new Draws();
  for (let run = 0; run < runs; run++) {
    draws.start(seed, run);
    const lots = held.map((_, k) => draws.uniform(0, k, CalibratePurpose.deal));
    const order = held.map((_, k) => k).sort((a, b) => lots[a]! - lots[b]!);
    held.forEach((region, k) => {
      columns[region]![run] = days[held[order[k]!]! * runs + run]!;
    });
  }
  return fallTable(columns, falls.horizonDays);
}

/** The other cases' forecasts on relative time, run by run in turn, dealt at random: knows no case. */
export function withoutCases(
  own: number,
  cases: readonly Case[],
  forecasts: readonly FallTable[],
  seed: number,
): FallTable {
  const { world } = cases[own]!;
  const runs = forecasts[own]!.runs;
  const others = cases.map((_, k) => k).filter((k) => k !== own);
  const columns = Array.from({ length: world.regionCount }, () => new Float64Array(runs));
  const draws = new Draws();
  for (let run = 0; run < runs; run++) {
    draws.start(seed, run);
    const k = others[run % others.length]!;
    const given = forecasts[k]!;
    const held = heldIn(cases[k]!);
    const ratio = world.horizonDays / given.horizonDays;
    for (let i = 0; i < world.regionCount; i++) {
      const from = held[Math.floor(draws.uniform(0, i, CalibratePurpose.deal) * held.length)]!;
      const day = given.days[from * given.runs + (run % given.runs)]!;
      const held0 = world.holder0[i] === 0;
      columns[i]![run] = !held0 ? 0 : day <= given.horizonDays ? Math.ceil(day * ratio) : Infinity;
    }
  }
  return fallTable(columns, world.horizonDays);
}

function heldIn({ world }: Pick<Case, 'world'>): number[] {
  return Array.from(world.holder0, (_, i) => i).filter((i) => world.holder0[i] === 0);
}

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / values.length;

export function placeboSkill(request: PlaceboRequest): PlaceboSkill {
  const { kind, cases, samples, seed } = request;
  const played = new Map<Case['world'], FallTable>();
  const predict = (c: Case): FallTable => {
    const known = played.get(c.world);
    if (known) return known;
    const falls = request.predict({ id: c.id, world: c.world });
    if (kind !== 'patrons' && kind !== 'links') played.set(c.world, falls);
    return falls;
  };
  const jointOf = (c: Case, falls: FallTable): number =>
    scoreEnsemble(c.truth, falls).joint ?? WORST_JOINT;
  const forecasts = cases.map(predict);
  const real = mean(cases.map((c, k) => jointOf(c, forecasts[k]!)));
  const places = kind === 'links' || kind === 'dates_within';
  const ignorant = mean(
    cases.map((c, k) =>
      jointOf(
        c,
        places
          ? withoutPlaces(forecasts[k]!, heldIn(c), seed)
          : withoutCases(k, cases, forecasts, seed),
      ),
    ),
  );
  const shuffled = Array.from({ length: samples }, (_, sample) => {
    request.signal?.throwIfAborted();
    const joint = mean(placeboCases(kind, cases, seed, sample).map((c) => jointOf(c, predict(c))));
    request.onSample?.(sample);
    return joint;
  });
  const shuffledMean = mean(shuffled);
  const asGood = shuffled.filter((j) => j <= real).length;
  const vanishes = quantile(shuffled, 0.95) >= ignorant;
  const skill = 1 - real / ignorant;
  const skillShuffled = 1 - shuffledMean / ignorant;
  const show = (v: number): string => v.toFixed(2);
  return {
    kind,
    words: PLACEBO_WORDS[kind],
    real,
    shuffled,
    shuffled_mean: shuffledMean,
    ignorant,
    skill,
    skill_shuffled: skillShuffled,
    p: (asGood + 1) / (samples + 1),
    vanishes,
    sentence:
      `Where ${PLACEBO_WORDS[kind]}, the joint score is ${show(shuffledMean)} against ${show(real)} ` +
      `(${asGood} of ${samples} shuffles as good) and ${show(ignorant)} for a forecast without that knowledge: ` +
      `${vanishes ? 'skill vanishes' : 'some skill remains'}.`,
  };
}
