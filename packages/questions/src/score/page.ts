/** docs/scoreboard.md as an answer: plain words first, then every figure, wins and losses side by side. */
import {
  MEASURES,
  type Measure,
  type PairedDifference,
  type PlaceboResult,
  type PredictorResult,
  type Scoreboard,
  type Stratum,
} from '@interregnum/analysis';
import { decimals, decimalsRange, percentTo } from '@interregnum/words';
import { type Answer, heading, interval, type Table } from '../answer.ts';
import { CHOICE_SENTENCE, UNSEEN_SENTENCE } from '../trust.ts';
import { scoreAnswerOf } from './answer.ts';
import type { ScoreFound } from './ask.ts';
import { blocksOf, kindOf, of, outOf, type Part, right, tableOf } from './cells.ts';
import { calibrationSection } from './page-calibration.ts';
import { caseSection, winsAndLosses } from './page-cases.ts';
import { expertsSection } from './page-experts.ts';
import { placeboSection } from './page-placebos.ts';
import { type Learnt, predictorsSection } from './page-predictors.ts';
import { strataSection } from './page-strata.ts';
import { differenceFrom, rivals, strongerHazard, TARGETS } from './targets.ts';

export interface PageOptions {
  /** The command that makes the page again. */
  readonly command: string;
  /** From what the page was made, one line. */
  readonly made: string;
  /** The same board leaving out single cases only. */
  readonly byCase: Scoreboard;
  /** What the trained baselines learnt from all cases. */
  readonly learnt: Learnt;
  /** Shuffled inputs and outcomes. */
  readonly placebos: readonly PlaceboResult[];
  /** What has changed since the parameters were fitted, a sentence each. */
  readonly stale: readonly string[];
}

/** Measures in the table of all predictors, in its order. */
const SHOWN: readonly Measure['key'][] = [
  'joint',
  'brier_mean',
  'crps_normalised',
  'count_rps',
  'log_score',
  'capital_log2_error',
  'fate_right',
  'kendall_tau',
  'order_with_held',
];

const measure = (key: Measure['key']): Measure => MEASURES.find((m) => m.key === key)!;

export function scoreboardPage(found: ScoreFound, options: PageOptions): Answer {
  const { board } = found;
  const subject = board.predictors.find((p) => p.id === board.subject)!;
  const under = (title: string, parts: readonly Part[]): Part[] => [heading(title), ...parts];
  return scoreAnswerOf(found, {
    title: 'Scoreboard',
    sentence: UNSEEN_SENTENCE,
    blocks: blocksOf([
      `${CHOICE_SENTENCE} That is the blind test (docs/blind-test.md), and it is the figure to keep in mind on this page.`,
      'Every figure on this page is the model’s or a baseline’s against what happened; definitions are in docs/scoring.md.',
      inWords(board, subject, options.stale),
      ...(board.strata.length > 1
        ? under('What its rules were chosen on, and what nobody had seen', strataSection(board))
        : []),
      ...under('What was asked, and what is reached', targetsSection(board, subject)),
      ...under('Wins and losses', winsAndLosses(board, subject)),
      ...under('Everyone on every score', everyone(board)),
      ...under('Case by case', caseSection(board)),
      ...under('The experts of the day', expertsSection(board)),
      ...under('Are the probabilities right?', calibrationSection(board, subject)),
      ...under('Leaving out single cases', byCase(options.byCase)),
      ...under('Placebos', placeboSection(options.placebos)),
      ...under('Who is on the board', predictorsSection(board, options.learnt)),
      ...under('How to read this', [
        { block: 'list', items: reading(board, found.options.runs, options.made) },
      ]),
    ]),
    command: options.command,
  });
}

const what = ({ left_out_by: by }: Scoreboard): string =>
  by === 'case' ? 'the case' : 'any case of its country';

function labelWords(board: Scoreboard, { label }: PredictorResult): string {
  if (label === 'in sample') return 'with parameters fitted on these same cases (in sample)';
  if (label === 'not fitted')
    return 'with parameters set by hand, by people who had seen a prototype fitted to 2021 (not fitted)';
  return `with parameters fitted without ${what(board)} (left out), and so is every baseline that learns`;
}

