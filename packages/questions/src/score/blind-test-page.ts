/** docs/blind-test.md as an answer: the record of the day, and the thirteen cases that ship, played again. */
import { BLIND_TEST, blindRow, type CaseResult, type Scoreboard } from '@interregnum/analysis';
import { decimals } from '@interregnum/words';
import { type Answer, type Cell, heading, interval, note, type Table } from '../answer.ts';
import { UNSEEN_SENTENCE } from '../trust.ts';
import { scoreAnswerOf } from './answer.ts';
import type { ScoreFound } from './ask.ts';
import { blocksOf, of, outOf, right, tableOf } from './cells.ts';
import type { PageOptions } from './page.ts';

const { cases, chosenOn, runs, posterior } = BLIND_TEST;
const SUBJECT = 'model';
/** In the table of single cases, beside the model and what did best. */
const HAZARDS = ['logistic-hazard', 'cox-hazard'] as const;
const ORACLE = 'oracle-own-rate';

const nameOf = (board: Scoreboard, id: string): string =>
  board.predictors.find((p) => p.id === id)?.name ?? id;

function recordTable(board: Scoreboard): Table {
  return tableOf(
    'The record of the day',
    [
      `mean over ${cases} unseen cases`,
      ...of('hundredths', 'J ↓'),
      ...of('thousandths', 'Brier ↓', 'capital log ↓'),
      ...right('fates right ↑', 'model nearer (J) in'),
    ],
    BLIND_TEST.rows.map((r) => [
      nameOf(board, r.predictor),
      r.joint,
      r.brier,
      r.capitalLog,
      outOf(r.fatesRight, cases),
      outOf(r.modelNearer, cases) ?? '',
    ]),
  );
}

function againTable(board: Scoreboard): Table {
  const difference = (id: string) =>
    board.differences.find((d) => d.against === id && d.measure === 'joint');
  return tableOf(
    'The cases that ship, played again',
    [
      `mean over the ${board.cases.length} that ship`,
      ...of('hundredths', 'J ↓', '90 %, cases redrawn'),
      ...of('thousandths', 'Brier ↓', 'capital log ↓'),
      ...right('fates right ↑'),
      ...of('hundredths', 'J better by', '90 %, cases redrawn'),
      ...right('model nearer in'),
    ],
    board.predictors
      .filter((p) => p.summary.joint.cases > 0)
      .map((p) => {
        const { joint, brier_mean: brier, log_score: log, fate_right: fates } = p.summary;
        const d = difference(p.id);
        return [
          p.name,
          joint.value,
          interval(joint),
          brier.value,
          log.value,
          outOf(fates.value, fates.cases),
          d?.value ?? '',
          d === undefined ? '' : interval(d),
          d === undefined ? '' : outOf(d.better, d.cases),
        ];
      }),
  );
}

function caseRow(c: CaseResult, names: (id: string) => string): Cell[] {
  const rowOf = (id: string) => c.scores.find((r) => r.predictor === id);
  const own = rowOf(SUBJECT);
  const best = c.scores
    .filter((r) => r.kind === 'baseline' && r.joint !== null)
    .sort((a, b) => a.joint! - b.joint!)[0];
  return [
    c.title,
    c.capital_fell === true ? `fell on day ${c.capital_day}` : 'held',
    own?.capital_p_fall ?? null,
    outOf(c.fell, c.scored),
    own?.median_fell ?? null,
    own?.joint ?? null,
    own?.brier_mean ?? null,
    ...HAZARDS.map((id) => rowOf(id)?.joint ?? null),
    best ? `${names(best.predictor)} ${decimals(best.joint, 2)}` : null,
    rowOf(ORACLE)?.joint ?? null,
  ];
}

function casesTable(board: Scoreboard): Table {
  return tableOf(
    'Case by case',
    [
      'case',
      'the capital',
      ...of('percent', 'model: P(falls)'),
      ...right('centres that fell'),
      ...of('whole', 'model: middle'),
      ...of('hundredths', 'J'),
      ...of('thousandths', 'Brier'),
      ...of('hundredths', 'logistic, J', 'Cox, J'),
      'best baseline, picked afterwards, J',
      ...of('hundredths', 'ORACLE: knows how much fell, J'),
    ],
    board.cases.map((c) => caseRow(c, (id) => nameOf(board, id))),
  );
}

