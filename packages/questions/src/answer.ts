/**
 * The answer to one question put to a case, made of blocks: what is said and shown, and nothing of how
 * it looks. A terminal, the briefing and the page have one renderer each; only renderers draw.
 * `--out DIR` of a question command writes it to DIR/answers as `interregnum.answer/2`.
 */
import { identify } from '@interregnum/ensemble';
import type { Figure } from '@interregnum/figures';
import {
  ENGLISH_SPEECH,
  list,
  NONE,
  type NumberKind,
  orNone,
  type Speech,
  thousands,
} from '@interregnum/words';
import { isLive } from './live.ts';
import { sharedParametersNote } from './parameters-sentences.ts';
import { SHARED_ENGLISH } from './shared/english.ts';
import type { SharedSentences } from './shared/sentences.ts';
import type { Study } from './study.ts';

/** The title of a part. */
export interface Heading {
  readonly block: 'heading';
  readonly text: string;
}

/** A sentence or a few. */
export interface Paragraph {
  readonly block: 'paragraph';
  readonly text: string;
}

/** Paragraphs that belong together, one below the other. */
export interface List {
  readonly block: 'list';
  readonly items: readonly string[];
}

/** A command that gives a figure again. */
export interface CommandBlock {
  readonly block: 'command';
  readonly text: string;
}

/** Methods, definitions, where numbers come from: small, and after what it explains. */
export interface Note {
  readonly block: 'note';
  readonly text: string;
}

/** A number, an interval, or a number with its interval. */
export interface Measured {
  /** The number. */
  readonly value?: number;
  /** Lower end of its interval. */
  readonly low?: number;
  /** Upper end of its interval. */
  readonly high?: number;
  /** Where it is another than its column's. */
  readonly kind?: NumberKind;
}

/** Text, a number of the column's kind, or what was measured; null where there is nothing. */
export type Cell = string | number | null | Measured;

/** A column of a table, and how what stands in it is said. */
export interface Column {
  /** As it stands above the column. */
  readonly title: string;
  /** How its numbers are said; text has none. `place`: a rank, its interval only where it has one. */
  readonly kind?: NumberKind | 'place';
  /** Of all its numbers, where the title does not say it. */
  readonly unit?: string;
  /** Numbers stand to the right unless said otherwise. */
  readonly align?: 'left' | 'right';
  /** May be shortened where there is little room; the higher, the sooner. 0 or nothing: never. */
  readonly give?: number;
  /** Fewest characters it is shortened to. */
  readonly least?: number;
}