function inWords(board: Scoreboard, subject: PredictorResult, stale: readonly string[]): string {
  const counted = board.cases.filter((c) => c.counted);
  const fell = counted.filter((c) => c.capital_fell === true).length;
  const held = counted.filter((c) => c.capital_fell === false).length;
  const joint = subject.summary.joint;
  const others = board.predictors
    .filter((p) => p.kind === 'baseline')
    .flatMap((p) => p.summary.joint.value ?? []);
  const fates = subject.summary.fate_right;
  const mixed = board.strata.length > 1;
  const overAll = `J ${decimals(joint.value, 2)} on average (90 % interval over cases ${decimalsRange(joint.low, joint.high, 2)}); 0 is perfect, lower is better, and the baselines get from ${decimals(Math.min(...others), 2)} to ${decimals(Math.max(...others), 2)}`;
  return [
    `${counted.length} histories under one set of rules: ${fell} in which the capital fell, ${held} in which it held. The model is scored ${labelWords(board, subject)}.`,
    // what says most of the next history first
    ...(mixed ? [...board.strata].reverse().map((s) => ofStratum(board, s)) : []),
    mixed
      ? `Over all ${counted.length} it has ${overAll}: a mean of two different things.`
      : `It has ${overAll}.`,
    ...(mixed
      ? []
      : [...new Set([strongerHazard(board), rivals(board)[0]])].flatMap((other) =>
          other === undefined
            ? []
            : against(
                other.name,
                other.summary.joint.value,
                differenceFrom(board, other.id, 'joint'),
              ),
        )),
    `It gives ${fates.value ?? 0} of ${fates.cases} capitals the right fate, with more than one half.`,
    ...(stale.length > 0 ? [`Out of date: ${stale.join(' ')}`] : []),
  ].join(' ');
}

/** The model among cases of one kind, against the baseline with the lowest mean over all cases. */
function ofStratum(board: Scoreboard, stratum: Stratum): string {
  const of = (id: string) => stratum.predictors.find((p) => p.id === id)?.summary;
  const own = of(board.subject);
  const [rival] = rivals(board);
  if (own === undefined || rival === undefined) return '';
  const theirs = of(rival.id)?.joint.value ?? null;
  const d = stratum.differences.find((each) => each.against === rival.id);
  const { value, cases } = own.fate_right;
  const where =
    stratum.label === 'blind' ? 'that nobody had seen' : 'on which its rules were chosen';
  return `On the ${stratum.cases.length} ${where} J is ${decimals(own.joint.value, 2)} and ${value ?? 0} of ${cases} fates are right. ${against(rival.name, theirs, d)}`;
}

/** @param theirs mean J of the other over the same cases */
function against(name: string, theirs: number | null, d: PairedDifference | undefined): string {
  if (d === undefined || d.value === null) return '';
  const verdict = d.value > 0 ? 'better' : 'worse';
  const unsure = (d.low ?? -1) <= 0 && (d.high ?? 1) >= 0;
  return (
    `Against “${name}” (J ${decimals(theirs, 2)}) it is ${verdict} by ` +
    `${decimals(Math.abs(d.value), 2)} on average (90 % interval of the difference ` +
    `${decimalsRange(d.low, d.high, 2)}; above 0 is better), and nearer in ${d.better} of ${d.cases} cases.` +
    (unsure ? ' That could be chance.' : '')
  );
}

function targetsSection(board: Scoreboard, subject: PredictorResult): Part[] {
  // rules chosen on some of the cases that score them have reached nothing yet
  const counts = board.strata.length < 2;
  const reached = (yes: boolean | null): string | null =>
    yes === null ? null : yes ? (counts ? 'yes' : 'not counted') : 'no';
  return [
    'The targets were set after the blind test, for a model whose structure is chosen without the cases that score it. The structure scored here was chosen on eleven of them, so what it reaches is not counted. What stood when they were set left out single cases for the model and countries for the baselines, and was measured by the ruler before it was mended, by which J, Brier and the leads were lower.',
    tableOf(
      'What was asked, and what is reached',
      [
        `over ${board.cases.filter((c) => c.counted).length} cases`,
        ...right('the model', '90 % interval', 'when set'),
        'at least',
        'reached',
        'aim',
        'reached',
      ],
      TARGETS.map((target) => {
        const r = target.read(board, subject);
        const range = r.interval && interval(r.interval);
        return [
          target.words,
          r.value,
          range && { ...range, kind: kindOf(target) },
          target.whenSet,
          target.floor,
          reached(r.floorReached),
          target.aim,
          reached(r.aimReached),
        ];
      }),
    ),
  ];
}

