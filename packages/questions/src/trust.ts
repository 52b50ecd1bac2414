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
export const UNSEEN_SENTENCE: string = `${UNSEEN_VERDICT}: joint score J ${j('model')} (by the scores of that day; lower is better, 0 is perfect), a hazard regression ${j('logistic-hazard')}, the rule “most of its countryside lost first” ${j('initial-control-first')}, random order ${j('random-order')}; it was nearer than the regression in ${blindRow('logistic-hazard').modelNearer} of ${cases}, as chance would have it, and gave ${blindRow('model').fatesRight} of ${cases} capitals more than one half for the fate that came, as the regression did.`;

/** Why the score on a shipped case that rules were chosen on says less than it seems to. */
export const CHOICE_SENTENCE: string = `On the ${chosenOn.cases} histories on which its rules were chosen, each left out by itself, it was, by the same scores, ${decimals(chosenOn.hazard - chosenOn.joint, 2)} better than the regression (${decimals(chosenOn.joint, 2)} against ${decimals(chosenOn.hazard, 2)}), on those it had never seen ${decimals(blindRow('logistic-hazard').joint - blindRow('model').joint, 2)}: most of that lead was the skill of having chosen.`;
