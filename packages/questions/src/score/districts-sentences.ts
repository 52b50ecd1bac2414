/** What is said of the district tier, whatever the language. */
import type { DistrictsFound } from './ask-districts.ts';

export interface DistrictsSentences {
  title(found: DistrictsFound): string;
  /** What answers it: how well the model orders the districts that fell. */
  answer(found: DistrictsFound): string;
  /** Which districts are scored, and how they were selected. */
  selected(found: DistrictsFound): string;
  /** Of single districts by each day that is judged; one paragraph a day. */
  probability(found: DistrictsFound): readonly string[];
  count(found: DistrictsFound): string;
  tiers(found: DistrictsFound): string;
  readonly table: string;
  readonly legend: string;
  readonly label: string;
  auc(date: string): string;
  readonly columns: Readonly<Record<'predictor' | 'tau' | 'interval', string>>;
}
