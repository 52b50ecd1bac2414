/** The page's study as the questions take one: with what lies beside the case's tables. */
import type { Study } from '@interregnum/questions';
import { openBase, openStudy, type Study as PageStudy, parametersOf } from '../answers/study.ts';
import type { PlayableCase, QuestionOfCase } from './question.ts';

function studyFrom(study: PageStudy): Study {
  const { file, data, observed, scenario, input } = study;
  const beside = Object.entries(file.beside ?? {}).map(
    ([name, text]) => [name, () => text] as const,
  );
  return {
    opened: {
      given: file.data.id,
      files: new Map(),
      beside: new Map(beside),
      data: file.data,
      problems: [],
    },
    data,
    observed,
    outcomeFaults: [],
    input,
    parameters: parametersOf(study),
    scenario,
    departures: scenario === null ? [] : [scenario.title],
  };
}

/** With what the link changes. @throws StudyError when an edit is not sound */
export const changedStudy = ({ file, parameters }: PlayableCase, asked: QuestionOfCase): Study =>
  studyFrom(openStudy(file, parameters, asked));

/** The case as it is. */
export const baseStudy = ({ file, parameters }: PlayableCase, asked: QuestionOfCase): Study =>
  studyFrom(openBase(file, parameters, { ...asked, scenario: null, edits: [] }));
