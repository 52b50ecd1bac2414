/** What is said of scores, whatever the language: each language is one `ScoreSentences`. */
import type { BoardRow, CaseResult, Scoreboard } from '@interregnum/analysis';
import type { ScoreFound } from './ask.ts';

export interface ScoreSentences {
  title(found: ScoreFound): string;
  /** What answers it: number first, with what it is a share of. */
  answer(found: ScoreFound): string;
  /** One case: what was said of its capital, and what happened. */
  answerOne(c: CaseResult, own: BoardRow | undefined): string;
  /** Why the score on cases that rules were chosen on flatters. */
  readonly chosen: string;
  /** J with its interval, over all cases and by what the model had seen of them. */
  joint(board: Scoreboard): string;
  /** What its score on one case is worth. */
  oneTrial(own: BoardRow | undefined): string;
  experts(board: Scoreboard): string;
  /** Where the numbers in the rules come from. @param notes what has changed since, a sentence each */
  parameters(found: ScoreFound, notes: readonly string[]): string;
  happened(c: CaseResult): string;
  caseName(c: CaseResult): string;
  played(found: ScoreFound): string;
  readonly headings: Readonly<Record<'rivals' | 'cases', string>>;
  /** How to read each table, and the labels. */
  readonly legends: Readonly<Record<'rivals' | 'cases' | 'within' | 'labels', string>>;
  readonly columns: Readonly<
    Record<
      | 'predictor'
      | 'label'
      | 'better'
      | 'interval'
      | 'won'
      | 'fates'
      | 'case'
      | 'best'
      | 'brier'
      | 'daysOff'
      | 'order'
      | 'falls'
      | 'capital',
      string
    >
  >;
}
