/** A forecast on a terminal: the paragraph, chances by date, places, changes, what was learnt, the score. */

import {
  chanceWithin,
  type EditForecast,
  type ExpertsReplayed,
  type Forecast,
  type LearntNumber,
  type PredictorScore,
  type RegionForecast,
  type ReplayedExpert,
} from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import { parametersSentence, type Study, safe } from '@interregnum/questions';
import {
  decimals,
  effect,
  longDate,
  percent,
  points,
  signed,
  thousands,
  threeFigures,
  seconds as took,
  withRange,
} from '@interregnum/words';
import type { Host } from '../terminal/host.ts';
import { type Column, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import { chance, expertsParagraph, forecastParagraph, modelDays } from './words.ts';

const MOST_REGIONS = 10;
const MOST_LEARNT = 4;

function regionColumns(study: Study, f: Forecast): Column<RegionForecast>[] {
  const { origin } = study.data;
  const soon = Math.min(f.asOfDay + 30, f.horizonDays);
  const date = (day: number | null): string => (day === null ? 'later' : dateOf(day, origin));
  return [
    { title: 'Next in danger', text: (r) => r.name, give: 1, least: 10 },
    {
      title: `in ${soon - f.asOfDay} days`,
      align: 'right',
      text: (r) => percent(chanceWithin(r, soon, f.runs)),
    },
    { title: 'by the end', align: 'right', text: (r) => chance(r.by.at(-1)!.chance) },
    { title: 'Middle day', align: 'right', text: (r) => date(r.fallDay.q50) },
    {
      title: 'nine of ten between',
      align: 'right',
      give: 2,
      least: 12,
      text: (r) => `${date(r.fallDay.q05)} … ${date(r.fallDay.q95)}`,
    },
  ];
}

const EDITS: readonly Column<EditForecast>[] = [
  { title: 'From the next day on', text: (e) => e.name, give: 1, least: 20 },
  { title: 'Falls', align: 'right', text: (e) => percent(e.changed.probability) },
  {
    title: 'points',
    align: 'right',
    text: ({ difference: d }) => withRange(d.difference, d.low, d.high, points),
  },
  {
    title: 'days gained',
    align: 'right',
    text: ({ daysGained: d }) => withRange(d.mean, d.low, d.high, effect),
  },
];

const LEARNT: readonly Column<LearntNumber>[] = [
  { title: 'Learnt', text: (l) => `${l.name}: ${l.meaning}`, give: 1, least: 20 },
  { title: 'before', align: 'right', text: (l) => threeFigures(l.before.q50) },
  { title: 'after', align: 'right', text: (l) => threeFigures(l.after.q50) },
  { title: 'moved, sd', align: 'right', text: (l) => signed(l.shift, (x) => decimals(x, 2)) },
];

const SCORES: readonly Column<PredictorScore>[] = [
  { title: 'Score (lower is better)', text: (p) => p.predictor, give: 1, least: 12 },
  { title: 'CRPS, days', align: 'right', text: (p) => decimals(p.crpsDays, 1) },
  { title: 'Brier', align: 'right', text: (p) => decimals(p.brier, 3) },
  { title: 'log score', align: 'right', text: (p) => decimals(p.logScore, 2) },
];

export function forecastLines(study: Study, f: Forecast, seconds: number, host: Host): string[] {
  const { dim, bold } = host.style;
  const wrapped = (text: string): string[] => wrap(text, host.columns);
  const more = f.regions.length - MOST_REGIONS;
  const moved = f.learnt.filter((l) => l.shift !== 0).slice(0, MOST_LEARNT);
  return [
    bold(safe(`${study.data.title}, as of ${longDate(dateOf(f.asOfDay, study.data.origin))}`)),
    '',
    ...wrapped(forecastParagraph(study, f)),
    ...(f.regions.length === 0
      ? []
      : ['', ...table(regionColumns(study, f), f.regions.slice(0, MOST_REGIONS), host)]),
    ...(more > 0 ? [dim(`and ${more} more: --json has them all`)] : []),
    ...(f.edits.length === 0 || f.regime.already !== null
      ? []
      : [
          '',
          ...table(EDITS, f.edits, host),
          ...wrapped(
            `The same histories in both, ${percent(f.edits[0]!.base.probability)} of which have the regime fall by ${longDate(dateOf(f.horizonDays, study.data.origin))} as things stand.`,
          ).map((line) => dim(line)),
        ]),
    ...(moved.length === 0 ? [] : ['', ...table(LEARNT, moved, host)]),
    ...(f.score === null ? [] : ['', ...table(SCORES, f.score.predictors, host)]),
    '',
    ...wrapped(parametersSentence(study.parameters)).map((line) => dim(line)),
    dim(
      `${thousands(f.runs)} runs (${thousands(f.effectiveRuns)} independent), seed ${f.seed}, ${took(seconds)}`,
    ),
  ];
}

const EXPERTS: readonly Column<ReplayedExpert>[] = [
  { title: 'Said', text: (r) => r.date },
  { title: 'Who', text: (r) => r.who, give: 1, least: 10 },
  {
    title: 'Days said',
    align: 'right',
    text: (r) => `${thousands(r.expertMedianDays)}${r.basis === 'coded_from_tone' ? '*' : ''}`,
  },
  {
    title: 'Model (90 % of runs)',
    align: 'right',
    text: modelDays,
  },
  { title: 'falls by the end', align: 'right', text: (r) => chance(r.modelChanceByHorizon) },
  {
    title: 'True',
    align: 'right',
    text: (r) => (r.trueDays === null ? '–' : thousands(r.trueDays)),
  },
];

export function expertsLines(
  study: Study,
  experts: ExpertsReplayed,
  runs: number,
  seconds: number,
  host: Host,
): string[] {
  const { dim, bold } = host.style;
  const wrapped = (text: string): string[] => wrap(text, host.columns);
  return [
    bold(safe(`${study.data.title}: what was said, and what the model says as of the same day`)),
    '',
    ...wrapped(expertsParagraph(experts)),
    '',
    ...table(EXPERTS, experts.replays, host),
    ...[
      'Days from the statement to the fall of the capital, middle estimate; later: than the last day of the case. * the number is a reading of the words. † few histories carry the weight.',
      ...experts.leftOut.map((l) => `Left out: ${safe(l.who)}, ${l.date}: ${l.reason}.`),
      parametersSentence(study.parameters),
    ].flatMap((text) => wrapped(text).map((line) => dim(line))),
    dim(`${thousands(runs)} runs a date, seed ${study.input.seed}, ${took(seconds)}`),
  ];
}
