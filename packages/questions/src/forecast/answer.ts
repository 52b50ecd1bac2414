/** A forecast as an answer: the chance and the date, what is next, what would change it, how it is known. */
import { type Chance, chanceWithin, type Forecast, recordEndDay } from '@interregnum/analysis';
import { dateOf, type Observed } from '@interregnum/case';
import type { ForecastFigureInput } from '@interregnum/figures';
import { count, longDate } from '@interregnum/words';
import {
  type Answer,
  answerOf,
  type Block,
  type Measured,
  note,
  paragraph,
  type Table,
} from '../answer.ts';
import { withArticle } from '../regime.ts';
import type { Study } from '../study.ts';
import type { ForecastFound } from './ask.ts';
import { FORECAST_ENGLISH } from './english.ts';
import type { ForecastFacts, ForecastSentences } from './sentences.ts';
import { soonDay } from './told.ts';

/** Centres and learnt numbers listed; the document has them all. */
const MOST_REGIONS = 10;
const MOST_LEARNT = 4;

export function factsOf({ study: { data, observed }, forecast }: ForecastFound): ForecastFacts {
  return {
    forecast,
    origin: data.origin,
    regime: withArticle(data.incumbent),
    recordEndDay: recordEndDay(data, observed),
  };
}

/** The edits of a study, for a citation: ` with PATH=VALUE`. */
export const withEdits = ({ input: { edits } }: Study): string =>
  edits.length === 0 ? '' : ` with ${edits.join('; ')}`;

export const share = ({ probability, low, high }: Chance): Measured => ({
  value: probability,
  low,
  high,
});

function regimeTable({ forecast: { regime }, origin }: ForecastFacts, say: ForecastSentences) {
  const { columns } = say;
  const table: Table = {
    block: 'table',
    title: say.tables.regime,
    columns: [
      { title: columns.within, kind: 'whole', unit: say.days },
      { title: columns.by, align: 'right' },
      { title: columns.falls, kind: 'percent' },
    ],
    rows: regime.by.map(({ withinDays, day, chance }) => [
      withinDays,
      say.date(day, origin),
      share(chance),
    ]),
  };
  return regime.already === null ? [table] : [];
}

function regionBlocks({ forecast, origin }: ForecastFacts, say: ForecastSentences): Block[] {
  const { regions, runs, asOfDay } = forecast;
  if (regions.length === 0) return [];
  const soon = soonDay(forecast);
  const { columns } = say;
  const date = (day: number | null): string => say.date(day, origin);
  const more = regions.length - MOST_REGIONS;
  return [
    {
      block: 'table',
      title: say.tables.regions,
      columns: [
        { title: columns.region, give: 1, least: 10 },
        { title: columns.soon(soon - asOfDay), kind: 'percent' },
        { title: columns.byTheEnd, kind: 'percent' },
        { title: columns.middle, align: 'right' },
        { title: columns.nineOfTen, align: 'right', give: 2, least: 12 },
      ],
      rows: regions
        .slice(0, MOST_REGIONS)
        .map((r) => [
          r.name,
          chanceWithin(r, soon, runs),
          share(r.by.at(-1)!.chance),
          date(r.fallDay.q50),
          `${date(r.fallDay.q05)} … ${date(r.fallDay.q95)}`,
        ]),
    },
    ...(more > 0 ? [note(say.moreRegions(more))] : []),
  ];
}

function changeBlocks(facts: ForecastFacts, say: ForecastSentences): Block[] {
  const { edits, regime } = facts.forecast;
  if (edits.length === 0 || regime.already !== null) return [];
  const { columns } = say;
  return [
    paragraph(say.changes(facts)),
    {
      block: 'table',
      title: say.tables.changes,
      columns: [
        { title: columns.change, give: 1, least: 20 },
        { title: columns.falls, kind: 'percent' },
        { title: columns.points, kind: 'points' },
        { title: columns.gained, kind: 'effect' },
      ],
      rows: edits.map(({ id, changed, difference: d, daysGained: g }) => [
        say.change(id),
        changed.probability,
        { value: d.difference, low: d.low, high: d.high },
        { value: g.mean, low: g.low, high: g.high },
      ]),
    },
    note(say.sameHistories(facts)),
  ];
}

