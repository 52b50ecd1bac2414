/** docs/blind-test.md: the record of the day, and the thirteen cases that ship, played again. */

import type { CaseResult, Scoreboard } from '@interregnum/analysis';
import { BLIND_TEST, blindRow } from '@interregnum/analysis';
import { decimals, decimalsRange, percent } from '@interregnum/words';
import { UNSEEN_SENTENCE } from '../trust.ts';
import { table } from './markdown.ts';

export interface BlindPageOptions {
  /** The command that makes the page again. */
  readonly command: string;
  /** From what the page was made, one line. */
  readonly provenance: string;
  /** What has changed since, one sentence each; then the figures are not those of the day. */
  readonly stale: readonly string[];
}

const { cases, chosenOn, runs, posterior } = BLIND_TEST;
const SUBJECT = 'model';
/** In the table of single cases, beside the model and what did best. */
const HAZARDS = ['logistic-hazard', 'cox-hazard'] as const;
const ORACLE = 'oracle-own-rate';

const nameOf = (board: Scoreboard, id: string): string =>
  board.predictors.find((p) => p.id === id)?.name ?? id;

function recordTable(board: Scoreboard): string {
  return table(
    [
      `mean over ${cases} unseen cases`,
      'J ↓',
      'Brier ↓',
      'capital log ↓',
      'fates right ↑',
      'model nearer (J) in',
    ],
    BLIND_TEST.rows.map((r) => [
      r.predictor === SUBJECT ? `**${nameOf(board, SUBJECT)}**` : nameOf(board, r.predictor),
      decimals(r.joint, 2),
      decimals(r.brier, 3),
      decimals(r.capitalLog, 3),
      `${r.fatesRight} of ${cases}`,
      r.modelNearer === null ? '' : `${r.modelNearer} of ${cases}`,
    ]),
    [1, 2, 3, 4, 5],
  );
}

function againTable(board: Scoreboard): string {
  const known = board.predictors.filter((p) => p.summary.joint.cases > 0);
  const of = (id: string) =>
    board.differences.find((d) => d.against === id && d.measure === 'joint');
  return table(
    [
      `mean over the ${board.cases.length} that ship`,
      'J ↓',
      '90 %, cases redrawn',
      'Brier ↓',
      'capital log ↓',
      'fates right ↑',
      'J better by',
      '90 %, cases redrawn',
      'model nearer in',
    ],
    known.map((p) => {
      const { joint, brier_mean: brier, log_score: log, fate_right: fates } = p.summary;
      const d = of(p.id);
      return [
        p.id === board.subject ? `**${p.name}**` : p.name,
        decimals(joint.value, 2),
        decimalsRange(joint.low, joint.high, 2),
        decimals(brier.value, 3),
        decimals(log.value, 3),
        fates.value === null ? '–' : `${fates.value} of ${fates.cases}`,
        d ? decimals(d.value, 2) : '',
        d ? decimalsRange(d.low, d.high, 2) : '',
        d ? `${d.better} of ${d.cases}` : '',
      ];
    }),
    [1, 2, 3, 4, 5, 6, 7, 8],
  );
}

function caseRow(c: CaseResult, names: (id: string) => string): string[] {
  const of = (id: string) => c.scores.find((r) => r.predictor === id);
  const own = of(SUBJECT);
  const best = c.scores
    .filter((r) => r.kind === 'baseline' && r.joint !== null)
    .sort((a, b) => a.joint! - b.joint!)[0];
  return [
    c.title,
    c.capital_fell === true ? `fell on day ${c.capital_day}` : 'held',
    percent(own?.capital_p_fall ?? null),
    `${c.fell} of ${c.scored}`,
    decimals(own?.median_fell ?? null, 0),
    decimals(own?.joint, 2),
    decimals(own?.brier_mean, 3),
    ...HAZARDS.map((id) => decimals(of(id)?.joint, 2)),
    best ? `${names(best.predictor)} ${decimals(best.joint, 2)}` : '–',
    decimals(of(ORACLE)?.joint, 2),
  ];
}

function casesTable(board: Scoreboard): string {
  return table(
    [
      'case',
      'the capital',
      'model: P(falls)',
      'centres that fell',
      'model: middle',
      'J',
      'Brier',
      'logistic, J',
      'Cox, J',
      'best baseline, picked afterwards, J',
      'ORACLE: knows how much fell, J',
    ],
    board.cases.map((c) => caseRow(c, (id) => nameOf(board, id))),
    [2, 3, 4, 5, 6, 7, 8, 10],
  );
}

