/** What the page says in the same words as the command line, until both take it from one room. */
export { fanInput, mannerRows, observedCollapse, orderRow } from './briefing/adapt/course.ts';
export { mapInput } from './briefing/adapt/map.ts';
export {
  civiliansInput,
  destinationsInput,
  displacementInput,
  rightsInput,
} from './briefing/adapt/people.ts';
export { type Answer, answerSentence } from './briefing/sentences.ts';
export { courseSentences } from './trace/course.ts';
export { endingOf, endingSentences } from './trace/ending.ts';
export { withOutside } from './trace/outside.ts';
export type { Scene } from './trace/scene.ts';
export { type Step, tellRun } from './trace/tell.ts';
