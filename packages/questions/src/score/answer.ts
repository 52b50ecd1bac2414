/** Scores as an answer: how good over all, against whom, case by case, and how each number is read. */
import type { BoardRow, CaseResult, PredictorResult } from '@interregnum/analysis';
import { ENGINE_VERSION, rulesHash } from '@interregnum/ensemble';
import { type Answer, heading, interval, note, paragraph, type Table } from '../answer.ts';
import { UNSEEN_NOTE } from '../trust.ts';
import type { ScoreFound } from './ask.ts';
import { of, outOf, right, tableOf } from './cells.ts';
import { scoredSwitches, staleness } from './document.ts';
import { SCORE_ENGLISH } from './english.ts';
import type { ScoreSentences } from './sentences.ts';

/** The rest stands in `--json`; told only what was announced, a predictor is a variant and no rival. */
const isShown = ({ id, summary }: PredictorResult): boolean =>
  summary.joint.cases > 0 && !id.endsWith('-announced');

const joint = (p: { readonly summary: PredictorResult['summary'] }): number =>
  p.summary.joint.value ?? Number.POSITIVE_INFINITY;

function rivalsTable({ board }: ScoreFound, say: ScoreSentences): Table {
  const { columns } = say;
  // one case drawn again is the same case
  const drawn = board.cases.length > 1;
  return tableOf(
    say.headings.rivals,
    [
      { title: columns.predictor, give: 1, least: 14 },
      columns.label,
      ...of('hundredths', 'J', columns.better, ...(drawn ? [columns.interval] : [])),
      ...of('whole', columns.won),
      ...right(columns.fates),
    ],
    board.predictors
      .filter(isShown)
      .sort((a, b) => joint(a) - joint(b))
      .map((p) => {
        const { joint: j, fate_right: fates } = p.summary;
        const d = board.differences.find((x) => x.against === p.id && x.measure === 'joint');
        return [
          p.name,
          p.label,
          j.value,
          d?.value ?? null,
          ...(drawn ? [d === undefined ? null : interval(d)] : []),
          d?.better ?? null,
          outOf(fates.value, fates.cases),
        ];
      }),
  );
}

const rowOf = (c: CaseResult, id: string): BoardRow | undefined =>
  c.scores.find((row) => row.predictor === id);

/** The baseline that did best on this very case. */
function bestOf({ scores }: CaseResult): number | null {
  const joints = scores.flatMap((r) => (r.kind === 'baseline' ? (r.joint ?? []) : []));
  return joints.length === 0 ? null : Math.min(...joints);
}

function casesTable({ board }: ScoreFound, say: ScoreSentences): Table {
  const { columns } = say;
  const own = board.cases.map((c) => rowOf(c, board.subject));
  const labelled = new Set(own.map((row) => row?.label)).size > 1;
  return tableOf(
    say.headings.cases,
    [
      { title: columns.case, give: 1, least: 14 },
      ...(labelled ? [columns.label] : []),
      ...of('hundredths', 'J', columns.best),
      ...of('thousandths', columns.brier),
      ...of('whole', columns.daysOff),
      ...of('hundredths', columns.order),
      ...of('percent', columns.falls),
      columns.capital,
    ],
    board.cases.map((c, k) => [
      say.caseName(c),
      ...(labelled ? [own[k]?.label ?? null] : []),
      own[k]?.joint ?? null,
      bestOf(c),
      own[k]?.brier_mean ?? null,
      own[k]?.crps_days ?? null,
      own[k]?.kendall_tau ?? null,
      own[k]?.capital_p_fall ?? null,
      say.happened(c),
    ]),
  );
}

/** An answer of this question, whatever its blocks. */
export function scoreAnswerOf(
  { options: { named, asked, runs, seed } }: Pick<ScoreFound, 'options'>,
  said: Pick<Answer, 'title' | 'sentence' | 'blocks' | 'command'>,
): Answer {
  const rules = rulesHash(scoredSwitches(named));
  const cases = asked.length === 1 ? `case ${asked[0]!.id}` : `${asked.length} cases`;
  return {
    schema: 'interregnum.answer/2',
    question: 'score',
    case: '',
    caseHash: '',
    rulesHash: rules,
    ...said,
    cite: `Interregnum ${ENGINE_VERSION}, score, ${cases}, ${runs} runs a predictor and case, seed ${seed}, rules ${rules.slice(0, 16)}`,
  };
}

/** @param command that gives the same answer again */
export function scoreAnswer(
  found: ScoreFound,
  command: string,
  say: ScoreSentences = SCORE_ENGLISH,
): Answer {
  const { board, options } = found;
  const [first, ...others] = board.cases;
  const [only, own] =
    first === undefined || others.length > 0 ? [] : [first, rowOf(first, board.subject)];
  return scoreAnswerOf(found, {
    title: say.title(found),
    sentence: only === undefined ? say.answer(found) : say.answerOne(only, own),
    blocks: [
      paragraph(only === undefined ? say.joint(board) : say.oneTrial(own)),
      ...(only === undefined && !options.blind ? [paragraph(say.chosen)] : []),
      heading(say.headings.rivals),
      rivalsTable(found, say),
      note(say.legends.rivals),
      heading(say.headings.cases),
      casesTable(found, say),
      note(say.legends.cases),
      ...(board.cases.some((c) => !c.counted) ? [note(say.legends.within)] : []),
      paragraph(say.experts(board)),
      note(say.legends.labels),
      note(say.parameters(found, staleness(options.named))),
      note(`${say.played(found)}.`),
      note(UNSEEN_NOTE),
    ],
    command,
  });
}
