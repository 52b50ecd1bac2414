/**
 * The answer to one question put to a case, in the form in which the briefing shows it. `--out DIR` of
 * a question command writes it to DIR/answers; the briefing of a run kept in DIR shows what lies there.
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

export interface Answer {
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
