/** The briefing of what is on screen: the document that the command writes. Loaded when it is wanted. */
import { briefingOf, differs, type FoundAnswers } from '@interregnum/briefing';
import type { EnsembleIdentity, EnsembleSummary } from '@interregnum/ensemble';
import type { RunFates } from '@interregnum/ensemble/live';
import {
  MOST_SCORED_RUNS,
  type RegionColumns,
  type RunScores,
  scorable,
  scoreColumns,
} from '@interregnum/questions';
import type { Settled } from '../answers/settled.ts';
import { parametersOf } from '../answers/study.ts';
import type { QuestionState } from '../asking/questioner.ts';
import type { Asked } from '../state/asked.ts';
import { madeAs } from './methods.ts';

function columnsOf(fates: RunFates, runs: number): RegionColumns {
  const empty = (): number[][] => Array.from({ length: fates.regionCount }, () => []);
  const [days, manners] = [empty(), empty()];
  let taken = 0;
  for (let run = 0; run < runs && taken < MOST_SCORED_RUNS; run++) {
    const fate = fates.of(run);
    if (fate === null) continue;
    taken++;
    fate.fallDay.forEach((day, i) => {
      days[i]?.push(day);
    });
    fate.manner.forEach((code, i) => {
      manners[i]?.push(code);
    });
  }
  return { days, manners };
}

/** Scores take longest; whoever saves the briefing may print it too. */
const scored = new WeakMap<EnsembleSummary, RunScores | null>();

function scoresOf({ study, answer }: Settled): RunScores | null {
  const before = scored.get(answer.summary);
  if (before !== undefined) return before;
  const { data, input, observed } = study;
  const { seed, hindcast, edits } = input;
  const { label } = parametersOf(study);
  const known = scorable(observed, edits);
  const scores = scoreColumns(
    { data, observed: known, seed, hindcast, label },
    columnsOf(answer.fates, answer.runs),
  );
  scored.set(answer.summary, scores);
  return scores;
}

/** What was asked of this very case on the page, in the order in which a folder would hold it. */
function answersOf(
  { study }: Settled,
  identity: EnsembleIdentity,
  questions: readonly QuestionState[],
): FoundAnswers {
  const counts = new Map<string, number>();
  const answers = questions.flatMap(({ question, found }) => {
    if (found === null || question.ask === 'claims' || question.id !== study.file.data.id)
      return [];
    const { answer, language } = found;
    // The briefing is in one language.
    if (language !== 'en') return [];
    if (differs(answer, identity) !== null) return [];
    const count = (counts.get(question.ask) ?? 0) + 1;
    counts.set(question.ask, count);
    return [{ stem: count === 1 ? question.ask : `${question.ask}-${count}`, answer }];
  });
  const file = (k: number): string => `${answers[k]?.stem}.json`;
  const order = [...answers.keys()].sort((a, b) => (file(a) < file(b) ? -1 : 1));
  return { answers: order.flatMap((k) => answers[k] ?? []), refused: [] };
}

/**
 * The whole document.
 * @param asked how the study was asked for
 * @param questions that were put on the page; those of other cases and inputs are left out
 */
export function briefingText(
  settled: Settled,
  asked: Asked,
  questions: readonly QuestionState[],
): string {
  const parts = { ...madeAs(settled, asked), scores: scoresOf(settled) };
  return briefingOf(parts, answersOf(settled, parts.result.identity, questions), () => {});
}
