/**
 * Sentences, tellings and the inputs of figures, from wherever they live today: the one line to
 * change when they move. The page writes none of them again.
 */
export {
  type Answer as AnswerFacts,
  answerSentence,
  civiliansInput,
  courseSentences,
  endingOf,
  endingSentences,
  fanInput,
  mannerRows,
  mapInput,
  observedCollapse,
  orderRow,
  rightsInput,
  type Scene,
  type Step,
  tellRun,
  withOutside,
} from '@interregnum/cli/for-page';
export { isLive, LIVE_WARNING } from '@interregnum/questions';
