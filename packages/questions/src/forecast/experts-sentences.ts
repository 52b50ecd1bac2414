/** What is said of statements beside the model of the same days; each language is one `ExpertsSentences`. */
import type { ExpertsReplayed, ReplayedExpert, WhyNotReplayed } from '@interregnum/analysis';

export interface ExpertsSentences {
  readonly title: string;
  /** What answers it: number first, with what it is a share of. */
  answer(experts: ExpertsReplayed): string;
  /** How many are nearer, and by how much. */
  nearer(experts: ExpertsReplayed): string;
  /** What the sentence that answers leaves out: the errors in the middle. */
  errors(experts: ExpertsReplayed): string;
  /** What was said before the first day; empty where nothing was. */
  early(experts: ExpertsReplayed): string;
  /** Why a statement is left out. */
  reason(why: WhyNotReplayed): string;
  leftOut(left: ExpertsReplayed['leftOut'][number]): string;
  played(runs: number, seed: number): string;
  date(iso: string): string;
  /** Whether the words name a time, or somebody has read one into them. */
  basis(basis: ReplayedExpert['basis']): string;
  /** The model's middle estimate of the days left, and the middle nine of ten of its runs. */
  modelDays(replay: ReplayedExpert): string;
  readonly label: string;
  readonly legend: string;
  readonly columns: Readonly<
    Record<'said' | 'who' | 'days' | 'basis' | 'model' | 'byTheEnd' | 'true', string>
  >;
  readonly table: string;
  readonly figure: { title(title: string): string; readonly caption: string };
}

/** The paragraph of a document: it can stand alone. */
export const expertsParagraph = (experts: ExpertsReplayed, say: ExpertsSentences): string =>
  [say.nearer(experts), say.early(experts), say.label].filter(Boolean).join(' ');
