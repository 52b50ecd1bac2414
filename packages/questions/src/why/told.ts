/**
 * What is to be said of an attribution, whatever the language: which factors and pairs, in which
 * order, and how they stand to the whole. Factors are given by their titles; nothing is in words.
 */
import {
  type AttributedMean,
  type Attribution,
  byPlace,
  type FactorInteraction,
  type FactorShare,
  isTold,
  type OutcomeAttribution,
  outcomeOf,
  type PosteriorSpread,
  RANKED_BY,
} from '@interregnum/analysis';
import type { WhyFacts } from './sentences.ts';

/** Factors named in the answer, and pairs named in one sentence. */
const FACTORS_NAMED = 3;
const PAIRS_NAMED = 2;

type Titles = WhyFacts['titles'];
const titleOf = (id: string, titles: Titles): string => titles.get(id) ?? id;

const stoodOf = (attribution: Attribution): OutcomeAttribution => outcomeOf(attribution, RANKED_BY);

/** A part that has the sign of the whole, as a size in days with its limits. */
export interface PartDue {
  readonly name: string;
  readonly size: number;
  readonly low: number;
  readonly high: number;
}

function partDue({ factor, shapley: { mean, low, high } }: FactorShare, titles: Titles): PartDue {
  const [least, most] = mean < 0 ? [-high, -low] : [low, high];
  return { name: titleOf(factor, titles), size: Math.abs(mean), low: least, high: most };
}

export interface AnswerTold {
  /** What all factors together do to the days that the regime stands. */
  readonly difference: AttributedMean;
  /** The same without its sign, and whether it is fewer days. */
  readonly size: number;
  readonly shorter: boolean;
  /** How many factors there are. */
  readonly factors: number;
  /** Whether the part of any factor can be told from nothing. */
  readonly anyTold: boolean;
  /** The largest parts that pull with the whole; empty where the whole cannot be told from nothing. */
  readonly due: readonly PartDue[];
  /** Those that pull the other way. */
  readonly against: readonly string[];
}

export function answerTold({ attribution, titles }: WhyFacts): AnswerTold {
  const { difference, factors } = stoodOf(attribution);
  const sign = Math.sign(difference.mean);
  const told = byPlace(factors).filter((f) => isTold(f.shapley));
  const pulling = (way: number): FactorShare[] =>
    told.filter((f) => Math.sign(f.shapley.mean) === way);
  return {
    difference,
    size: Math.abs(difference.mean),
    shorter: sign < 0,
    factors: factors.length,
    anyTold: told.length > 0,
    due: isTold(difference)
      ? pulling(sign)
          .slice(0, FACTORS_NAMED)
          .map((f) => partDue(f, titles))
      : [],
    against: pulling(-sign).map((f) => titleOf(f.factor, titles)),
  };
}

export interface WholeTold {
  /** Days that the regime stands. */
  readonly stood: OutcomeAttribution;
  /** Shares of so many histories in which it falls. */
  readonly fell: OutcomeAttribution;
  readonly histories: number;
}

export const wholeTold = ({ attribution }: WhyFacts): WholeTold => ({
  stood: stoodOf(attribution),
  fell: outcomeOf(attribution, 'fell'),
  histories: attribution.runs - attribution.failedRuns,
});

export interface HistoryTold {
  readonly fell: boolean;
  /** Day since the origin and ISO date; null where it did not fall, or on a day not known. */
  readonly when: { readonly day: number; readonly date: string } | null;
  /**
   * Share of histories that end so, where it is less than half: what is divided is the model's
   * outcome, and a reader must see how far that is from history. Else null.
   */
  readonly onlyIn: number | null;
}

/** null where it is not known what happened. */
export function historyTold({ attribution, history }: WhyFacts): HistoryTold | null {
  if (history === null) return null;
  const { fell, day, date } = history;
  const { mean } = outcomeOf(attribution, 'fell').all;
  const same = fell ? mean : 1 - mean;
  return {
    fell,
    when: day === null || date === null ? null : { day, date },
    onlyIn: same >= 0.5 ? null : same,
  };
}

/** What a factor does to the days that the regime stands. */
export interface PartTold {
  readonly name: string;
  readonly days: AttributedMean;
  readonly place: FactorShare['rank'];
}

