/** What is said of an early warning, whatever the language: each language is one `WarnSentences`. */
import type {
  EarlyWarning,
  Indicator,
  IndicatorKind,
  PlacedValues,
  TableSkill,
} from '@interregnum/analysis';

export interface IndicatorWords {
  readonly label: string;
  readonly meaning: string;
  /** What an analyst can measure, or why nothing can be. */
  readonly proxy: string;
}

/** A paragraph is empty where there is nothing to say. */
export interface WarnSentences {
  readonly title: string;
  /** What answers it: number first, with what it is a share of; of values given, where there are any. */
  answer(found: EarlyWarning): string;
  telling(found: EarlyWarning): string;
  alarms(found: EarlyWarning): string;
  /** The naive alarm on what happened. */
  observed(found: EarlyWarning): string;
  slowing(found: EarlyWarning): string;
  inputs(found: EarlyWarning): string;
  /** The chance with its interval of what an analyst has, and how far to trust it. */
  placed(placed: PlacedValues, skill: TableSkill | null): string;
  /** No history has all the indicators that are given. */
  readonly notPlaced: string;
  /** Does the table beat the bare share in countries it has not seen? */
  skill(skill: TableSkill | null): string;
  ended(found: EarlyWarning): string;
  played(found: EarlyWarning): string;
  /** For the citation. */
  runs(found: EarlyWarning): string;
  /** @throws RangeError when there is none of that id */
  indicator(id: string): IndicatorWords;
  kind(kind: IndicatorKind): string;
  /** From where on an indicator warns; null where nowhere. */
  beyond(indicator: Indicator, threshold: number | null): string;
  /** Where the worst band begins, which holds its lower edge and not its upper one. */
  worstFrom(indicator: Indicator, edge: number | null): string;
  /** A horizon as the title of a column; the last has its unit. */
  days(horizon: number, isLast: boolean): string;
  readonly label: string;
  readonly headings: Readonly<Record<'telling' | 'alarms' | 'dashboard', string>>;
  /** How each table is to be read. */
  readonly legends: Readonly<Record<'telling' | 'alarms' | 'dashboard', string>>;
  readonly columns: Readonly<
    Record<
      | 'indicator'
      | 'kind'
      | 'interval'
      | 'sameWeek'
      | 'alarm'
      | 'hits'
      | 'luck'
      | 'falseAYear'
      | 'daysBefore'
      | 'calmest'
      | 'worst'
      | 'ended',
      string
    >
  >;
  readonly tables: Readonly<Record<'telling' | 'alarms' | 'dashboard', string>>;
  readonly figure: { readonly title: string; readonly caption: string };
}

/** Five paragraphs at most; they can stand alone. */
export function warnParagraphs(found: EarlyWarning, say: WarnSentences): string[] {
  return [
    say.telling(found),
    say.alarms(found),
    say.observed(found),
    say.slowing(found),
    say.inputs(found),
  ].filter(Boolean);
}
