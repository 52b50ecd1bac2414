/**
 * The recorded path with one parameter vector through all links. The product over links supposes that
 * each link's parameters are drawn anew; but if one vector is right, it is right everywhere:
 *
 *   P = mean over vectors v of the product over links of P(recorded fate | link, v)
 *
 * Each factor is the share of the runs that drew v, unbiased, and links are independent given v, so the
 * product is unbiased. Interval: vectors drawn with replacement, with all their runs.
 */
import { vectorOfRun } from '@interregnum/ensemble';
import { Draws, type Parameters } from '@interregnum/model';
import { ChainPurpose } from './addresses.ts';
import { estimateOf, type Limits95 } from './numbers.ts';

export interface LinkHits {
  readonly seed: number;
  readonly parameters: Parameters;
  /** Runs that ended without an error. */
  readonly valid: readonly number[];
  /** Did the run end as recorded? */
  readonly hit: (run: number) => boolean;
}

export interface Joint extends Limits95 {
  /** Vectors with a run in every link, and given. */
  readonly vectors: number;
  readonly given: number;
}

/** Share of hits of each vector; NaN where no run drew it. */
function sharesByVector(link: LinkHits, given: number): number[] {
  const vectorOf = vectorOfRun(link.seed, link.parameters);
  const hits = new Array<number>(given).fill(0);
  const runs = new Array<number>(given).fill(0);
  for (const run of link.valid) {
    const v = vectorOf(run);
    runs[v]!++;
    if (link.hit(run)) hits[v]!++;
  }
  return hits.map((n, v) => n / runs[v]!);
}

/** null where the links do not share a sample of two vectors or more. */
export function jointOf(
  links: readonly LinkHits[],
  seed: number,
  replicates: number,
): Joint | null {
  const [first] = links;
  if (first === undefined || !('length' in first.parameters) || first.parameters.length < 2)
    return null;
  const sample = JSON.stringify(first.parameters);
  if (links.some((l) => JSON.stringify(l.parameters) !== sample)) return null;
  const given = first.parameters.length;
  const shares = links.map((link) => sharesByVector(link, given));
  const products = Array.from({ length: given }, (_, v) =>
    shares.reduce((product, of) => product * of[v]!, 1),
  ).filter((p) => !Number.isNaN(p));
  const n = products.length;
  if (n < 2) return null;
  const draws = new Draws();
  const means = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate++) {
    draws.start(seed, replicate);
    let sum = 0;
    for (let place = 0; place < n; place++)
      sum += products[Math.floor(draws.uniform(0, place, ChainPurpose.resampleVectors) * n)]!;
    means[replicate] = sum / n;
  }
  const mean = products.reduce((s, p) => s + p, 0) / n;
  return { ...estimateOf(mean, means), vectors: n, given };
}
