import type { ValueQuantiles } from '@interregnum/ensemble';
import type { IntervalRow } from '@interregnum/figures';

/** Quantiles as a bar of persons; none where there is no run. */
export const personInterval = (q: ValueQuantiles): IntervalRow['persons'] => ({
  q05: q.q05 ?? 0,
  q50: q.q50 ?? 0,
  q95: q.q95 ?? 0,
});
