/** What a factor is, in words: its present range, how it is known, where it stands. */

import type { FactorInfo } from '@interregnum/analysis';
import { count, list, threeFigures } from '@interregnum/words';

/** `80,000 – 125,000 – 180,000 men`; '' where there is no one number. */
export function rangeOf({ low, value, high, unit, summary }: FactorInfo): string {
  if (low === null || value === null || high === null) return '';
  const mean = summary === 'mean' ? ' on average' : '';
  const what = unit === '' || unit === 'share' ? '' : ` ${unit}`;
  return `${threeFigures(low)} – ${threeFigures(value)} – ${threeFigures(high)}${what}${mean}`;
}

/** `34 rows, assumed`, `2 measured and 32 estimated rows`. */
export function knownAs({ known }: FactorInfo): string {
  if (known === null) return '';
  const kinds = (['measured', 'estimated', 'assumed'] as const).filter((k) => known[k] > 0);
  const [only] = kinds;
  if (kinds.length === 1 && only !== undefined)
    return `${count(known[only], 'row', 'rows')}, ${only}`;
  return `${list(kinds.map((k) => `${known[k]} ${k}`))} rows`;
}

/** `regions.csv from line 2, column garrison_effective_k`. */
export function whereOf({ at, columns }: FactorInfo): string {
  return list(
    at.map(({ file, line }, k) => {
      const column = columns[k]?.split('.').at(-1) ?? '';
      return `${file} from line ${line}, column ${column}`;
    }),
  );
}
