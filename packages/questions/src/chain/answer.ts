/** A chain as an answer: how likely the record was, link by link; what the handovers changed; the tree. */
import type { Limits95, LinkAnswer, ShareOfPairs } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import type { ChainFigureInput, ChainShare } from '@interregnum/figures';
import {
  type Answer,
  answerOf,
  type Block,
  type Cell,
  type Column,
  heading,
  interval,
  note,
  paragraph,
  type Table,
} from '../answer.ts';
import type { ChainFound } from './ask.ts';
import { CHAIN_ENGLISH } from './english.ts';
import { inTree, leavesOf, movedLinks, shortName } from './paths.ts';
import type { ChainFacts, ChainSentences } from './sentences.ts';

export function factsOf({ answer, studies, given }: ChainFound): ChainFacts {
  const regions = new Map(
    answer.links.map((link, k) => [
      link.case,
      new Map(studies[k]!.data.regions.map((r) => [r.id, r.name])),
    ]),
  );
  return {
    answer,
    region: (id, region) => regions.get(id)?.get(region) ?? region,
    ships: given === null,
    told: studies[0]!.input.hindcast,
  };
}

const CASE = { give: 1, least: 6 } as const;
const shareCells = (share: ShareOfPairs | null): Cell[] =>
  share === null ? [null, null] : [share.share, interval(share)];

function linksTable({ answer }: ChainFacts, say: ChainSentences): Table {
  const { columns } = say;
  const name = shortName(answer);
  return {
    block: 'table',
    title: say.tables.links,
    columns: [
      { title: columns.case, ...CASE },
      { title: columns.recorded, give: 2, least: 6 },
      { title: columns.runsSo, kind: 'small-percent' },
      { title: columns.interval, kind: 'small-percent' },
      { title: columns.bits, kind: 'tenths' },
    ],
    rows: answer.links.map((link) => {
      const { asRecorded, surprise } = link.observedStart;
      const { bits, low, high } = surprise;
      return [
        name(link.case),
        say.recorded(link),
        ...shareCells(asRecorded),
        bits === null || high === null ? say.unbounded(surprise) : { value: bits, low, high },
      ];
    }),
  };
}

/** When, against the record: the middle 90 % of runs, and how many had fallen by the recorded day. */
function datesTable({ answer }: ChainFacts, say: ChainSentences): Table {
  const { columns } = say;
  const name = shortName(answer);
  const right = (title: string): Column => ({ title, align: 'right' });
  return {
    block: 'table',
    title: say.tables.dates,
    columns: [
      { title: columns.case, ...CASE },
      right(columns.recorded),
      right(columns.earlyBy),
      right(columns.halfBy),
      right(columns.lateBy),
      { title: columns.byThen, kind: 'small-percent' },
      { title: columns.interval, kind: 'small-percent' },
    ],
    rows: answer.links.map(({ case: id, origin, observedDay, observedStart: { fallDay } }) => [
      name(id),
      ...[observedDay, fallDay.q05, fallDay.q50, fallDay.q95].map((day) =>
        say.day(day === null ? null : dateOf(day, origin)),
      ),
      ...shareCells(fallDay.byObserved),
    ]),
  };
}

function effectsTable(facts: ChainFacts, say: ChainSentences): Table {
  const { columns } = say;
  const name = shortName(facts.answer);
  return {
    block: 'table',
    title: say.tables.effects,
    columns: [
      { title: columns.case, ...CASE },
      { title: columns.falls, kind: 'points' },
      { title: columns.interval, kind: 'points' },
      { title: columns.daysStood, kind: 'effect' },
      { title: columns.interval, kind: 'effect' },
    ],
    rows: movedLinks(facts.answer).map(({ case: id, handover }) => {
      const { falls, regimeDays } = handover!;
      return [name(id), falls.difference, interval(falls), regimeDays.mean, interval(regimeDays)];
    }),
  };
}

function leavesTable({ answer }: ChainFacts, say: ChainSentences): Table {
  const { columns } = say;
  const name = shortName(answer);
  return {
    block: 'table',
    title: say.tables.leaves,
    columns: [
      { title: columns.case, ...CASE },
      { title: columns.regime, give: 2, least: 6 },
      { title: columns.leadsTo, ...CASE },
      { title: columns.ofAll, kind: 'small-percent' },
      { title: columns.interval, kind: 'small-percent' },
    ],
    rows: leavesOf(answer).map(({ link, branch }) => [
      name(link.case),
      say.departure({ link, branch }),
      branch.to === null ? say.end(branch) : name(branch.to),
      branch.ofAll.estimate,
      interval(branch.ofAll),
    ]),
  };
}

const shareOf = ({ estimate, low, high }: Limits95): ChainShare => ({ share: estimate, low, high });

/** A link that no chain came to. */
const NOWHERE: Limits95 = { estimate: 0, low: 0, high: 0 };

/** The tree of branches: of simulated starts where there are any, else of the coded ones. */
function treeData(title: string, { answer }: ChainFacts, say: ChainSentences): ChainFigureInput {
  const { links } = answer;
  const bare = ({ share, low, high }: ShareOfPairs): ChainShare => ({ share, low, high });
  return {
    title: say.figure.title(title),
    links: links.map((link: LinkAnswer) => ({
      name: link.case,
      date: say.figure.date(link.origin),
      reached: shareOf(inTree(answer, link)?.reached ?? NOWHERE),
      asRecorded: bare((inTree(answer, link) ?? link.observedStart).asRecorded),
    })),
    branches: leavesOf(answer).map((leaf) => ({
      from: links.indexOf(leaf.link),
      to: leaf.branch.to === null ? null : links.findIndex((l) => l.case === leaf.branch.to),
      label: say.departure(leaf),
      ofAll: shareOf(leaf.branch.ofAll),
      recorded: leaf.branch.recorded,
    })),
  };
}

/** @param command that gives the same answer again */
export function chainAnswer(
  found: ChainFound,
  command: string,
  say: ChainSentences = CHAIN_ENGLISH,
): Answer {
  const { chain, studies, answer } = found;
  const facts = factsOf(found);
  const said = (...texts: string[]): Block[] => texts.filter(Boolean).map(paragraph);
  const handovers = answer.handovers.map((handover) => say.handover(handover, facts));
  return answerOf(studies, {
    question: 'chain',
    title: say.title(chain.title),
    sentence: say.answer(facts),
    blocks: [
      linksTable(facts, say),
      ...said(say.product(facts), say.luck(facts)),
      {
        block: 'figure',
        name: 'tree',
        figure: { kind: 'chain', data: treeData(chain.title, facts, say) },
        caption: say.figure.caption,
      },
      ...said(say.saidAtTheTime(facts), say.dates(facts)),
      datesTable(facts, say),
      ...said(say.effect(facts)),
      ...(movedLinks(answer).length === 0 ? [] : [effectsTable(facts, say)]),
      ...said(say.tree(facts)),
      leavesTable(facts, say),
      ...(handovers.length === 0
        ? []
        : [heading(say.handovers), { block: 'list', items: handovers } as const]),
      ...said(say.cannotSay(facts)),
      ...[chain.description.trim()].filter(Boolean).map(note),
      note(say.legend(facts)),
      note(say.played(facts)),
    ],
    command,
    played: say.runs(answer),
    // It runs through all of them and ends in the last.
    beside: studies.at(-1)!,
  });
}