function learntTable({ forecast: { learnt } }: ForecastFacts, say: ForecastSentences): Table[] {
  const moved = learnt.filter((l) => l.shift !== 0).slice(0, MOST_LEARNT);
  if (moved.length === 0) return [];
  const { columns } = say;
  return [
    {
      block: 'table',
      title: say.tables.learnt,
      columns: [
        { title: columns.learnt, give: 1, least: 20 },
        { title: columns.before, kind: 'three-figures' },
        { title: columns.after, kind: 'three-figures' },
        { title: columns.moved, kind: 'effect' },
      ],
      rows: moved.map((l) => [`${l.name}: ${l.meaning}`, l.before.q50, l.after.q50, l.shift]),
    },
  ];
}

function scoreBlocks(facts: ForecastFacts, say: ForecastSentences): Block[] {
  const { score } = facts.forecast;
  const happened = [say.happened(facts)].filter(Boolean).map(paragraph);
  if (score === null) return happened;
  const { columns } = say;
  return [
    ...happened,
    {
      block: 'table',
      title: say.tables.scores,
      columns: [
        { title: columns.predictor, give: 1, least: 12 },
        { title: columns.crps, kind: 'tenths' },
        { title: columns.brier, kind: 'thousandths' },
        { title: columns.logScore, kind: 'hundredths' },
      ],
      rows: score.predictors.map((p) => [
        say.predictor(p.predictor, score.exposure).words,
        p.crpsDays,
        p.brier,
        p.logScore,
      ]),
    },
    note(say.scored(score)),
  ];
}

type Steps = ForecastFigureInput['seen'];

/** Centres held after each of some losses. */
function stepsAfter(days: readonly number[], start: number): Steps {
  const sorted = [...days].sort((a, b) => a - b);
  return sorted.map((day, k) => ({ day, held: start - k - 1 }));
}

/** Losses after the day among the centres held on it; null where the answer is not known. */
function laterOf(f: Forecast, observed: Observed | null): Steps | null {
  if (f.score === null || observed === null) return null;
  const held = new Set(f.regions.map((r) => r.id));
  const days = observed.regions.flatMap((r) =>
    held.has(r.region) && r.day !== null && r.status !== 'held' && r.day > f.asOfDay
      ? [Math.round(r.day)]
      : [],
  );
  return stepsAfter(
    days.filter((day) => day <= f.horizonDays),
    f.regions.length,
  );
}

function figureData(
  { data, observed }: Study,
  facts: ForecastFacts,
  say: ForecastSentences,
): ForecastFigureInput {
  const f = facts.forecast;
  const total = f.fallenSoFar.length + f.regions.length;
  const { days, ...held } = f.held;
  return {
    title: say.figure.title(data.title, facts),
    origin: data.origin,
    asOfDay: f.asOfDay,
    horizonDays: f.horizonDays,
    unit: say.figure.unit,
    total,
    runs: f.runs,
    days,
    held,
    seen: stepsAfter(
      f.fallenSoFar.map((r) => r.day),
      total,
    ),
    later: laterOf(f, observed),
  };
}

/** @param command that gives the same answer again */
export function forecastAnswer(
  found: ForecastFound,
  command: string,
  say: ForecastSentences = FORECAST_ENGLISH,
): Answer {
  const { study, forecast } = found;
  const facts = factsOf(found);
  return answerOf(study, {
    question: 'forecast',
    shared: say.shared,
    title: say.title(facts),
    sentence: say.answer(facts),
    blocks: [
      paragraph(say.soFar(facts)),
      ...regimeTable(facts, say),
      {
        block: 'figure',
        name: 'fan',
        figure: { kind: 'forecast', data: figureData(study, facts, say) },
        caption: say.figure.caption,
      },
      ...regionBlocks(facts, say),
      ...changeBlocks(facts, say),
      ...learntTable(facts, say),
      ...scoreBlocks(facts, say),
      note(say.filter(facts)),
      note(say.label),
      note(`${say.played(facts)}.`),
    ],
    command,
    played: `${count(forecast.runs, 'run', 'runs')} as of ${longDate(dateOf(forecast.asOfDay, study.data.origin))}${withEdits(study)}`,
  });
}
