/** A sensitivity study as an answer: shares of variance, what to find out first, the screening. */
import type { FactorInfo, Screening, Sensitivity, SobolOutcome } from '@interregnum/analysis';
import { type NumberKind, thousands } from '@interregnum/words';
import {
  type Answer,
  answerOf,
  type Block,
  type Cell,
  type FigureBlock,
  heading,
  interval,
  type Measured,
  note,
  paragraph,
  type Table,
} from '../answer.ts';
import type { SensitivityFound } from './ask.ts';
import { SENSITIVITY_ENGLISH } from './english.ts';
import { fromNothing, type SensitivitySentences, type Shared } from './sentences.ts';

const MOST_LISTED = 5;
const MOST_SCREENED = 10;
/** Parameters named of those that make up the posterior. */
const MOST_PARAMETERS = 3;

export const sharedOf = ({ sobol, runs }: Sensitivity, outcome: SobolOutcome): Shared => ({
  outcome,
  factors: sobol.factors,
  runs: sobol.points * runs,
});

interface ShareRow {
  readonly name: string;
  readonly first: Required<Pick<Measured, 'value' | 'low' | 'high'>>;
  readonly total: Required<Pick<Measured, 'value' | 'low' | 'high'>>;
}

/** What accounts alone for most comes first; none where they cannot be told from chance. */
function shareRows(
  { outcome: { indices }, factors }: Shared,
  say: SensitivitySentences,
): ShareRow[] {
  if (indices === null) return [];
  return factors
    .map((info, k) => ({ name: say.factor(info), ...indices[k]! }))
    .sort((a, b) => b.first.value - a.first.value);
}

const shareCells = (share: ShareRow['first'], say: SensitivitySentences): Cell[] => {
  const { value, ...ends } = fromNothing(share);
  return [value > 0 ? value : say.nothing, interval(ends)];
};

function sharesTable(rows: readonly ShareRow[], title: string, say: SensitivitySentences): Table {
  const { doubt, alone, interval: ends, inAll } = say.columns;
  return {
    block: 'table',
    title,
    columns: [
      { title: doubt, give: 1, least: 20 },
      { title: alone, kind: 'percent' },
      { title: ends, kind: 'percent' },
      { title: inAll, kind: 'percent' },
      { title: ends, kind: 'percent' },
    ],
    rows: rows.map(({ name, first, total }) => [
      name,
      ...shareCells(first, say),
      ...shareCells(total, say),
    ]),
  };
}

/** Of the parameters, those that the screening found to move the outcome most. */
function largestParameters({ outcomes, factors }: Screening, name: string): FactorInfo[] {
  const { effects } = outcomes.find((o) => o.name === name)!;
  return factors
    .map((factor, k) => ({ factor, size: effects[k]!.muStar.value }))
    .filter(({ factor, size }) => factor.kind === 'parameter' && size > 0)
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST_PARAMETERS)
    .map(({ factor }) => factor);
}

function learnBlocks(
  { screening, sobol }: Sensitivity,
  outcome: SobolOutcome,
  say: SensitivitySentences,
): Block[] {
  const { learnFirst } = outcome;
  const told = learnFirst.filter((worth) => worth.share.low > 0);
  if (outcome.indices === null) return [];
  const largest = largestParameters(screening, outcome.name);
  const items = told.slice(0, MOST_LISTED).map((worth) => {
    const info = sobol.factors.find((f) => f.id === worth.id)!;
    return say.learn({ worth, info, largest }, outcome);
  });
  const untold = learnFirst.length - told.length;
  return [
    heading(say.first),
    ...(items.length === 0 ? [] : [{ block: 'list', items } as const]),
    ...(untold === 0 ? [] : [note(say.untold(untold))]),
  ];
}

/** How a size in an outcome is said, and a change in it. */
function kindsOf(unit: string): readonly [size: NumberKind, effect: NumberKind] {
  if (unit === 'share') return ['percent', 'points'];
  return unit === 'persons' ? ['persons', 'persons-effect'] : ['amount', 'effect'];
}

