/** Scores as an answer: how good over all, against whom, case by case, and how each number is read. */
import type { BoardRow, CaseResult, PredictorResult } from '@interregnum/analysis';
import { ENGINE_VERSION, rulesHash } from '@interregnum/ensemble';
import { type Answer, type Block, heading, note, paragraph, type Table } from '../answer.ts';
import { UNSEEN_NOTE } from '../trust.ts';
import type { ScoreFound } from './ask.ts';
import { interval, of, outOf, right, tableOf } from './cells.ts';
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
  return tableOf(
    say.headings.rivals,
    [
      { title: columns.predictor, give: 1, least: 14 },
      columns.label,
      ...of('hundredths', 'J', columns.better, columns.interval),
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
          d === undefined ? null : interval(d),
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

function oneCaseTable({ scores, title }: CaseResult, say: ScoreSentences): Table {
  const { columns } = say;
  const j = (row: BoardRow): number => row.joint ?? Number.POSITIVE_INFINITY;
  return tableOf(
    title,
    [
      { title: columns.predictor, give: 1, least: 14 },
      columns.label,
      ...of('hundredths', 'J'),
      ...of('thousandths', columns.brier),
      ...of('tenths', columns.daysOff),
      ...of('hundredths', columns.capitalLog, columns.order),
    ],
    [...scores]
      .sort((a, b) => j(a) - j(b))
      .map((r) => [
        r.name,
        r.label,
        r.joint,
        r.brier_mean,
        r.crps_days,
        r.log_score,
        r.kendall_tau,
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

function blocksOf(found: ScoreFound, say: ScoreSentences): Block[] {
  const [first, ...others] = found.board.cases;
  if (first !== undefined && others.length === 0)
    return [
      paragraph(say.oneTrial(rowOf(first, found.board.subject))),
      oneCaseTable(first, say),
      note(say.legends.oneCase),
      paragraph(say.experts(found.board)),
    ];
  return [
    paragraph(say.joint(found.board)),
    ...(found.options.blind ? [] : [paragraph(say.chosen)]),
    heading(say.headings.rivals),
    rivalsTable(found, say),
    note(say.legends.rivals),
    heading(say.headings.cases),
    casesTable(found, say),
    note(say.legends.cases),
    ...(found.board.cases.some((c) => !c.counted) ? [note(say.legends.within)] : []),
    paragraph(say.experts(found.board)),
  ];
}

/** @param command that gives the same answer again */
export function scoreAnswer(
  found: ScoreFound,
  command: string,
  say: ScoreSentences = SCORE_ENGLISH,
): Answer {
  const [first, ...others] = found.board.cases;
  return scoreAnswerOf(found, {
    title: say.title(found),
    sentence:
      first !== undefined && others.length === 0
        ? say.answerOne(first, rowOf(first, found.board.subject))
        : say.answer(found),
    blocks: [
      ...blocksOf(found, say),
      note(say.legends.labels),
      note(say.parameters(found, staleness(found.options.named))),
      note(`${say.played(found)}.`),
      note(UNSEEN_NOTE),
    ],
    command,
  });
}