/** Rows as data: whoever shows them writes the numbers. */
export interface Table {
  /** Which block it is. */
  readonly block: 'table';
  /** What the table is of, for those who do not see it. */
  readonly title: string;
  /** From left to right. */
  readonly columns: readonly Column[];
  /** Each with a cell a column. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A figure: what it is drawn from, not the drawing. */
export interface FigureBlock {
  readonly block: 'figure';
  /** Name of its files: words joined by hyphens. */
  readonly name: string;
  /** Its kind, and what it is drawn from. */
  readonly figure: Figure;
  /** What a reader is to see in it. */
  readonly caption: string;
}

/** What an answer is made of, told apart by `block`. */
export type Block = Heading | Paragraph | List | CommandBlock | Note | Table | FigureBlock;

/** An answer in words, tables and figures. */
export interface Answer {
  /** Version of the format, when it is kept in a file. */
  readonly schema: 'interregnum.answer/2';
  /** The command that answers it: `compare`, `why`, … */
  readonly question: string;
  /** The question in words. */
  readonly title: string;
  /** Empty, as its hash, where the answer is to several cases and to none by itself. */
  readonly case: string;
  /** SHA-256 of the inputs of the case. */
  readonly caseHash: string;
  /** SHA-256 of the rules it was played by. */
  readonly rulesHash: string;
  /** What answers it, first: number first, with what it is a share of. */
  readonly sentence: string;
  /** In the order in which they are read. */
  readonly blocks: readonly Block[];
  /** The command that gives the same answer again. */
  readonly command: string;
  /** How to cite it, its edits named. */
  readonly cite: string;
  /** How it was made, as a paragraph that a paper can take over; in English in every language. */
  readonly methods?: string;
}

export const heading = (text: string): Heading => ({ block: 'heading', text });
export const paragraph = (text: string): Paragraph => ({ block: 'paragraph', text });
export const note = (text: string): Note => ({ block: 'note', text });

interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** An interval that may not be there. */
export const interval = ({ low, high }: Interval): Measured | null =>
  low === null || high === null ? null : { low, high };

/** A number that may not be there, with an interval that may not be. */
export const measured = (value: number | null, range: Interval | null): Measured | null =>
  value === null ? null : { value, ...(range && interval(range)) };

/** What a question itself says; the rest stands under every answer in the same words. */
export interface Said
  extends Pick<Answer, 'question' | 'title' | 'sentence' | 'blocks' | 'command' | 'methods'> {
  /** What was played, for the citation: `400 pairs of Contractors stay (PATH=VALUE)`. */
  readonly played: string;
  /** In the language of the answer; the citation is in English in all. */
  readonly shared?: SharedSentences;
  /** What is known of the parameters, where they are used otherwise than one by each run. */
  readonly parameters?: string;
  /** What unseen histories say of the model, where this answer has more to say of it; null where it has said it. */
  readonly unseen?: string | null;
  /** Of several, the study beside whose run it is shown; beside any run where none is named. */
  readonly beside?: Study;
}

interface Cited extends Pick<Said, 'question' | 'played'> {
  readonly engine: string;
  /** `case mali-2012`, or several. */
  readonly cases: string;
  readonly seed: number;
  readonly rulesHash: string;
}

/** How an answer is cited: what was asked of what, and what it takes to have it again. */
export const citation = ({ engine, question, cases, played, seed, rulesHash }: Cited): string =>
  `Interregnum ${engine}, ${question}, ${cases}, ${played}, seed ${seed}, rules ${rulesHash.slice(0, 16)}`;

/** More cases are counted and not named. */
const MOST_CITED = 8;

/**
 * A whole answer: what is known of the parameters, and of the model on unseen histories, stands last.
 * @param asked one study, or all that the question was put to
 */
export function answerOf(
  asked: Study | readonly Study[],
  { played, shared = SHARED_ENGLISH, parameters, unseen = shared.unseen, beside, ...said }: Said,
): Answer {
  const studies = 'input' in asked ? [asked] : asked;
  const [first, ...others] = studies;
  if (first === undefined) throw new TypeError('a question is put to a study or more');
  const { rulesHash, engine, seed } = identify(first.input);
  const home = beside ?? (others.length === 0 ? first : null);
  const ids = studies.map(({ data }) => data.id);
  const cases =
    others.length === 0
      ? `case ${ids[0]}`
      : ids.length <= MOST_CITED
        ? `cases ${list(ids)}`
        : `${thousands(ids.length)} cases`;
  const known = (): string =>
    others.length === 0
      ? shared.parameters(first.parameters)
      : sharedParametersNote(studies.map((study) => study.parameters));
  return {
    schema: 'interregnum.answer/2',
    ...said,
    case: home?.data.id ?? '',
    caseHash: home === null ? '' : home.input.caseHash,
    rulesHash,
    blocks: [
      ...(studies.some(isLive) ? [paragraph(shared.liveWarning)] : []),
      ...said.blocks,
      note(parameters ?? known()),
      ...(unseen === null ? [] : [note(unseen)]),
    ],
    cite: citation({ engine, question: said.question, cases, played, seed, rulesHash }),
  };
}

/** A cell as text: the same in a terminal, the briefing and the page. @param speech of the answer’s language */
export function cellText({ kind }: Column, cell: Cell, speech: Speech = ENGLISH_SPEECH): string {
  const { thousands, sayNumber, range, withRange } = speech;
  if (cell === null) return NONE;
  if (typeof cell === 'string') return cell;
  const measured: Measured = typeof cell === 'number' ? { value: cell } : cell;
  const { value, low, high } = measured;
  const own = measured.kind ?? kind;
  const say = (x: number): string =>
    own === undefined || own === 'place' ? thousands(x) : sayNumber(own, x);
  if (low === undefined || high === undefined) return orNone(value, say);
  if (value === undefined) return range(low, high, say);
  return own === 'place' && low === high ? say(value) : withRange(value, low, high, say);
}

/** Whether a column stands to the right. */
export const isRight = ({ align, kind }: Column): boolean =>
  align === undefined ? kind !== undefined : align === 'right';
