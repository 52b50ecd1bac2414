/** What a data statement of a case is made of: counts, names and texts of its inputs, and no outcome. */
import {
  type CaseData,
  type KindCounts,
  kindsOf,
  observedFiles,
  type PackageHead,
  packageHead,
  type Quantity,
  quantitiesIn,
  toFillIn,
} from '@interregnum/case';
import type { SoundCase } from '../opened-case.ts';
import type { ParametersSource } from '../parameters.ts';

/** One table of the inputs. */
export interface TableFacts {
  readonly name: string;
  readonly rows: number;
  /** Rows that became real after the first day; null where the table has no such mark. */
  readonly realised: number | null;
  readonly numbers: number;
  readonly kinds: KindCounts;
  /** Middle of (high - low) / |value| over numbers that are not 0; null where there is none. */
  readonly width: number | null;
  /** Numbers whose range is one value. */
  readonly exact: number;
}

/** How the model does on what happened here; from the scoreboard, never from the case's own outcome. */
export interface StandingFacts {
  /** Joint score, lower is better. */
  readonly model: number;
  readonly regression: number;
}

export interface StatementFacts extends PackageHead {
  readonly data: CaseData;
  readonly tables: readonly TableFacts[];
  readonly districts: readonly TableFacts[];
  /** Different texts of sources, and numbers that were written from memory. */
  readonly sources: number;
  readonly recalled: number;
  /** Paragraphs of the case's README on how it was coded; empty where it has none. */
  readonly coding: readonly string[];
  /** Cells that the case lists as still to be filled. */
  readonly toFill: number;
  /** Files that say what happened: named, never opened. */
  readonly observed: readonly string[];
  readonly parameters: ParametersSource;
  /** null: not on the board. */
  readonly standing: StandingFacts | null;
}

function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

function tableOf(name: string, rows: readonly object[]): TableFacts {
  const numbers: Quantity[] = quantitiesIn(rows);
  const marked = rows.filter((row) => 'realised' in row) as { readonly realised: boolean }[];
  return {
    name,
    rows: rows.length,
    realised: marked.length === 0 ? null : marked.filter((row) => row.realised).length,
    numbers: numbers.length,
    kinds: kindsOf(numbers),
    width: middle(
      numbers.flatMap(({ value, low, high }) =>
        value === 0 ? [] : (high - low) / Math.abs(value),
      ),
    ),
    exact: numbers.filter(({ low, high }) => low === high).length,
  };
}

/** How a README's section on coding begins. */
const CODING = /^##\s+Inputs and hindsight\s*$/im;

/** Its paragraphs up to the first list: lists say what happened where hindsight may leak. */
export function codingOf(readme: string): string[] {
  const at = CODING.exec(readme);
  if (at === null) return [];
  const [section = ''] = readme.slice(at.index + at[0].length).split(/^##\s/m);
  const paragraphs = section.split(/\n\s*\n/).map((text) => text.trim().replace(/\s+/g, ' '));
  const list = paragraphs.findIndex((text) => /:$|^([-*]|\d+\.)\s|:\s+([-*]|\d+\.)\s/.test(text));
  return (list < 0 ? paragraphs : paragraphs.slice(0, list)).filter(Boolean).map(plain);
}

/** Words without the marks of Markdown. */
const plain = (text: string): string =>
  text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*\*|`/g, '');

interface Beside {
  /** The README of the case; null where it has none. */
  readonly readme: string | null;
  readonly parameters: ParametersSource;
  readonly standing: StandingFacts | null;
}

export function statementFacts(opened: SoundCase, beside: Beside): StatementFacts {
  const { data, files } = opened;
  const tables = [
    tableOf('regions', data.regions),
    tableOf('roads', data.links),
    tableOf('support of patrons', data.patrons),
    tableOf('events', data.events),
    tableOf('forces', data.forces),
    tableOf('ways out by air', data.evacuations),
    tableOf('borders', data.borders),
    tableOf('rights', data.rights),
  ];
  const tier = data.districts;
  const all = quantitiesIn(data);
  return {
    data,
    ...packageHead(files),
    tables: tables.filter(({ rows }) => rows > 0),
    districts:
      tier === undefined
        ? []
        : [tableOf('districts', tier.districts), tableOf('roads between districts', tier.links)],
    sources: new Set(all.map(({ source }) => source)).size,
    recalled: all.filter(({ source }) => /\brecalled\b/i.test(source)).length,
    coding: beside.readme === null ? [] : codingOf(beside.readme),
    toFill: toFillIn(files).length,
    observed: observedFiles(files),
    parameters: beside.parameters,
    standing: beside.standing,
  };
}
