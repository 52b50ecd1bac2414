/** An attribution as an answer: the largest parts, all parts, how they work together, how it is known. */
import {
  type AttributedMean,
  byPlace,
  isTold,
  type OutcomeAttribution,
  outcomeOf,
  RANKED_BY,
} from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import type { WhyInput } from '@interregnum/figures';
import { count, type NumberKind } from '@interregnum/words';
import {
  type Answer,
  answerOf,
  type Block,
  heading,
  interval,
  type Measured,
  note,
  paragraph,
  type Table,
} from '../answer.ts';
import { OUTCOME_ENGLISH } from '../outcome/english.ts';
import { recordBlocks } from '../outcome/record.ts';
import type { OwnOutcome } from '../outcome/sentences.ts';
import { withArticle } from '../regime.ts';
import { safe } from '../safe.ts';
import type { WhyFound } from './ask.ts';
import { WHY_ENGLISH } from './english.ts';
import { type ComparedList, comparedLists, standingOf } from './published.ts';
import type { WhyFacts, WhySentences } from './sentences.ts';
import { toldPairs } from './told.ts';

/** Pairs listed, and factors of each outcome other than the days stood; the document has them all. */
const MOST_PAIRS = 6;
const MOST_OF_OTHERS = 3;

export function factsOf({ study, factors, attribution }: WhyFound): WhyFacts {
  const { data, observed } = study;
  const fell = observed?.regimeFell ?? null;
  const day = observed?.regimeEndDay ?? null;
  return {
    attribution,
    titles: new Map(factors.file.factors.map((f) => [f.id, f.title])),
    regime: withArticle(data.incumbent),
    history:
      fell === null ? null : { fell, day, date: day === null ? null : dateOf(day, data.origin) },
  };
}

const whole = ({ mean, low, high }: AttributedMean): Measured => ({ value: mean, low, high });

/** How a change in an outcome is said. */
function kindOf({ unit }: Pick<OutcomeAttribution, 'unit'>): NumberKind {
  return unit === 'share' ? 'points' : unit === 'persons' ? 'persons-effect' : 'effect';
}

/** Factors of one outcome in the order of their places, each with its part by itself and as the last. */
function dividedTable(
  title: string,
  outcome: OutcomeAttribution,
  { titles }: WhyFacts,
  say: WhySentences,
): Table {
  const { columns } = say;
  const kind = kindOf(outcome);
  // Days fill a column of their own; shares leave room for their interval beside them.
  const isApart = kind === 'effect';
  return {
    block: 'table',
    title,
    columns: [
      { title: columns.factor, give: 1, least: 18 },
      { title: isApart ? columns.days : columns.part, kind },
      ...(isApart ? [{ title: columns.interval, kind }] : []),
      { title: columns.place, kind: 'place' },
      { title: columns.alone, kind },
      { title: columns.last, kind },
    ],
    rows: byPlace(outcome.factors).map((f) => [
      titles.get(f.factor) ?? f.factor,
      ...(isApart ? [f.shapley.mean, interval(f.shapley)] : [whole(f.shapley)]),
      { value: f.rank.rank, low: f.rank.low, high: f.rank.high },
      f.alone.mean,
      f.givenOthers.mean,
    ]),
  };
}

const partsTable = (facts: WhyFacts, say: WhySentences): Table =>
  dividedTable(say.tables.parts, outcomeOf(facts.attribution, RANKED_BY), facts, say);

function pairsTable({ attribution, titles }: WhyFacts, say: WhySentences): Table[] {
  const told = toldPairs(outcomeOf(attribution, RANKED_BY)).slice(0, MOST_PAIRS);
  if (told.length === 0) return [];
  return [
    {
      block: 'table',
      title: say.tables.pairs,
      columns: [
        { title: say.columns.together, give: 1, least: 30 },
        { title: say.columns.days, kind: 'effect' },
        { title: say.columns.interval, kind: 'effect' },
      ],
      rows: told.map(({ factors, index }) => [
        factors.map((id) => titles.get(id) ?? id).join(' + '),
        index.mean,
        interval(index),
      ]),
    },
  ];
}

/** How the chance of an outcome of one's own is divided; nothing where none was asked. */
const ownTable = (own: OwnOutcome | null, facts: WhyFacts, say: WhySentences): Table[] =>
  own === null
    ? []
    : [
        dividedTable(
          OUTCOME_ENGLISH.parts(own),
          outcomeOf(facts.attribution, own.outcome.text),
          facts,
          say,
        ),
      ];

