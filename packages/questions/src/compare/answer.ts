/** A comparison as an answer: what it comes to, how much of what, where, and last how it is known. */
import type { MeanEstimate, ScenarioComparison, WorldComparison } from '@interregnum/analysis';
import type { ComparisonInput, Estimate } from '@interregnum/figures';
import { count, type NumberKind } from '@interregnum/words';
import {
  type Answer,
  answerOf,
  type Block,
  type Cell,
  type FigureBlock,
  heading,
  note,
  paragraph,
  type Table,
} from '../answer.ts';
import { OUTCOME_ENGLISH } from '../outcome/english.ts';
import { recordBlocks } from '../outcome/record.ts';
import type { OwnOutcome } from '../outcome/sentences.ts';
import { withArticle } from '../regime.ts';
import { safe } from '../safe.ts';
import type { CompareFound } from './ask.ts';
import type { Change } from './changes.ts';
import { COMPARE_ENGLISH } from './english.ts';
import { compareMethods } from './methods.ts';
import type { Compared, CompareSentences } from './sentences.ts';

/** Changes told in the sentence, those that change most; a table has them all. */
const MOST_TOLD = 3;
/** Regions listed, those that change most first. */
const MOST_REGIONS = 8;

export const comparedOf = ({ study: { data } }: CompareFound): Compared => ({
  regime: withArticle(data.incumbent),
  origin: data.origin,
  horizonDays: data.horizonDays,
});

const inPersons = (unit: string): boolean => unit === 'persons' || unit === 'men';
const kindOf = (unit: string): NumberKind => (inPersons(unit) ? 'persons' : 'amount');
const effectKindOf = (unit: string): NumberKind => (inPersons(unit) ? 'persons-effect' : 'effect');

/** Both worlds, and the paired difference with its interval. */
const twoWorlds = (
  { columns }: CompareSentences,
  kind: NumberKind,
  effect: NumberKind,
): Table['columns'] => [
  { title: columns.asItIs, kind },
  { title: columns.changed, kind },
  { title: columns.difference, kind: effect },
  { title: columns.interval, kind: effect },
];

function quantitiesTable({ fate, quantities }: ScenarioComparison, say: CompareSentences): Table {
  const { difference, low, high } = fate.difference;
  const row = (
    what: string,
    [base, scenario]: readonly [number, number],
    d: MeanEstimate,
    [kind, effect]: readonly [NumberKind, NumberKind],
  ): Cell[] => [
    what,
    { value: base, kind },
    { value: scenario, kind },
    { value: d.mean, kind: effect },
    { low: d.low, high: d.high, kind: effect },
  ];
  return {
    block: 'table',
    title: say.quantities,
    columns: [
      { title: say.columns.mean, give: 1, least: 16 },
      ...twoWorlds(say, 'amount', 'effect'),
    ],
    rows: [
      row(say.fate, [fate.base.share, fate.scenario.share], { mean: difference, low, high }, [
        'percent',
        'points',
      ]),
      ...quantities.map((q) =>
        row(say.quantity(q.name).words, [q.base.mean, q.scenario.mean], q.difference, [
          kindOf(q.unit),
          effectKindOf(q.unit),
        ]),
      ),
    ],
  };
}

function regionBlocks({ regions }: ScenarioComparison, say: CompareSentences): Block[] {
  const moved = regions
    .filter((r) => r.differs.pairs > 0)
    .sort((a, b) => Math.abs(b.heldDays.mean) - Math.abs(a.heldDays.mean));
  if (moved.length === 0) return [];
  const { columns } = say;
  const table: Table = {
    block: 'table',
    title: say.regions,
    columns: [
      { title: columns.region, give: 1, least: 10 },
      { title: columns.falls, kind: 'percent' },
      { title: columns.changed, kind: 'percent' },
      { title: columns.heldLonger, kind: 'effect' },
      { title: columns.interval, kind: 'effect' },
      { title: columns.otherDay, kind: 'percent' },
    ],
    rows: moved
      .slice(0, MOST_REGIONS)
      .map((r) => [
        r.name,
        r.baseFell.share,
        r.scenarioFell.share,
        r.heldDays.mean,
        { low: r.heldDays.low, high: r.heldDays.high },
        r.differs.share,
      ]),
  };
  const more = moved.length - MOST_REGIONS;
  return more > 0 ? [table, note(say.moreRegions(more))] : [table];
}

function changeBlocks(
  found: ScenarioComparison,
  { description, switchedOn }: Change,
  compared: Compared,
  say: CompareSentences,
): Block[] {
  const about = [description.trim(), say.switchedOn(switchedOn)].filter(Boolean).map(paragraph);
  const failed = [say.failed(found)].filter(Boolean).map(note);
  if (found.mattered.anyNumber.pairs === 0)
    return [...about, paragraph(say.nothing(found)), ...failed];
  return [
    ...about,
    quantitiesTable(found, say),
    paragraph(`${say.stood(found, compared)} ${say.mattered(found)}`),
    paragraph(say.parting(found, compared)),
    ...regionBlocks(found, say),
    ...failed,
  ];
}

/** Those that move the regime's fate most come first. */
const byWeight = (scenarios: readonly ScenarioComparison[]): ScenarioComparison[] => {
  const weight = ({ fate }: ScenarioComparison): number => Math.abs(fate.difference.difference);
  return [...scenarios].sort((a, b) => weight(b) - weight(a));
};

