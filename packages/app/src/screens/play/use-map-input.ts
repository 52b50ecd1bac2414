import type { EnsembleSummary } from '@interregnum/ensemble';
import type { MapInput } from '@interregnum/figures';
import { useMemo } from 'react';
import { mapOf } from '../../answers/figures.ts';
import type { Study } from '../../answers/study.ts';

/**
 * The map before there is an answer: the places, and nothing said of them. The same object whatever is
 * changed but the horizon and roads, which schematic maps show: drawing it anew takes longer than twenty histories.
 */
export function useMapInput({ file, data: { links, horizonDays }, observed }: Study): MapInput {
  return useMemo(() => {
    const nothing = { runs: 0, regions: [] } as unknown as EnsembleSummary;
    return mapOf({ data: { ...file.data, links, horizonDays }, observed, summary: nothing });
  }, [file, links, horizonDays, observed]);
}
