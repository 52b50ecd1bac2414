/** What is said of scores, in English: numbers first, each with what it is a share of. */
import {
  ALWAYS_DAYS,
  type BoardRow,
  type CaseResult,
  type PredictorResult,
  type Scoreboard,
} from '@interregnum/analysis';
import {
  amount,
  count,
  decimals,
  decimalsRange,
  list,
  longDate,
  percent,
  thousands,
} from '@interregnum/words';
import { HAND_SET_ORIGIN } from '../parameters.ts';
import { safe } from '../safe.ts';
import { CHOICE_SENTENCE, UNSEEN_VERDICT } from '../trust.ts';
import type { ScoreFound } from './ask.ts';
import type { ScoreSentences } from './sentences.ts';
import { strongerHazard } from './targets.ts';

const countedOf = ({ cases }: Scoreboard): CaseResult[] => cases.filter((c) => c.counted);

const subjectOf = ({ predictors, subject }: Scoreboard): PredictorResult | undefined =>
  predictors.find((p) => p.id === subject);

/** The same of forecasts that need no explanation. */
function fatesOfOthers(board: Scoreboard): string {
  const others = [strongerHazard(board), board.predictors.find((p) => p.id === 'persistence')];
  const told = others.flatMap((p) =>
    p?.summary.fate_right.value == null
      ? []
      : [`“${p.name}” in ${p.summary.fate_right.value} of ${p.summary.fate_right.cases}`],
  );
  return told.length === 0 ? '' : `; so did the simpler forecasts ${list(told)}`;
}

function answer({ board, options: { blind } }: ScoreFound): string {
  const fates = subjectOf(board)?.summary.fate_right;
  const counted = countedOf(board);
  const fell = counted.filter((c) => c.capital_fell === true).length;
  const which = blind ? 'on which nothing was fitted or chosen' : 'asked for here';
  const right = `In ${fates?.value ?? 0} of ${count(fates?.cases ?? 0, 'history', 'histories')} ${which} (the capital fell in ${fell}) the model gave the capital’s true fate more than an even chance${fatesOfOthers(board)}.`;
  return blind ? right : `${UNSEEN_VERDICT}. ${right}`;
}

const happened = (c: CaseResult): string =>
  c.capital_fell === null ? 'not known' : c.capital_fell ? `fell day ${c.capital_day}` : 'held';

function answerOne(c: CaseResult, own: BoardRow | undefined): string {
  const end =
    c.capital_fell === null
      ? 'what happened to it is not known'
      : c.capital_fell
        ? `it fell on day ${c.capital_day}`
        : 'it held';
  const chance = own?.capital_p_fall ?? null;
  const dates = own?.crps_days ?? null;
  return [
    `${safe(c.title)}: in ${percent(chance)} of the model’s histories the capital falls within ${thousands(c.horizon_days)} days; ${end}.`,
    `${c.fell} of ${c.scored} centres that are scored fell${dates === null ? '' : `, and the model’s dates are off by ${amount(dates)} days on average`}.`,
  ].join(' ');
}

function joint(board: Scoreboard): string {
  const { strata, subject } = board;
  const j = subjectOf(board)?.summary.joint;
  const parts = strata.map(({ label, cases, predictors }) => {
    const value = predictors.find((p) => p.id === subject)?.summary.joint.value;
    return `${decimals(value, 2)} on the ${cases.length} ${label}`;
  });
  const apart = parts.length < 2 ? '' : ` (${parts.join(', ')})`;
  return `All scores together, as one number: the model’s joint score J is ${decimals(j?.value, 2)}${apart}, 90 % interval over cases ${decimalsRange(j?.low, j?.high, 2)}. 0 is perfect; forecasts without skill get 1.7 to 3.1 on the cases that ship.`;
}

function experts({ experts: e }: Scoreboard): string {
  if (e.compared === 0)
    return 'No dated forecast of the capital’s fall by experts of the day can be compared.';
  const constant = e.others.find((o) => o.id.startsWith('always-'));
  const always =
    constant === undefined
      ? ''
      : `; always saying “${ALWAYS_DAYS} days” would have been nearer in ${constant.closer}`;
  return `The experts of the day: ${count(e.compared, 'dated forecast', 'dated forecasts')} of a capital’s fall. The model, told what patrons did later, was nearer in ${e.model_closer}${always}. Middle error in doublings of the time left (1: twice or half as long as it took): experts ${decimals(e.expert_median_log2_error, 2)}, model ${decimals(e.model_median_log2_error, 2)}.`;
}

const TRIAL: Readonly<Record<string, string>> = {
  'left out': ' It is one of those on which the rules of the model were chosen, which flatters it.',
  blind: ' Nothing was fitted on it.',
};

/** The sentences in English. */
export const SCORE_ENGLISH: ScoreSentences = {
  title: ({ options: { blind } }) =>
    blind ? 'How good is the model on histories it has never seen?' : 'How good is the model?',
  answer,
  answerOne,
  chosen: CHOICE_SENTENCE,
  joint,
  oneTrial: (own) =>
    `One case is one trial: a good score here can be luck.${TRIAL[own?.label ?? ''] ?? ''}`,
  experts,
  parameters: ({ options: { named, leaveOut, blind } }, notes) => {
    if (named === null)
      return `The model’s parameters are ${HAND_SET_ORIGIN}: its scores are labelled “not fitted”.`;
    const without = blind
      ? 'which has seen none of these cases'
      : `each case is forecast with those that were fitted without ${leaveOut === 'case' ? 'it' : 'its country'}`;
    return `The model’s parameters come from the ${safe(named.source)}, fitted on ${longDate(named.posterior.created)}; ${without}. ${notes.join(' ')}`.trim();
  },
  happened,
  caseName: ({ id, counted }) => `${id}${counted ? '' : ' †'}`,
  played: ({ options: { runs } }) => `${thousands(runs)} runs a predictor and case`,
  headings: { rivals: 'Against simple rules', cases: 'Case by case' },
  legends: {
    rivals:
      'J: all scores together, lower is better. Better by: how much lower the model’s J is over the same cases; an interval (90 %, cases redrawn) that holds 0 may be chance. Won: cases in which the model is nearer. Fates: capitals that got more than one half for the fate that came. Every score of every predictor: --json, and docs/scoreboard.md for the cases that ship.',
    cases:
      'J: the model’s; Best: that of the simple rule that did best on that very case, picked afterwards. Brier: what has fallen by a given day, 0 is perfect. Days off: how far its dates are off (CRPS). Order: of the falls (Kendall’s tau), 1 is the observed order, 0 chance. Falls: the chance it gave the capital to fall; Capital: what happened.',
    within: '†: lies within the days of another case; shown and not counted.',
    labels:
      'Labels: “left out”, fitted on other cases only; “blind”, nothing was ever fitted on the case; “in sample”, fitted on this case too, which flatters; “not fitted”, set by hand or needs no fit; “oracle”, knows something of the outcome: a yardstick, not a rival.',
  },
  columns: {
    predictor: 'Predictor',
    label: 'Label',
    better: 'Better by',
    interval: '90 % interval',
    won: 'Won',
    fates: 'Fates',
    case: 'Case',
    best: 'Best',
    brier: 'Brier',
    daysOff: 'Days off',
    order: 'Order',
    falls: 'Falls',
    capital: 'Capital',
  },
};
