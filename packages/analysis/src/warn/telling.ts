/** How well each indicator tells histories that end from those that stand, within each case. */
import { type Auc, clusteredAuc, orderOf } from './auc.ts';
import { INDICATORS, NAIVE } from './indicators.ts';
import { HORIZONS, type Landmarks, landmarksOf } from './landmarks.ts';
import { type CaseMean, overCases } from './over-cases.ts';
import { valueAt, type WatchedCase } from './watched-case.ts';

/** By case, null where it has too few histories of either kind. */
export interface CaseAuc {
  readonly case: string;
  readonly auc: number | null;
  /** Over histories of this case. */
  readonly standardError: number | null;
}

export interface Telling {
  readonly indicator: string;
  readonly horizonDays: number;
  /** Mean over cases of the AUC within a case, all its weeks and histories together. */
  readonly withinCase: CaseMean;
  /** The same where only histories at the same week of the same case are compared. */
  readonly sameWeek: CaseMean;
  /** Within-case AUC less that of the share of centres lost, at the same landmarks. */
  readonly overNaive: CaseMean;
  readonly cases: readonly CaseAuc[];
}

interface Score {
  readonly score: Float64Array;
  readonly order: Uint32Array;
}

function scoreOf(watched: WatchedCase, marks: Landmarks, indicator: number): Score {
  const { direction } = INDICATORS[indicator]!;
  const score = Float64Array.from(
    marks.run,
    (run, k) => direction * valueAt(watched, run, marks.week[k]!, indicator),
  );
  return { score, order: orderOf(score) };
}

/** The naive score kept to landmarks at which another indicator is known. */
function confined(naive: Score, other: Score): Score {
  if (other.order.length === naive.order.length) return naive;
  return { ...naive, order: naive.order.filter((k) => !Number.isNaN(other.score[k]!)) };
}

interface InCase {
  readonly within: Auc | null;
  readonly sameWeek: Auc | null;
  readonly naive: Auc | null;
}

/** [indicator][horizon] */
function tellingIn(watched: WatchedCase): InCase[][] {
  const marks = landmarksOf(watched);
  const naiveScore = scoreOf(
    watched,
    marks,
    INDICATORS.findIndex((i) => i.id === NAIVE),
  );
  return INDICATORS.map((_, k) => {
    const own = scoreOf(watched, marks, k);
    const naive = confined(naiveScore, own);
    return marks.ends.map((ends): InCase => {
      const given = { ends, cluster: marks.run };
      return {
        within: clusteredAuc(own.score, own.order, given),
        sameWeek: clusteredAuc(own.score, own.order, { ...given, stratum: marks.week }),
        naive: clusteredAuc(naive.score, naive.order, given),
      };
    });
  });
}

/** @returns every indicator at every horizon, in the order of the lists */
export function tellingOf(
  cases: readonly WatchedCase[],
  seed: number,
  replicates: number,
): Telling[] {
  const inCases = cases.map(tellingIn);
  const mean = (values: (number | null)[]): CaseMean => overCases(values, seed, replicates);
  return INDICATORS.flatMap(({ id }, k) =>
    HORIZONS.map((horizonDays, h): Telling => {
      const cells = inCases.map((each) => each[k]![h]!);
      return {
        indicator: id,
        horizonDays,
        withinCase: mean(cells.map((c) => c.within?.auc ?? null)),
        sameWeek: mean(cells.map((c) => c.sameWeek?.auc ?? null)),
        overNaive: mean(
          cells.map(({ within, naive }) =>
            within === null || naive === null ? null : within.auc - naive.auc,
          ),
        ),
        cases: cases.map((c, i) => ({
          case: c.id,
          auc: cells[i]!.within?.auc ?? null,
          standardError: cells[i]!.within?.standardError ?? null,
        })),
      };
    }),
  );
}