export interface PartsTold {
  /** In the order of their places. */
  readonly told: readonly PartTold[];
  /** Those that cannot be told from nothing. */
  readonly rest: readonly PartTold[];
  /** Those that change nothing that a run reads. */
  readonly withoutEffect: readonly string[];
}

export function partsTold({ attribution, titles }: WhyFacts): PartsTold {
  const { withoutEffect } = attribution;
  const ordered = byPlace(stoodOf(attribution).factors);
  const part = ({ factor, shapley, rank }: FactorShare): PartTold => ({
    name: titleOf(factor, titles),
    days: shapley,
    place: rank,
  });
  return {
    told: ordered.filter((f) => isTold(f.shapley)).map(part),
    rest: ordered.filter((f) => !isTold(f.shapley) && !withoutEffect.includes(f.factor)).map(part),
    withoutEffect: withoutEffect.map((id) => titleOf(id, titles)),
  };
}

type SeenPair = FactorInteraction & { readonly index: AttributedMean };

const seenPairs = ({ interactions }: OutcomeAttribution): SeenPair[] =>
  interactions.filter((pair): pair is SeenPair => pair.index !== null);

/** Pairs that work together otherwise than one by one, those that do most first. */
export const toldPairs = (outcome: OutcomeAttribution): SeenPair[] =>
  seenPairs(outcome)
    .filter(({ index }) => isTold(index))
    .sort((a, b) => Math.abs(b.index.mean) - Math.abs(a.index.mean));

export interface PairsTold {
  /** The largest, each in days. */
  readonly told: readonly {
    readonly names: readonly [string, string];
    readonly days: AttributedMean;
  }[];
  /** How many pairs there are, and how many of them sampled orders met too seldom to judge. */
  readonly all: number;
  readonly unseen: number;
}

function pairsTold(stood: OutcomeAttribution, titles: Titles): PairsTold {
  const all = stood.interactions.length;
  return {
    told: toldPairs(stood)
      .slice(0, PAIRS_NAMED)
      .map(({ factors: [a, b], index }) => ({
        names: [titleOf(a, titles), titleOf(b, titles)],
        days: index,
      })),
    all,
    unseen: all - seenPairs(stood).length,
  };
}

/** Factors overlap where the last adds less than its share, and need each other where it adds more. */
export type Relation = 'need each other' | 'overlap';

export interface TogetherTold {
  /** Sums over the factors of what each does alone, and with all others there; and the whole, in days. */
  readonly alone: AttributedMean;
  readonly last: AttributedMean;
  readonly whole: AttributedMean;
  /** null where the sum of the last cannot be told from the whole. */
  readonly relation: Relation | null;
  /** The factor of which most depends on the others; null where none does. */
  readonly uneven: {
    readonly name: string;
    readonly alone: AttributedMean;
    readonly last: AttributedMean;
  } | null;
  readonly pairs: PairsTold;
}

/** null where there is one factor only. */
export function togetherTold({ attribution, titles }: WhyFacts): TogetherTold | null {
  const stood = stoodOf(attribution);
  const { factors, difference, sumAlone, sumGivenOthers: last } = stood;
  if (factors.length < 2) return null;
  const gap = (f: FactorShare): number => Math.abs(f.alone.mean - f.givenOthers.mean);
  const uneven = [...factors].sort((a, b) => gap(b) - gap(a))[0]!;
  const apart = last.low > difference.high || last.high < difference.low;
  const more = Math.abs(last.mean) > Math.abs(difference.mean);
  return {
    alone: sumAlone,
    last,
    whole: difference,
    relation: apart ? (more ? 'need each other' : 'overlap') : null,
    uneven:
      gap(uneven) === 0
        ? null
        : {
            name: titleOf(uneven.factor, titles),
            alone: uneven.alone,
            last: uneven.givenOthers,
          },
    pairs: pairsTold(stood, titles),
  };
}

/** The factor whose value varies most over parameter vectors; null where none is told apart. */
export function mostVarying({
  attribution: { posterior },
  titles,
}: WhyFacts): Pick<PosteriorSpread['effects'][number], 'name' | 'betweenSd'> | null {
  const [most] = [...posterior.effects].sort((a, b) => b.betweenSd.sd - a.betweenSd.sd);
  return most === undefined
    ? null
    : { name: titleOf(most.name, titles), betweenSd: most.betweenSd };
}
