import type { CaseResult, PredictorResult, Scoreboard } from '@interregnum/analysis';
import { MEASURES, type Measure } from '@interregnum/analysis';
import { decimals, percent } from '@interregnum/words';
import { table } from './markdown.ts';
import { rivals } from './targets.ts';

const scoreOf = (c: CaseResult, id: string, key: Measure['key']): number | null =>
  c.scores.find((row) => row.predictor === id)?.[key] ?? null;

/** Per measure the model beside the best baseline, then per case where each is better. */
export function winsAndLosses(board: Scoreboard, subject: PredictorResult): string {
  const lines = MEASURES.flatMap((m): string[][] => {
    const own = subject.summary[m.key].value;
    const sign = m.better === 'lower' ? 1 : -1;
    const best = rivals(board)
      .filter((p) => p.summary[m.key].value !== null)
      .sort((a, b) => sign * (a.summary[m.key].value! - b.summary[m.key].value!))[0];
    if (own === null || best === undefined) return [];
    const theirs = best.summary[m.key].value!;
    const row = [m.words, decimals(own, m.digits), decimals(theirs, m.digits), best.name];
    const d = sign * (own - theirs);
    return [[...row, d < 0 ? 'the model' : d > 0 ? '**the baseline**' : 'neither']];
  });
  return [
    'On each score the model stands against the baseline that is best on that score, picked afterwards, which is hard on the model.',
    ...byLabel(board).map(({ words, ids }) => sideBySide(board, words, ids)),
    `Every score, means over all ${board.cases.filter((c) => c.counted).length} cases:`,
    table(['score', 'the model', 'best baseline', 'which', 'better'], lines, [1, 2]),
  ].join('\n\n');
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

function sideBySide(board: Scoreboard, words: string, ids: ReadonlySet<string>): string {
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
  const rows = Array.from({ length: Math.max(wins.length, losses.length) }, (_, k) => [
    wins[k] ?? '',
    losses[k] ?? '',
  ]);
  return `J, case by case${words}, against the baseline that did best on that very case (again picked afterwards, out of ${rivals(board).length}):\n\n${table(
    [`the model is better (${wins.length})`, `a baseline is better (${losses.length})`],
    rows,
  )}`;
}

/** J of the chief predictors and what is said of each capital. */
export function caseSection(board: Scoreboard): string {
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
  const joint = board.cases.map((c) => {
    const values = shown.map((p) => scoreOf(c, p.id, 'joint'));
    const fair = values.filter((v, k) => v !== null && !isYardstick(shown[k]!));
    const best = Math.min(...(fair as number[]));
    return [
      title(c),
      ...values.map((v, k) => {
        const text = decimals(v, 2);
        return v === best && !isYardstick(shown[k]!) ? `**${text}**` : text;
      }),
    ];
  });
  const capitals = board.cases.map((c) => {
    const row = c.scores.find((s) => s.predictor === board.subject);
    const happened =
      c.capital_fell === null
        ? 'not known'
        : c.capital_fell
          ? `fell on day ${c.capital_day}`
          : `held to day ${c.horizon_days}`;
    const day = row?.capital_median_day ?? null;
    return [
      title(c),
      happened,
      percent(row?.capital_p_fall ?? null),
      day === null ? 'not by the end' : `day ${decimals(day, 0)}`,
      row?.fate_right === null || row === undefined ? '–' : row.fate_right ? 'yes' : '**no**',
      `${c.fell} of ${c.scored}`,
      decimals(row?.median_fell ?? null, 0),
      decimals(row?.brier_mean ?? null, 3),
      decimals(row?.crps_days ?? null, 1),
      decimals(row?.kendall_tau ?? null, 2),
    ];
  });
  return [
    'J by case; in bold the best of those shown, in sample and oracles apart.',
    table(
      ['case', ...shown.map((p) => `${p.name} (${p.label})`)],
      joint,
      shown.map((_, k) => k + 1),
    ),
    'What the model said of each capital, and how much fell (centres that are scored, with the day the capital was lost; `interregnum cases` counts all centres and the end of the regime):',
    table(
      [
        'case',
        'the capital',
        'model: P(falls)',
        'model: middle day',
        'right side of one half',
        'centres fell',
        'model: middle',
        'Brier',
        'CRPS, days',
        'order (tau)',
      ],
      capitals,
      [2, 3, 5, 6, 7, 8, 9],
    ),
  ].join('\n\n');
}

const isYardstick = (p: PredictorResult): boolean =>
  p.label === 'in sample' || p.label === 'oracle';