function screeningBlocks(
  { factors, outcomes, paths }: Screening,
  name: string,
  figure: FigureBlock,
  say: SensitivitySentences,
): Block[] {
  const outcome = outcomes.find((o) => o.name === name)!;
  const [size, effect] = kindsOf(outcome.unit);
  const rows = outcome.effects
    .map((e, k) => ({ ...e, name: say.factor(factors[k]!) }))
    .sort((a, b) => b.muStar.value - a.muStar.value);
  const still = rows.filter((r) => r.muStar.value === 0).map((r) => r.name);
  const { columns } = say;
  const table: Table = {
    block: 'table',
    title: say.tables(name).screening,
    columns: [
      { title: columns.lowToHigh, give: 1, least: 20 },
      { title: columns.size, kind: size },
      { title: columns.interval, kind: size },
      { title: columns.signed, kind: effect },
      { title: columns.spread, kind: size },
      { title: columns.byChance, kind: size },
    ],
    rows: rows
      .slice(0, MOST_SCREENED)
      .map(({ name: factor, muStar, mu, sigma, chanceMuStar }) => [
        factor,
        muStar.value,
        { low: muStar.low, high: muStar.high },
        mu.value,
        sigma,
        chanceMuStar,
      ]),
  };
  const more = rows.length - MOST_SCREENED;
  return [
    heading(say.screening),
    table,
    ...(more > 0 ? [note(say.moreMoved(more))] : []),
    ...(still.length === 0 ? [] : [note(say.neverMoved(still))]),
    figure,
    note(say.screened(name, paths)),
  ];
}

const bare = ({ value, low, high }: ShareRow['first']) => ({ value, low, high });

function figureBlocks(
  { screening }: Sensitivity,
  outcome: SobolOutcome,
  rows: readonly ShareRow[],
  say: SensitivitySentences,
): readonly [shares: FigureBlock, screening: FigureBlock] {
  const { name } = outcome;
  const { words } = say.outcome(name);
  const said = say.figures(name);
  const screened = screening.outcomes.find((o) => o.name === name)!;
  const shares = {
    title: said.shares.title,
    outcome: words,
    chance: bare(outcome.chanceShare),
    rows: rows.map((r) => ({ name: r.name, first: bare(r.first), total: bare(r.total) })),
  };
  const effects = {
    title: said.screening.title,
    outcome: words,
    unit: screened.unit,
    paths: screening.paths,
    rows: screened.effects.map(({ muStar, sigma }, k) => ({
      name: say.factor(screening.factors[k]!),
      size: bare(muStar),
      spread: sigma,
    })),
  };
  return [
    {
      block: 'figure',
      name: 'shares',
      figure: { kind: 'sensitivity', data: shares },
      caption: said.shares.caption,
    },
    {
      block: 'figure',
      name: 'screening',
      figure: { kind: 'screening', data: effects },
      caption: said.screening.caption,
    },
  ];
}

/** @param command that gives the same answer again */
export function sensitivityAnswer(
  { study, outcome: name, sensitivity }: SensitivityFound,
  command: string,
  say: SensitivitySentences = SENSITIVITY_ENGLISH,
): Answer {
  const { outcomes } = sensitivity.sobol;
  const outcome = outcomes.find((o) => o.name === name)!;
  const shared = sharedOf(sensitivity, outcome);
  const rows = shareRows(shared, say);
  const [shares, screening] = figureBlocks(sensitivity, outcome, rows, say);
  const told = outcome.indices === null ? [] : [say.moves(outcome), say.combinations(outcome)];
  const over = sensitivity.parameters;
  return answerOf(study, {
    question: 'sensitivity',
    shared: say.shared,
    title: say.title(name),
    sentence: say.answer(shared),
    blocks: [
      ...(rows.length === 0 ? [] : [sharesTable(rows, say.tables(name).shares, say)]),
      paragraph([say.mean(outcome), ...told].join(' ')),
      shares,
      ...learnBlocks(sensitivity, outcome, say),
      heading(say.others),
      {
        block: 'list',
        items: outcomes
          .filter((o) => o !== outcome)
          .map((o) => say.other(sharedOf(sensitivity, o))),
      },
      ...screeningBlocks(sensitivity.screening, name, screening, say),
      note(say.legend),
      note(say.played(sensitivity)),
    ],
    command,
    played: `${thousands(sensitivity.totalRuns)} runs over everything in doubt (parameters: ${over}), outcome ${name}`,
    parameters:
      over === 'prior'
        ? say.moved(over)
        : `${say.moved(over)} ${say.shared.parameters(study.parameters, say.drawn)}`,
    unseen: say.unseen,
  });
}