const MISSES = `Seen afterwards, so these are suspicions and no tests:

1. **Collapses of regimes that were strong on paper and hollow in politics are not seen** (Cuba 1958, Nicaragua 1979, Ethiopia 1991, the north of Iraq 2014, Syria 2024): armies several times the challenger’s, a patron who had just cut arms or gone, an army of strangers in a hostile countryside, risings in the towns, a challenger who grew several-fold in weeks. In the model the challenger is a fixed body of men that wins by odds, and the regime’s men yield by odds too. The contagion regression, trained on the same eleven cases, is far better in Cuba, Nicaragua and Ethiopia, and far worse in Syria 2024 and in slow wars.
2. **Wars of two armies that both hold ground for years are run to the end** (Angola 1992, Sudan 2023): everything falls in the model; in history besieged towns held, lines stood, and each side held its own people’s country.
3. **Half a country is hard for the model** (Iraq 2014, Angola, Sudan; not Myanmar): it has all fall or nothing.
4. **The fates it gets right are of regimes that held** with a patron’s army or money beside them, or against a challenger with no reach to the capital (Syria 2012, El Salvador, Afghanistan 1979, Myanmar, Iraq), and of two that fell to a challenger with foreign air power or an army of its own (Libya, Ivory Coast). “Nothing falls” gets as many of the thirteen fates right. Of the four falls that it missed it had given two 15 % or less (Cuba 2 %, Nicaragua 15 %).`;

/** The page. @param board the cases that ship, leaving out by case, the model blind on each */
export function blindTestPage(board: Scoreboard, options: BlindPageOptions): string {
  const stale =
    options.stale.length === 0
      ? ''
      : ` **Out of date:** ${options.stale.join(' ')} The figures below are then not those of the day.`;
  return `${[
    `# The blind test of 29 November 2026`,
    `<!-- Generated: do not edit. ${options.command} -->\n<!-- Made from: ${options.provenance} -->`,
    `**Can the model tell how a history ends that nobody fitted or chose anything on? No better than a simple rule.** ${UNSEEN_SENTENCE}${stale}`,
    '## The question',
    `Until that day every score was made on ${chosenOn.cases} histories. Each was forecast by numbers fitted without it, but the *rules* had been chosen by comparing variants on all of them, at least eighty ([the log of trials](trials.md)). Leaving a case out protects parameters, not structure. So ${cases} further cases were played once, with the rules and the numbers as they shipped (fitted on ${posterior}), ${runs} runs a case. Eighteen of them were coded by five people who never ran the model, after [a written codebook](../cases/CODEBOOK.md); Iraq 2014 and both cases of Syria had been coded earlier, by the rules of the first wave, by whom is not recorded. Whoever coded knew how the history had ended, so the inputs are not blind; the model is. Afghanistan 1979 and Ethiopia 1991 are of countries with other cases among the ${chosenOn.cases}.`,
    '## The result',
    recordTable(board),
    `On the ${chosenOn.cases} cases the same rules, each case left out, had scored ${decimals(chosenOn.joint, 2)} against the regression’s ${decimals(chosenOn.hazard, 2)}: a lead of ${decimals(chosenOn.hazard - chosenOn.joint, 2)}. On the ${cases} it was ${decimals(blindRow('logistic-hazard').joint - blindRow('model').joint, 2)}. **The rest of that lead is what it was worth to choose among some eighty structures on eleven cases.** That everybody’s J is higher here (the regression’s by ${decimals(blindRow('logistic-hazard').joint - chosenOn.hazard, 2)}) says besides that these cases are harder. Half the model and half the regression does better than either in the mean; that may be chance.`,
    `## The ${board.cases.length} cases that can be played again`,
    `Thirteen of the ${cases} ship with the program. Eight stay aside, so intervals can be given for the thirteen only; what these rules gave on each of the eight is not published, but the rules have met them once. Everything below is made by \`${options.command}\`: the model with the numbers fitted on ${posterior}, every trained baseline taught by the same ${chosenOn.cases} cases and no other. Lower J is better, 0 is perfect ([how it is scored](scoring.md)).`,
    againTable(board),
    'In “J better by” a figure above 0 says that the model is better than that predictor; an interval that holds 0 may be chance.',
    '## Case by case',
    casesTable(board),
    '## What the misses have in common',
    MISSES,
    '## To make it again',
    `\`${options.command}\` plays the thirteen with the posterior of that day, which is kept beside this page ([the file](blind-test/posterior-2026-11-23.json)), and writes this page. It gives the same figures to the last digit as long as the rules are those of that day; once they have changed, the page says so, and the version of the program tagged \`blind-2026-11-29\` gives them. The inputs of the thirteen were frozen before they were played ([FROZEN.json](../cases/FROZEN.json)).`,
    `Made from: ${options.provenance}.`,
  ].join('\n\n')}\n`;
}
