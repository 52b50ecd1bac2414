/**
 * What people said at the time of how long the capital would hold: did it agree with what became of the
 * regime in the link? Beside the model's chance it helps to tell a lucky history from a wrong rule: both
 * may have been wrong for one reason, but not likely for the same.
 */
import { forecastsOfCapital } from '../forecasts-of-capital.ts';
import { type ChainNode, observedDay, recordedFate } from './node.ts';

/** Counts of statements; nobody drew them at random, so they have no interval. */
export interface SaidAtTheTime {
  /** Statements that name or imply a day on or after the origin, made before the link was decided. */
  readonly statements: number;
  /** Of those, how many put the end of the regime where the record has it: in the link or after. */
  readonly asRecorded: number;
  /** Of the statements, those whose words name a time; the others are read from their tone. */
  readonly timeNamed: number;
}

export function saidAtTheTime(node: ChainNode): SaidAtTheTime {
  const { data, observed } = node;
  const falls = recordedFate(node) === 'falls';
  const decided = falls ? (observedDay(node) ?? data.horizonDays) : data.horizonDays;
  const said = forecastsOfCapital(data, observed.forecasts ?? [])
    .map((f) => ({ ...f, day: f.saidDay + f.impliedMedianDays }))
    .filter((f) => f.saidDay < decided && f.day >= 0);
  return {
    statements: said.length,
    asRecorded: said.filter((f) => f.day <= data.horizonDays === falls).length,
    timeNamed: said.filter((f) => f.basis === 'stated_horizon').length,
  };
}
