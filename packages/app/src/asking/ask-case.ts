/** A question put to a case, as the command puts it: the same answer, and the command that gives it. */
import { dateOf } from '@interregnum/case';
import {
  type Answer,
  type AnswerSentences,
  type Asking,
  askCompare,
  askForecast,
  askSensitivity,
  askTrace,
  askWhy,
  commandLine,
  compareAnswer,
  Failure,
  forecastAnswer,
  type Study,
  scenarioNames,
  sensitivityAnswer,
  studyArguments,
  traceAnswer,
  USUAL_OUTCOME,
  USUAL_SENSITIVITY,
  whyAnswer,
} from '@interregnum/questions';
import type { PlayableCase, Played, QuestionOfCase, Sayer } from './question.ts';
import { designOf, sizeOfCompare, sizeOfForecast, sizeOfWhy } from './sizes.ts';
import { baseStudy, changedStudy } from './study-of.ts';

export interface PageAsking extends Asking {
  readonly size: (played: Played) => void;
}

/** What was found, as a language says it. */
type Say = (say: AnswerSentences) => Answer;

const argumentsOf = ({ seed, scenario, edits }: QuestionOfCase): string[] =>
  studyArguments({ seed, scenario, set: edits });

const runsFlag = ({ here, command }: Played): string[] =>
  here === command ? [] : ['--runs', String(here)];

async function why(study: Study, asked: QuestionOfCase, asking: PageAsking): Promise<Say> {
  const played = sizeOfWhy(study, asked.size);
  asking.size(played);
  const found = await askWhy(study, { runs: played.here, sampled: false }, asking);
  const again = [...runsFlag(played), ...argumentsOf(asked)];
  return (say) => whyAnswer(found, commandLine('why', asked.id, again), say.why);
}

async function sensitivity(study: Study, asked: QuestionOfCase, asking: PageAsking): Promise<Say> {
  const { design, played } = designOf(asked.size);
  asking.size(played);
  const options = { ...design, outcome: USUAL_OUTCOME, prior: false, split: [] };
  const found = await askSensitivity(study, options, asking);
  const flags = (['runs', 'base', 'paths', 'factors'] as const).flatMap((flag) =>
    design[flag] === USUAL_SENSITIVITY[flag] ? [] : [`--${flag}`, String(design[flag])],
  );
  const command = commandLine('sensitivity', asked.id, [...flags, ...argumentsOf(asked)]);
  return (say) => sensitivityAnswer(found, command, say.sensitivity);
}

async function forecast(study: Study, asked: QuestionOfCase, asking: PageAsking): Promise<Say> {
  const day = asked.day ?? 0;
  const asOf = dateOf(day, study.data.origin);
  const played = sizeOfForecast(study, day, asked.size);
  asking.size(played);
  const found = await askForecast(study, { asOf, runs: played.here }, asking);
  const again = ['--as-of', asOf, ...runsFlag(played), ...argumentsOf(asked)];
  return (say) => forecastAnswer(found, commandLine('forecast', asked.id, again), say.forecast);
}

/** What the link changes, else every scenario that lies with the case, each by itself. */
async function compare(of: PlayableCase, asked: QuestionOfCase, asking: PageAsking): Promise<Say> {
  const study = baseStudy(of, asked);
  const { scenario, edits } = asked;
  const isAsked = scenario !== null || edits.length > 0;
  const scenarios = isAsked
    ? [scenario].filter((name) => name !== null)
    : scenarioNames(study.opened);
  if (!isAsked && scenarios.length === 0)
    throw new Failure('No scenario lies with this case: change an input first.');
  const played = sizeOfCompare(scenarios.length + (edits.length > 0 ? 1 : 0), asked.size);
  asking.size(played);
  const found = await askCompare(study, { runs: played.here, scenarios, set: edits }, asking);
  const again = [
    ...runsFlag(played),
    ...scenarios.flatMap((name) => ['--scenario', name]),
    ...edits.flatMap((edit) => ['--set', edit]),
    ...(asked.seed === 1 ? [] : ['--seed', String(asked.seed)]),
  ];
  return (say) => compareAnswer(found, commandLine('compare', asked.id, again), say.compare);
}

async function found(of: PlayableCase, asked: QuestionOfCase, asking: PageAsking): Promise<Say> {
  switch (asked.ask) {
    case 'why':
      return why(changedStudy(of, asked), asked, asking);
    case 'sensitivity':
      return sensitivity(changedStudy(of, asked), asked, asking);
    case 'forecast':
      return forecast(changedStudy(of, asked), asked, asking);
    case 'compare':
      return compare(of, asked, asking);
    case 'trace': {
      const run = asked.run ?? 0;
      const again = ['--run', String(run), ...argumentsOf(asked)];
      const found = askTrace(changedStudy(of, asked), run);
      const command = commandLine('trace', asked.id, again);
      return (say) => traceAnswer(found, command, false, say.trace);
    }
  }
}

/** @throws Failure or StudyError when it cannot be asked; the signal's reason when aborted */
export async function answerCase(
  of: PlayableCase,
  asked: QuestionOfCase,
  asking: PageAsking,
): Promise<Sayer> {
  const said = await found(of, asked, asking);
  return ({ language, say }) => ({
    language,
    answer: said(say),
    claims: [],
  });
}
