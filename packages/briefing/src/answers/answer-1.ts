/**
 * `interregnum.answer/1`, the form of before: paragraphs, drawings and one table. Nothing makes it any
 * more, but run folders hold it; `stored.ts` shows it as blocks.
 */
export interface AnswerFigure {
  /** File name without extension, one word or several joined by hyphens. */
  readonly name: string;
  /** A whole `<svg>` element with title, description and embedded data, as packages/figures makes it. */
  readonly svg: string;
  /** The numbers of the figure as CSV. */
  readonly csv: string;
  /** What a reader is to see in it, one sentence. */
  readonly caption: string;
}

export interface AnswerTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Answer1 {
  readonly schema: 'interregnum.answer/1';
  /** The command that answers it: `compare`, `why`, … */
  readonly question: string;
  /** The question in words: the heading in the briefing. */
  readonly title: string;
  readonly case: string;
  readonly caseHash: string;
  readonly rulesHash: string;
  /** Plain words, numbers first, each with its interval; one string a paragraph. */
  readonly paragraphs: readonly string[];
  readonly figures: readonly AnswerFigure[];
  readonly table: AnswerTable | null;
  /** The command that gives the same answer again. */
  readonly command: string;
}