const MISSES: readonly string[] = [
  'Collapses of regimes that were strong on paper and hollow in politics are not seen (Cuba 1958, Nicaragua 1979, Ethiopia 1991, the north of Iraq 2014, Syria 2024): armies several times the challenger’s, a patron who had just cut arms or gone, an army of strangers in a hostile countryside, risings in the towns, a challenger who grew several-fold in weeks. In the model the challenger is a fixed body of men that wins by odds, and the regime’s men yield by odds too. The contagion regression, trained on the same eleven cases, is far better in Cuba, Nicaragua and Ethiopia, and far worse in Syria 2024 and in slow wars.',
  'Wars of two armies that both hold ground for years are run to the end (Angola 1992, Sudan 2023): everything falls in the model; in history besieged towns held, lines stood, and each side held its own people’s country.',
  'Half a country is hard for the model (Iraq 2014, Angola, Sudan; not Myanmar): it has all fall or nothing.',
  'The fates it gets right are of regimes that held with a patron’s army or money beside them, or against a challenger with no reach to the capital (Syria 2012, El Salvador, Afghanistan 1979, Myanmar, Iraq), and of two that fell to a challenger with foreign air power or an army of its own (Libya, Ivory Coast). “Nothing falls” gets as many of the thirteen fates right. Of the four falls that it missed it had given two 15 % or less (Cuba 2 %, Nicaragua 15 %).',
];

/** @param found of the cases that ship, leaving out by case, the model blind on each */
export function blindTestPage(
  found: ScoreFound,
  { command, made, stale }: Pick<PageOptions, 'command' | 'made' | 'stale'>,
): Answer {
  const { board } = found;
  return scoreAnswerOf(found, {
    title: 'The blind test of 29 November 2026',
    sentence:
      'Can the model tell how a history ends that nobody fitted or chose anything on? No better than a simple rule.',
    blocks: blocksOf([
      UNSEEN_SENTENCE,
      ...(stale.length === 0
        ? []
        : [`Out of date: ${stale.join(' ')} The figures below are then not those of the day.`]),
      heading('The question'),
      `Until that day every score was made on ${chosenOn.cases} histories. Each was forecast by numbers fitted without it, but the rules had been chosen by comparing variants on all of them, at least eighty (the log of trials, docs/trials.md). Leaving a case out protects parameters, not structure. So ${cases} further cases were played once, with the rules and the numbers as they shipped (fitted on ${posterior}), ${runs} runs a case. Eighteen of them were coded by five people who never ran the model, after a written codebook (cases/CODEBOOK.md); Iraq 2014 and both cases of Syria had been coded earlier, by the rules of the first wave, by whom is not recorded. Whoever coded knew how the history had ended, so the inputs are not blind; the model is. Afghanistan 1979 and Ethiopia 1991 are of countries with other cases among the ${chosenOn.cases}.`,
      heading('The result'),
      recordTable(board),
      `On the ${chosenOn.cases} cases the same rules, each case left out, had scored ${decimals(chosenOn.joint, 2)} against the regression’s ${decimals(chosenOn.hazard, 2)}: a lead of ${decimals(chosenOn.hazard - chosenOn.joint, 2)}. On the ${cases} it was ${decimals(blindRow('logistic-hazard').joint - blindRow('model').joint, 2)}. The rest of that lead is what it was worth to choose among some eighty structures on eleven cases. That everybody’s J is higher here (the regression’s by ${decimals(blindRow('logistic-hazard').joint - chosenOn.hazard, 2)}) says besides that these cases are harder. Half the model and half the regression does better than either in the mean; that may be chance.`,
      heading(`The ${board.cases.length} cases that can be played again`),
      `Thirteen of the ${cases} ship with the program. Eight stay aside, so intervals can be given for the thirteen only; what these rules gave on each of the eight is not published, but the rules have met them once. Everything below is made by the command at the end of this page: the model with the numbers fitted on ${posterior}, every trained baseline taught by the same ${chosenOn.cases} cases and no other. Lower J is better, 0 is perfect (docs/scoring.md). The table above stands as it was measured; below, the same forecasts are scored by the ruler that was mended later that day, which asks more of everybody: by the old one the model had 1.44 on these thirteen and the logistic regression 1.49. Four baselines were added with it.`,
      againTable(board),
      'In “J better by” a figure above 0 says that the model is better than that predictor; an interval that holds 0 may be chance.',
      heading('Case by case'),
      casesTable(board),
      heading('What the misses have in common'),
      'Seen afterwards, so these are suspicions and no tests:',
      { block: 'list', items: MISSES },
      heading('To make it again'),
      { block: 'command', text: command },
      `It plays the thirteen with the posterior of that day, which is kept beside this page (docs/blind-test/posterior-2026-11-23.json), and writes this page. It gives the same forecasts to the last digit as long as the rules are those of that day; once they have changed, the page says so. The version of the program tagged blind-2026-11-29 gives the figures of that day. The inputs of the thirteen were frozen before they were played (cases/FROZEN.json).`,
      note(`Made from: ${made}.`),
    ]),
    command,
  });
}
