/**
 * Ridges: directions in which parameters can move together without the fit getting worse, read off the
 * vectors that were kept.
 */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** Correlation from which two parameters are named together. */
const NAMED_FROM = 0.3;

export interface Ridge {
  readonly a: string;
  readonly b: string;
  readonly correlation: number;
}

export interface Direction {
  /** Spread along it, in the box. */
  readonly sd: number;
  /** Share of each parameter in it; squares sum to 1. */
  readonly loadings: Readonly<Record<string, number>>;
}

export interface Ridges {
  /** Vectors looked at. */
  readonly vectors: number;
  /** Row-major by parameter; null when there are too few vectors, or one does not vary. */
  readonly correlations: readonly (readonly (number | null)[])[] | null;
  /** Pairs with a correlation of at least 0.3, strongest first. */
  readonly pairs: readonly Ridge[];
  /** Directions by spread, widest first: the first are ridges, the last are what the cases fix. */
  readonly directions: readonly Direction[];
}

/** @param vectors positions, equally likely */
export function ridgesOf(
  names: readonly string[],
  vectors: readonly (readonly number[])[],
): Ridges {
  const n = names.length;
  if (vectors.length < n + 2) {
    return {
      vectors: vectors.length,
      correlations: null,
      pairs: [],
      directions: [],
    };
  }
  const total = vectors.length;
  const mean = names.map((_, k) => vectors.reduce((sum, v) => sum + v[k]!, 0) / total);
  const covariance = names.map((_, i) =>
    names.map(
      (_, j) =>
        vectors.reduce((sum, v) => sum + (v[i]! - mean[i]!) * (v[j]! - mean[j]!), 0) / total,
    ),
  );
  const correlations = covariance.map((row, i) =>
    row.map((c, j) => {
      const scale = Math.sqrt(covariance[i]![i]! * covariance[j]![j]!);
      return scale > 0 ? Math.max(-1, Math.min(1, c / scale)) : null;
    }),
  );
  const pairs: Ridge[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const correlation = correlations[i]![j];
      if (correlation != null && Math.abs(correlation) >= NAMED_FROM) {
        pairs.push({ a: names[i]!, b: names[j]!, correlation });
      }
    }
  }
  pairs.sort((x, y) => Math.abs(y.correlation) - Math.abs(x.correlation));
  return {
    vectors: vectors.length,
    correlations,
    pairs,
    directions: directionsOf(names, covariance),
  };
}

function directionsOf(names: readonly string[], covariance: readonly number[][]): Direction[] {
  const evd = new EigenvalueDecomposition(new Matrix(covariance.map((r) => [...r])), {
    assumeSymmetric: true,
  });
  return evd.realEigenvalues
    .map((variance, k) => ({
      sd: Math.sqrt(Math.max(0, variance)),
      loadings: Object.fromEntries(names.map((name, i) => [name, evd.eigenvectorMatrix.get(i, k)])),
    }))
    .sort((a, b) => b.sd - a.sd);
}
