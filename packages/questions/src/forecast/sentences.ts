/** What is said of a forecast, whatever the language: each language is one `ForecastSentences`. */
import type {
  Exposure,
  Forecast,
  ForecastPredictor,
  ForecastScore,
  WhyNotScored,
} from '@interregnum/analysis';
import type { SharedSentences } from '../shared/sentences.ts';

/** All that sentences may speak of. */
export interface ForecastFacts {
  readonly forecast: Forecast;
  /** ISO date of day 0. */
  readonly origin: string;
  /** Name of the regime, with its article. */
  readonly regime: string;
  /** Last day of which the record of an open conflict tells; null where it is not open. */
  readonly recordEndDay: number | null;
}

export interface ForecastSentences {
  readonly shared: SharedSentences;
  title(facts: ForecastFacts): string;
  /** What answers it: number first, with what it is a share of. */
  answer(facts: ForecastFacts): string;
  /** What had been lost by the day, and how far the record goes. */
  soFar(facts: ForecastFacts): string;
  /** The chances of a fall, date by date. */
  chances(facts: ForecastFacts): string;
  /** When it falls, or fell. */
  when(facts: ForecastFacts): string;
  danger(facts: ForecastFacts): string;
  /** What would change it most; empty where nothing was changed. */
  changes(facts: ForecastFacts): string;
  /** Of what the shares in the table of changes are. */
  sameHistories(facts: ForecastFacts): string;
  /** How the past got in, and how many histories that left. */
  filter(facts: ForecastFacts): string;
  /** What came afterwards, and how far the dates were from it. */
  score(facts: ForecastFacts): string;
  /** What became of the capital, or why nothing is scored. */
  happened(facts: ForecastFacts): string;
  scored(score: ForecastScore): string;
  /** Why nothing is scored. */
  unscored(why: WhyNotScored): string;
  /** Name of who is scored in tables, and what it takes for granted in documents. */
  predictor(
    predictor: ForecastPredictor,
    exposure: Exposure,
  ): { readonly words: string; readonly assumes: string };
  /** What is different from the day after on. */
  change(id: string): string;
  moreRegions(count: number): string;
  played(facts: ForecastFacts): string;
  /** A date in a table; null: later than the case. */
  date(day: number | null, origin: string): string;
  readonly label: string;
  readonly columns: Readonly<
    Record<
      | 'within'
      | 'by'
      | 'falls'
      | 'region'
      | 'byTheEnd'
      | 'middle'
      | 'nineOfTen'
      | 'change'
      | 'points'
      | 'gained'
      | 'learnt'
      | 'before'
      | 'after'
      | 'moved'
      | 'predictor'
      | 'crps'
      | 'brier'
      | 'logScore',
      string
    >
  > & { soon(days: number): string };
  /** Unit of a column. */
  readonly days: string;
  readonly tables: Readonly<Record<'regime' | 'regions' | 'changes' | 'learnt' | 'scores', string>>;
  readonly figure: {
    title(title: string, facts: ForecastFacts): string;
    readonly unit: string;
    readonly caption: string;
  };
}

/** The paragraph of a document: it can stand alone. */
export function forecastParagraph(facts: ForecastFacts, say: ForecastSentences): string {
  return [
    say.soFar(facts),
    say.chances(facts),
    say.when(facts),
    say.danger(facts),
    say.changes(facts),
    say.filter(facts),
    say.score(facts),
    say.label,
  ]
    .filter(Boolean)
    .join(' ');
}