function othersTable(
  own: OwnOutcome | null,
  { attribution, titles }: WhyFacts,
  say: WhySentences,
): Table {
  const apart = [RANKED_BY, own?.outcome.text];
  const others = attribution.outcomes.filter((o) => !apart.includes(o.name));
  return {
    block: 'table',
    title: say.tables.others,
    columns: [
      { title: say.columns.outcome, give: 1, least: 14 },
      { title: say.columns.inAll, kind: 'effect' },
      { title: say.columns.factor, give: 2, least: 12 },
      { title: say.columns.part, kind: 'effect' },
    ],
    rows: others.flatMap((outcome) => {
      const kind = kindOf(outcome);
      const { words } = say.outcome(outcome.name);
      const all: Measured = { value: outcome.difference.mean, kind };
      const told = byPlace(outcome.factors).filter((f) => isTold(f.shapley));
      if (told.length === 0) return [[words, all, say.noneTold, null]];
      return told
        .slice(0, MOST_OF_OTHERS)
        .map((f) => [words, all, titles.get(f.factor) ?? f.factor, { ...whole(f.shapley), kind }]);
    }),
  };
}

function publishedBlocks(
  { attribution, titles }: WhyFacts,
  lists: readonly ComparedList[],
  say: WhySentences,
): Block[] {
  if (lists.length === 0) return [];
  const table: Table = {
    block: 'table',
    title: say.tables.published,
    columns: [
      { title: say.columns.factor, give: 1, least: 12 },
      { title: say.columns.here, kind: 'place' },
      ...lists.map(({ id }) => ({ title: safe(id) })),
    ],
    rows: byPlace(outcomeOf(attribution, RANKED_BY).factors).map((f) => [
      titles.get(f.factor) ?? f.factor,
      { value: f.rank.rank, low: f.rank.low, high: f.rank.high },
      ...lists.map((list) => say.standing(standingOf(f.factor, list))),
    ]),
  };
  return [
    heading(say.published),
    table,
    ...lists.flatMap((list) => [
      paragraph(say.list(list)),
      { block: 'list', items: list.causes.map((cause) => say.cause(cause, titles)) } as const,
    ]),
    note(say.publishedNote),
  ];
}

/** Days stood, factors in the order of their places. */
function figureData(title: string, { attribution, titles }: WhyFacts, say: WhySentences): WhyInput {
  const stood = outcomeOf(attribution, RANKED_BY);
  const ordered = byPlace(stood.factors);
  const place = (id: string): number => ordered.findIndex((f) => f.factor === id);
  const bare = ({ mean, low, high }: AttributedMean) => ({ mean, low, high });
  return {
    title,
    outcome: say.figure.outcome,
    difference: bare(stood.difference),
    rows: ordered.map((f) => ({
      name: titles.get(f.factor) ?? f.factor,
      value: bare(f.shapley),
      alone: bare(f.alone),
      last: bare(f.givenOthers),
    })),
    pairs: stood.interactions.map(({ factors: [a, b], index }) => {
      const [i, j] = [place(a), place(b)];
      return { rows: i < j ? [i, j] : [j, i], value: index === null ? null : bare(index) };
    }),
  };
}

/** @param command that gives the same answer again */
export function whyAnswer(
  found: WhyFound,
  command: string,
  say: WhySentences = WHY_ENGLISH,
): Answer {
  const { study, factors, attribution, own } = found;
  const facts = factsOf(found);
  const { title, description, published } = factors.file;
  const data = figureData(`${study.data.title}: ${title}`, facts, say);
  const ownSentence =
    own === null
      ? []
      : [
          safe(
            OUTCOME_ENGLISH.divided(own, outcomeOf(attribution, own.outcome.text), facts.titles),
          ),
          safe(OUTCOME_ENGLISH.history(own)),
        ];
  const read = [say.whole(facts), say.history(facts)].filter(Boolean).join(' ');
  return answerOf(study, {
    question: 'why',
    shared: say.shared,
    title,
    sentence: [...ownSentence, say.answer(facts)].join(' '),
    blocks: [
      ...ownTable(own, facts, say),
      ...recordBlocks(own),
      partsTable(facts, say),
      paragraph(read),
      {
        block: 'figure',
        name: 'parts',
        figure: { kind: 'why', data },
        caption: say.figure.caption,
      },
      ...[say.together(facts)].filter(Boolean).map(paragraph),
      ...pairsTable(facts, say),
      heading(say.others),
      othersTable(own, facts, say),
      ...publishedBlocks(facts, comparedLists(published, attribution), say),
      ...[description.trim()].filter(Boolean).map(note),
      note(say.method(facts)),
      note(say.legend),
      note(say.posterior(facts)),
      note(`${say.played(facts)}.`),
    ],
    command,
    played: `${count(attribution.runs, 'history', 'histories')} of ${title}`,
    unseen: say.unseen,
  });
}
