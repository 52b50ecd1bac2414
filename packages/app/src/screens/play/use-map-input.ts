import type { EnsembleSummary } from '@interregnum/ensemble';
import type { MapInput } from '@interregnum/figures';
import { useMemo } from 'react';
import { mapOf } from '../../answers/figures.ts';
import type { Study } from '../../answers/study.ts';

/** The map before there is an answer: the places, and nothing said of them. */
export function useMapInput({ data, observed }: Study): MapInput {
  return useMemo(() => {
    const nothing = { runs: 0, regions: [] } as unknown as EnsembleSummary;
    return mapOf({ data, observed, summary: nothing });
  }, [data, observed]);
}
