/** The scoreboard on a terminal: how good, against whom, case by case; each number explained. */

import {
  ALWAYS_DAYS,
  type BoardRow,
  type PredictorResult,
  type ScoreRow,
} from '@interregnum/analysis';
import { CHOICE_SENTENCE, HAND_SET_ORIGIN, safe, UNSEEN_SENTENCE } from '@interregnum/questions';
import { count, decimals, longDate, percent, range, seconds } from '@interregnum/words';
import type { Host } from '../terminal/host.ts';
import { type Column, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import type { ScoreDocument } from './document.ts';

type ScoredCase = ScoreDocument['cases'][number];

const MEANING =
  'J: all scores together, 0 is perfect; forecasts without skill get 1.5 to 2.7 here. Brier: what has fallen by a given day. Capital: its fate (log score). Order: Kendall’s tau of the falls, 1 is the observed order, 0 chance. Of order and fates higher is better, of all others lower.';
const LABELS =
  'Labels: “left out”, fitted on other cases only; “blind”, nothing was ever fitted on the case; “in sample”, fitted on this case too, which flatters; “not fitted”, set by hand or needs no fit; “oracle”, knows something of the outcome: a yardstick, not a rival.';

const isRow = (row: BoardRow | ScoreRow): row is BoardRow => 'fate_right' in row;

function subjectOf(document: ScoreDocument): PredictorResult | undefined {
  return document.predictors.find((p) => p.id === document.subject);
}

function parametersLine({ parameters, left_out_by: by }: ScoreDocument): string {
  if (parameters.fitted === null)
    return `The model’s parameters are ${HAND_SET_ORIGIN}: its scores are labelled “not fitted”.`;
  return `The model’s parameters come from the ${safe(parameters.source)}, fitted on ${longDate(parameters.fitted)}: each case is forecast with those that were fitted without ${by === 'case' ? 'it' : 'its country'}. ${parameters.notes.join(' ')}`.trim();
}

function inWords(document: ScoreDocument): string {
  const cases = document.cases.filter((c) => c.counted);
  const fell = cases.filter((c) => c.capital_fell === true).length;
  const joint = subjectOf(document)?.summary.joint;
  const fates = subjectOf(document)?.summary.fate_right;
  return `Over ${count(cases.length, 'history', 'histories')}, ${fell} of which ended with the fall of the capital, the model’s joint score J is ${decimals(joint?.value, 2)} (90 % interval over cases ${decimals(joint?.low, 2)} to ${decimals(joint?.high, 2)})${apart(document)}; about 1 is what a forecast without skill gets, 0 is perfect. It gives ${fates?.value ?? 0} of ${fates?.cases ?? 0} capitals the right fate with more than one half.`;
}

/** J by what the model had seen, where that differs between the cases. */
function apart({ strata, subject }: ScoreDocument): string {
  if (strata.length < 2) return '';
  const told = strata.map(({ label, cases, predictors }) => {
    const j = predictors.find((p) => p.id === subject)?.summary.joint.value;
    return `${decimals(j, 2)} on the ${cases.length} ${label}`;
  });
  return `, ${told.join(', ')}`;
}

/** What its score on one case is worth. */
function oneTrial({ label }: BoardRow | ScoreRow): string {
  if (label === 'left out')
    return ' It is one of those on which the rules of the model were chosen, which flatters it.';
  return label === 'blind' ? ' Nothing was fitted on it.' : '';
}

/** Width from which names in full fit beside the scores. */
const WIDE_COLUMNS = 116;

const predictorColumns = (host: Host): readonly Column<PredictorResult>[] => [
  { title: 'Predictor', text: (p) => (host.columns < WIDE_COLUMNS ? p.id : p.name), give: 1 },
  { title: 'Label', text: (p) => p.label },
  { title: 'J', align: 'right', text: (p) => decimals(p.summary.joint.value, 2) },
  { title: 'Brier', align: 'right', text: (p) => decimals(p.summary.brier_mean.value, 3) },
  { title: 'Dates', align: 'right', text: (p) => decimals(p.summary.crps_normalised.value, 3) },
  { title: 'Capital', align: 'right', text: (p) => decimals(p.summary.log_score.value, 2) },
  { title: 'Order', align: 'right', text: (p) => decimals(p.summary.kendall_tau.value, 2) },
  {
    title: 'Fates',
    align: 'right',
    text: ({ summary: { fate_right: f } }) => (f.value === null ? '–' : `${f.value}/${f.cases}`),
  },
];

function sorted(document: ScoreDocument): PredictorResult[] {
  const j = (p: PredictorResult): number => p.summary.joint.value ?? Number.POSITIVE_INFINITY;
  return [...document.predictors].sort((a, b) => j(a) - j(b));
}

type Difference = ScoreDocument['differences'][number];

function against(document: ScoreDocument, host: Host): string[] {
  const names = new Map(document.predictors.map((p) => [p.id, p]));
  const rows = document.differences
    .filter((d) => d.measure === 'joint' && d.value !== null)
    .filter((d) => names.get(d.against)?.kind === 'baseline')
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const columns: Column<Difference>[] = [
    {
      title: 'The model against',
      text: (d) => names.get(d.against)?.name ?? d.against,
      give: 1,
      least: 20,
    },
    { title: 'J better by', align: 'right', text: (d) => decimals(d.value, 2) },
    {
      title: '90 % interval',
      align: 'right',
      text: (d) => range(d.low, d.high, (v) => decimals(v, 2)),
    },
    { title: 'Won', align: 'right', text: (d) => String(d.better) },
    { title: 'Lost', align: 'right', text: (d) => String(d.worse) },
  ];
  return [
    ...wrap(
      'Wins and losses on J, hardest rival first. Above 0 the model is better; an interval that holds 0 may be chance. Won, lost: cases.',
      host.columns,
    ),
    '',
    ...table(columns, rows, host),
  ];
}

function rowOf(c: ScoredCase, id: string): BoardRow | undefined {
  return c.scores.filter(isRow).find((row) => row.predictor === id);
}

/** The baseline that did best on this very case. */
function bestOf(c: ScoredCase): number | null {
  const joints = c.scores
    .filter(isRow)
    .flatMap((r) => (r.kind === 'baseline' ? (r.joint ?? []) : []));
  return joints.length === 0 ? null : Math.min(...joints);
}

function happened(c: ScoredCase): string {
  if (c.capital_fell === null) return 'not known';
  return c.capital_fell ? `fell day ${c.capital_day}` : 'held';
}

function caseTable(document: ScoreDocument, host: Host): string[] {
  const own = (c: ScoredCase): BoardRow | undefined => rowOf(c, document.subject);
  const labels = new Set(document.cases.map((c) => own(c)?.label));
  const columns: Column<ScoredCase>[] = [
    { title: 'Case', text: (c) => `${c.id}${c.counted ? '' : ' †'}`, give: 1, least: 14 },
    ...(labels.size > 1 ? [{ title: 'Label', text: (c: ScoredCase) => own(c)?.label ?? '–' }] : []),
    { title: 'J', align: 'right', text: (c) => decimals(own(c)?.joint, 2) },
    { title: 'Best', align: 'right', text: (c) => decimals(bestOf(c), 2) },
    { title: 'Brier', align: 'right', text: (c) => decimals(own(c)?.brier_mean, 3) },
    { title: 'Days off', align: 'right', text: (c) => decimals(own(c)?.crps_days, 0) },
    { title: 'Order', align: 'right', text: (c) => decimals(own(c)?.kendall_tau, 2) },
    {
      title: 'Falls',
      align: 'right',
      text: (c) => (own(c)?.capital_p_fall == null ? '–' : percent(own(c)?.capital_p_fall ?? 0)),
    },
    { title: 'Capital', text: happened },
  ];
  const within = document.cases.some((c) => !c.counted)
    ? ' †: lies within the days of another case; shown and not counted.'
    : '';
  return [
    ...wrap(
      `Case by case. J: the model’s; Best: that of the baseline that did best on that very case, picked afterwards. Days off: how far its dates are off (CRPS). Falls: what it gave the capital to fall; Capital: what happened.${within}`,
      host.columns,
    ),
    '',
    ...table(columns, document.cases, host),
  ];
}

function always({ others }: ScoreDocument['experts']): string {
  const constant = others.find((o) => o.id.startsWith('always-'));
  if (constant === undefined) return '';
  return `; always saying “${ALWAYS_DAYS} days” would have been nearer in ${constant.closer}`;
}

function experts({ experts: e }: ScoreDocument): string {
  if (e.compared === 0)
    return 'No dated forecast of the capital’s fall by experts of the day can be compared.';
  return `The experts of the day: ${count(e.compared, 'dated forecast', 'dated forecasts')} of a capital’s fall. The model, told what patrons did later, was nearer in ${e.model_closer}${always(e)}. Middle error in doublings of the time left (1: twice or half as long as it took): experts ${decimals(e.expert_median_log2_error, 2)}, model ${decimals(e.model_median_log2_error, 2)}.`;
}

const oneCaseColumns = (host: Host): readonly Column<BoardRow | ScoreRow>[] => [
  {
    title: 'Predictor',
    text: (r) => (host.columns < WIDE_COLUMNS ? r.predictor : r.name),
    give: 1,
  },
  { title: 'Label', text: (r) => r.label },
  { title: 'J', align: 'right', text: (r) => decimals(r.joint, 2) },
  { title: 'Brier', align: 'right', text: (r) => decimals(r.brier_mean, 3) },
  { title: 'Days off', align: 'right', text: (r) => decimals(r.crps_days, 1) },
  { title: 'Capital', align: 'right', text: (r) => decimals(r.log_score, 2) },
  { title: 'Order', align: 'right', text: (r) => decimals(r.kendall_tau, 2) },
];

function oneCase(c: ScoredCase, subject: string, host: Host): string[] {
  const own = rowOf(c, subject);
  const j = (row: BoardRow | ScoreRow): number => row.joint ?? Number.POSITIVE_INFINITY;
  return [
    ...wrap(
      `${c.title}: ${c.fell} of ${c.scored} centres that are scored fell; the capital ${happened(c)}. One case is one trial: a good score here can be luck.${own === undefined ? '' : oneTrial(own)}`,
      host.columns,
    ).map((line) => host.style.bold(safe(line))),
    '',
    ...table(
      oneCaseColumns(host),
      [...c.scores].sort((a, b) => j(a) - j(b)),
      host,
    ),
    '',
    ...wrap(`${MEANING} Days off: how far the dates of fall are off (CRPS).`, host.columns),
  ];
}

export function scoreLines(document: ScoreDocument, host: Host): string[] {
  const { dim, bold } = host.style;
  const wrapped = (text: string): string[] => wrap(text, host.columns);
  const quiet = (text: string): string[] => wrapped(text).map((line) => dim(line));
  const [first] = document.cases;
  const played = `${document.runs} runs a predictor and case, ${seconds(document.timing.seconds)}`;
  const end = [
    '',
    ...wrapped(experts(document)),
    '',
    ...quiet(parametersLine(document)),
    ...quiet(LABELS),
    '',
    dim(played),
  ];
  if (first !== undefined && document.cases.length === 1)
    return [...oneCase(first, document.subject, host), '', ...wrapped(UNSEEN_SENTENCE), ...end];
  return [
    ...wrapped(UNSEEN_SENTENCE).map((line) => bold(line)),
    ...wrapped(CHOICE_SENTENCE).map((line) => bold(line)),
    '',
    ...wrapped(inWords(document)),
    '',
    ...table(predictorColumns(host), sorted(document), host),
    '',
    ...wrapped(
      `${MEANING} Dates: how far the dates of fall are off (CRPS, share of the days simulated). Fates: capitals given the right fate. Means over cases, each weight 1.`,
    ),
    '',
    ...against(document, host),
    '',
    ...caseTable(document, host),
    ...end,
  ];
}