/** A row a change, where there are several. */
function allTable(scenarios: readonly ScenarioComparison[], say: CompareSentences): Table[] {
  if (scenarios.length < 2) return [];
  return [
    {
      block: 'table',
      title: say.all,
      columns: [
        { title: say.columns.scenario, give: 1, least: 16 },
        ...twoWorlds(say, 'percent', 'points'),
      ],
      rows: byWeight(scenarios).map(({ name, fate: { base, scenario, difference: d } }) => [
        safe(name),
        base.share,
        scenario.share,
        d.difference,
        { low: d.low, high: d.high },
      ]),
    },
  ];
}

/** What answers it; of many changes what the weightiest do. */
function told(found: CompareFound, compared: Compared, say: CompareSentences): string[] {
  const { scenarios } = found.comparison;
  if (scenarios.length <= MOST_TOLD) return scenarios.map((s) => say.answer(s, compared));
  const most = byWeight(scenarios).slice(0, MOST_TOLD);
  return [...most.map((s) => say.answer(s, compared)), say.others(scenarios.length - MOST_TOLD)];
}

/** What each change does to an outcome of one's own, where one was asked. */
function ownSentences(own: OwnOutcome | null, scenarios: readonly ScenarioComparison[]): string[] {
  if (own === null) return [];
  const compared = scenarios.flatMap(({ name, own: fate }) =>
    fate === null ? [] : safe(OUTCOME_ENGLISH.compared(name, own, fate)),
  );
  return [...compared, safe(OUTCOME_ENGLISH.history(own))];
}

const meanOf = ({ mean, low, high }: MeanEstimate): Estimate => ({ middle: mean, low, high });
const shareOf = (s: { share: number; low: number; high: number }): Estimate => ({
  middle: s.share,
  low: s.low,
  high: s.high,
});

/** The title of a column: unit in words, the first letter large. */
const titled = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

function differencesData(
  { pairs, scenarios }: WorldComparison,
  say: CompareSentences,
): ComparisonInput {
  return {
    title: say.figures.differences.title,
    pairs,
    quantities: (scenarios[0]?.quantities ?? []).map(({ name, unit }) => ({
      name: titled(say.quantity(name).words),
      kind: effectKindOf(unit),
    })),
    scenarios: scenarios.map(({ name, fate, quantities }) => {
      const { difference, low, high } = fate.difference;
      return {
        name,
        baseFalls: shareOf(fate.base),
        scenarioFalls: shareOf(fate.scenario),
        fallsDifference: { middle: difference, low, high },
        differences: quantities.map((q) => meanOf(q.difference)),
      };
    }),
  };
}

function figureBlocks(
  { pairs, scenarios }: WorldComparison,
  differences: ComparisonInput,
  { origin, horizonDays }: Compared,
  say: CompareSentences,
): FigureBlock[] {
  const held = {
    title: say.figures.held.title,
    origin,
    horizonDays,
    pairs,
    days: scenarios[0]?.held.days ?? [],
    scenarios: scenarios.map(({ name, held: { base, scenario, difference } }) => ({
      name,
      base,
      scenario,
      difference,
    })),
  };
  return [
    {
      block: 'figure',
      name: 'differences',
      figure: { kind: 'comparison', data: differences },
      caption: say.figures.differences.caption,
    },
    {
      block: 'figure',
      name: 'centres-held',
      figure: { kind: 'held-twins', data: held },
      caption: say.figures.held.caption,
    },
  ];
}

/** @param command that gives the same answer again */
export function compareAnswer(
  found: CompareFound,
  command: string,
  say: CompareSentences = COMPARE_ENGLISH,
): Answer {
  const { study, changes, comparison, own } = found;
  const compared = comparedOf(found);
  const { scenarios, pairs, seed } = comparison;
  const several = scenarios.length > 1;
  const changed = scenarios.filter((s) => s.mattered.anyNumber.pairs > 0);
  const how = (s: ScenarioComparison): string =>
    `${several ? `${say.shared.speech.named(s.name)}: ` : ''}${say.falls(s)} ${say.test(s)} ${say.posterior(s)}`;
  return answerOf(study, {
    question: 'compare',
    shared: say.shared,
    title: say.title(scenarios.map((s) => s.name)),
    sentence: [...ownSentences(own, scenarios), ...told(found, compared, say)].join(' '),
    blocks: [
      ...recordBlocks(own),
      ...allTable(scenarios, say),
      ...scenarios.flatMap((s, k) => [
        ...(several ? [heading(s.name)] : []),
        ...changeBlocks(s, changes[k]!, compared, say),
      ]),
      ...(changed.length === 0
        ? []
        : figureBlocks(comparison, differencesData(comparison, say), compared, say)),
      ...changed.map((s) => note(how(s))),
      ...(changed.length === 0 ? [] : [note(say.pair)]),
      note(say.label),
      note(say.played(pairs, seed)),
    ],
    command,
    methods: compareMethods(found, command),
    played: `${count(pairs, 'pair', 'pairs')} of ${changes.map((c) => `${c.name} (${c.edits.join('; ')})`).join(', ')}`,
  });
}
