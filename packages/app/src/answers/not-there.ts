/** What a link would show and the case does not have: a day after its last, districts. Named, and left out. */
import type { CaseFile } from '../cases/page-data.ts';
import type { Asked } from '../state/asked.ts';

export interface NotThere {
  /** The default of each part that is left out. */
  readonly rest: Partial<Asked>;
  readonly refused: readonly string[];
}

export function notThere(
  { data: { horizonDays }, districts }: Pick<CaseFile, 'data' | 'districts'>,
  { day, tier, district }: Pick<Asked, 'day' | 'tier' | 'district'>,
): NotThere {
  const refused: string[] = [];
  const rest: { -readonly [K in 'day' | 'tier' | 'district']?: Asked[K] } = {};
  if (day !== null && day > horizonDays) {
    refused.push(`Its days are 0 to ${horizonDays}, so there is no day ${day}.`);
    rest.day = null;
  }
  if (districts === undefined && (tier === 'districts' || district !== null)) {
    refused.push('It has no districts.');
    Object.assign(rest, { tier: 'regions', district: null });
  }
  return { rest, refused };
}
