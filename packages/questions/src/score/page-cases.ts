import type { PredictorResult } from '@interregnum/analysis';
import { type CaseResult, MEASURES, type Measure, type Scoreboard } from '@interregnum/analysis';
import { decimals } from '@interregnum/words';
import type { Cell } from '../answer.ts';
import { kindOf, of, outOf, type Part, right, tableOf } from './cells.ts';
import { rivals } from './targets.ts';

const scoreOf = (c: CaseResult, id: string, key: Measure['key']): number | null =>
  c.scores.find((row) => row.predictor === id)?.[key] ?? null;

/** Per measure the model beside the best baseline, then per case where each is better. */
export function winsAndLosses(board: Scoreboard, subject: PredictorResult): Part[] {
  const lines = MEASURES.flatMap((m): Cell[][] => {
    const own = subject.summary[m.key].value;
    const sign = m.better === 'lower' ? 1 : -1;
    const best = rivals(board)
      .filter((p) => p.summary[m.key].value !== null)
      .sort((a, b) => sign * (a.summary[m.key].value! - b.summary[m.key].value!))[0];
    if (own === null || best === undefined) return [];
    const theirs = best.summary[m.key].value!;
    const d = sign * (own - theirs);
    const kind = kindOf(m);
    const verdict = d < 0 ? 'the model' : d > 0 ? 'the baseline' : 'neither';
    return [[m.words, { value: own, kind }, { value: theirs, kind }, best.name, verdict]];
  });
  return [
    'On each score the model stands against the baseline that is best on that score, picked afterwards, which is hard on the model.',
    ...byLabel(board).flatMap(({ words, ids }) => sideBySide(board, words, ids)),
    `Every score, means over all ${board.cases.filter((c) => c.counted).length} cases:`,
    tableOf(
      'Every score, the model beside the best baseline',
      ['score', ...right('the model', 'best baseline'), 'which', 'better'],
      lines,
    ),
  ];
}

/** Cases nobody had seen first; all together where there is one kind only. */
function byLabel(board: Scoreboard): { words: string; ids: ReadonlySet<string> }[] {
  if (board.strata.length < 2)
    return [{ words: '', ids: new Set(board.cases.filter((c) => c.counted).map((c) => c.id)) }];
  return [...board.strata].reverse().map(({ label, cases }) => ({
    words:
      label === 'blind' ? ', of the cases nobody had seen' : ', of those its rules were chosen on',
    ids: new Set(cases),
  }));
}

function sideBySide(board: Scoreboard, words: string, ids: ReadonlySet<string>): Part[] {
  const wins: string[] = [];
  const losses: string[] = [];
  for (const c of board.cases.filter((k) => ids.has(k.id))) {
    const own = scoreOf(c, board.subject, 'joint');
    const best = rivals(board)
      .map((p) => ({ name: p.name, value: scoreOf(c, p.id, 'joint') }))
      .filter((p) => p.value !== null)
      .sort((a, b) => a.value! - b.value!)[0];
    if (own === null || best === undefined) continue;
    const text = `${c.title}: ${decimals(own, 2)} against ${decimals(best.value, 2)} (${best.name})`;
    (own < best.value! ? wins : losses).push(text);
  }
  return [
    `J, case by case${words}, against the baseline that did best on that very case (again picked afterwards, out of ${rivals(board).length}):`,
    tableOf(
      `Wins and losses${words}`,
      [`the model is better (${wins.length})`, `a baseline is better (${losses.length})`],
      Array.from({ length: Math.max(wins.length, losses.length) }, (_, k) => [
        wins[k] ?? '',
        losses[k] ?? '',
      ]),
    ),
  ];
}

/** J of the chief predictors and what is said of each capital. */
export function caseSection(board: Scoreboard): Part[] {
  const shown = board.predictors.filter(
    (p) =>
      p.summary.joint.cases > 0 &&
      (p.id === board.subject ||
        p.label === 'in sample' ||
        (p.label === 'left out' && p.kind === 'baseline' && !p.id.endsWith('-announced')) ||
        ['persistence', 'constant-hazard', 'oracle-own-rate'].includes(p.id)),
  );
  const title = (c: CaseResult): string =>
    c.counted ? c.title : `${c.title} (within ${c.within})`;
  return [
    'J by case; oracles and what was fitted in sample are yardsticks.',
    tableOf(
      'J by case',
      ['case', ...of('hundredths', ...shown.map((p) => `${p.name} (${p.label})`))],
      board.cases.map((c) => [title(c), ...shown.map((p) => scoreOf(c, p.id, 'joint'))]),
    ),
    'What the model said of each capital, and how much fell (centres that are scored, with the day the capital was lost; interregnum cases counts all centres and the end of the regime):',
    tableOf(
      'What the model said of each capital',
      [
        'case',
        'the capital',
        ...of('percent', 'model: P(falls)'),
        ...right('model: middle day'),
        'right side of one half',
        ...right('centres fell'),
        ...of('whole', 'model: middle'),
        ...of('thousandths', 'Brier'),
        ...of('tenths', 'CRPS, days'),
        ...of('hundredths', 'order (tau)'),
      ],
      board.cases.map((c) => {
        const row = c.scores.find((s) => s.predictor === board.subject);
        const day = row?.capital_median_day ?? null;
        return [
          title(c),
          happened(c),
          row?.capital_p_fall ?? null,
          day === null ? 'not by the end' : `day ${decimals(day, 0)}`,
          row?.fate_right == null ? null : row.fate_right ? 'yes' : 'no',
          outOf(c.fell, c.scored),
          row?.median_fell ?? null,
          row?.brier_mean ?? null,
          row?.crps_days ?? null,
          row?.kendall_tau ?? null,
        ];
      }),
    ),
  ];
}

function happened(c: CaseResult): string {
  if (c.capital_fell === null) return 'not known';
  return c.capital_fell ? `fell on day ${c.capital_day}` : `held to day ${c.horizon_days}`;
}
