/** The count of districts, from the summary to the figure. */
import type { CaseData, ObservedDistricts } from '@interregnum/case';
import type { EnsembleSummary } from '@interregnum/ensemble';
import type { DistrictCountsInput } from '@interregnum/figures';

/** undefined where no districts were played. */
export function districtsInput(
  data: CaseData,
  observed: ObservedDistricts | null,
  summary: EnsembleSummary,
): DistrictCountsInput | undefined {
  const band = summary.weeks.weekDistrictsLost;
  if (!band || !summary.districts) return undefined;
  const districts = summary.districts.reduce((sum, r) => sum + r.districts, 0);
  const at = (series: readonly (number | null)[], w: number): number => series[w] ?? 0;
  return {
    title: 'Districts lost',
    origin: data.origin,
    horizonDays: data.horizonDays,
    runs: summary.runs,
    districts,
    weeks: band.q50.map((_, w) => ({
      day: w * 7,
      q05: at(band.q05, w),
      q25: at(band.q25, w),
      q50: at(band.q50, w),
      q75: at(band.q75, w),
      q95: at(band.q95, w),
    })),
    observed: (observed?.counts ?? []).map((c) => ({
      day: c.day,
      lost: (c.lost * districts) / c.total,
      assessor: c.assessor,
      source: c.source,
    })),
    caveat:
      'Assessors counted different units and are brought to this layout by their own totals: they are not one series. Which districts were held on the first day is drawn anew in each run. Single districts showed no skill when scored, so there is no map of them.',
  };
}
