import type { CaseData, ForecastRow } from '@interregnum/case';
import type { ExpertForecast } from './experts.ts';

/**
 * The forecasts that are about the fall of the capital and imply a number of days. A row is about the
 * capital when its `target_event` names it: the capital region, its centre, or its id.
 */
export function forecastsOfCapital(
  caseData: Pick<CaseData, 'capital'> & {
    readonly regions: readonly {
      readonly id: string;
      readonly name: string;
      readonly capital: string;
    }[];
  },
  rows: readonly ForecastRow[],
): readonly ExpertForecast[] {
  const seat = caseData.regions.find((r) => r.id === caseData.capital);
  const names = [seat?.name, seat?.capital, seat?.id].filter((n) => n !== undefined && n !== '');
  return rows.flatMap((row) => {
    const { impliedMedianDays, targetEvent, ...rest } = row;
    if (impliedMedianDays === null || !names.some((n) => targetEvent.includes(n!))) return [];
    return [{ ...rest, impliedMedianDays }];
  });
}
