/** What unseen histories say of the model. It stands wherever skill is claimed, in these words only. */
import { BLIND_TEST, blindRow } from '@interregnum/analysis';
import { decimals } from '@interregnum/words';

const { cases, chosenOn } = BLIND_TEST;
const j = (predictor: string): string => decimals(blindRow(predictor).joint, 2);

/** The verdict, without figures. */
export const UNSEEN_VERDICT: string = `On ${cases} histories it had never seen the model was no better than a simple rule`;

/** It stands once under every answer. */
export const UNSEEN_NOTE: string = `${UNSEEN_VERDICT} (docs/blind-test.md).`;

/** The verdict with the figures it rests on. */
export const UNSEEN_SENTENCE: string = `${UNSEEN_VERDICT}: its joint score J was ${j('model')} (0 is perfect, about 1 is no skill), that of a hazard regression ${j('logistic-hazard')}, that of the rule “most of its countryside lost first” ${j('initial-control-first')}; it gave ${blindRow('model').fatesRight} of ${cases} capitals the right fate, the regression ${blindRow('logistic-hazard').fatesRight}.`;

/** Why the score on a shipped case that rules were chosen on says less than it seems to. */
export const CHOICE_SENTENCE: string = `On the ${chosenOn.cases} histories on which its rules were chosen, each left out by itself, it scores ${decimals(chosenOn.joint, 2)}: most of that is the skill of having chosen.`;