/** A predictor may be left out on some cases and blind on others. */
function labelsOf(board: Scoreboard, { id, label }: PredictorResult): string[] {
  const rows = board.cases.flatMap((c) => (c.counted ? c.scores : []));
  const labels = rows.flatMap((r) => (r.predictor === id ? [r.label] : []));
  return labels.length > 0 ? [...new Set(labels)] : [label];
}

const arrowed = (m: Measure): string => `${m.short} ${m.better === 'lower' ? '↓' : '↑'}`;

function everyone(board: Scoreboard): Part[] {
  const shown = SHOWN.map(measure);
  return [
    'Means over cases, each weight 1 (the capital’s date: median, where it fell). ↓ lower is better, ↑ higher is better. Oracles know something of the outcome and are yardsticks, not rivals.',
    tableOf(
      'Everyone on every score',
      [
        'predictor',
        'how it came by its numbers',
        ...of('whole', 'cases'),
        ...shown.map((m) =>
          m.over === 'sum'
            ? ({ title: arrowed(m), align: 'right' } as const)
            : { title: arrowed(m), kind: kindOf(m) },
        ),
      ],
      board.predictors
        .filter((p) => p.summary.joint.cases > 0)
        .map((p) => [
          p.name,
          labelsOf(board, p).join(' or '),
          p.summary.joint.cases,
          ...shown.map((m) => {
            const { value, cases } = p.summary[m.key];
            return m.over === 'sum' ? outOf(value, cases) : value;
          }),
        ]),
    ),
    'The model’s difference from each, J, above 0 the model is better:',
    differences(board),
  ];
}

function differences(board: Scoreboard): Table {
  const names = new Map(board.predictors.map((p) => [p.id, p.name]));
  return tableOf(
    'The model’s difference from each',
    [
      'against',
      ...of('hundredths', 'difference', '90 %, cases redrawn', '90 %, countries redrawn'),
      ...right('model better in'),
      ...of('thousandths', 'p, signs flipped'),
    ],
    board.differences
      .filter((d) => d.measure === 'joint' && d.value !== null)
      .map((d) => [
        names.get(d.against)!,
        d.value,
        interval(d),
        interval({ low: d.country_low, high: d.country_high }),
        outOf(d.better, d.cases),
        d.p_sign_flip,
      ]),
  );
}

function byCase(board: Scoreboard): Part[] {
  const shown = (['joint', 'brier_mean', 'log_score', 'fate_right'] as const).map(measure);
  return [
    'The same where only the case itself is left out, so that one Afghan war may teach another.',
    tableOf(
      'Leaving out single cases',
      ['predictor', 'label', ...shown.map((m) => ({ title: m.short, kind: kindOf(m) }))],
      board.predictors
        .filter((p) => p.summary.joint.cases > 0 && (p.kind === 'model' || p.label === 'left out'))
        .map((p) => [p.name, p.label, ...shown.map((m) => p.summary[m.key].value)]),
    ),
  ];
}

function reading(board: Scoreboard, runs: number, made: string): string[] {
  const { replicates, seed } = board.bootstrap;
  const low = board.predictors.find((p) => p.id === board.subject)!.low_cells_at_end[0];
  return [
    'Left out: fitted on the other cases only. In sample: fitted on this case too; it shows how far the rules can bend, not how they predict. Blind: nothing was ever fitted on the case or chosen by it; of people, said before the outcome was known. Not fitted: no fit has moved it; whoever set the model’s numbers by hand had seen a prototype fitted to 2021. Oracle: knows something of the outcome.',
    `Intervals come from drawing cases with replacement (${replicates} times, seed ${seed}), because regions of one case are not independent. Cases of one country are not quite independent either: the second interval draws whole countries.`,
    '“p, signs flipped”: if the model and the other were equally good, how often would chance alone make the mean difference this large? All sign patterns are counted.',
    `Each predictor plays ${runs} runs a case. The model and the regressions know what patrons did after the origin, unless told only what was announced.`,
    `The share of forecasts below 5 % that came true counts every scored centre at every horizon of the Brier score; at the last day alone it is ${percentTo(low?.share_fell ?? null, 1)} (${low?.fell ?? 0} of ${low?.cells ?? 0}).`,
    'Structure was chosen with eleven of these cases in view: leaving out is honest for parameters, not for the structure of the model. The blind cases test that.',
    `Made from: ${made}.`,
    'A case within another (its dates lie inside the other’s) is shown and not counted.',
  ];
}
