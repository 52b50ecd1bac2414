/** Structure and doubt chosen inside the folds, from declared lists. */
export { DOUBT_ARMS, DOUBT_DESIGN, INPUT_DRAWS, POOL, UNLIKE } from './doubt-plan.ts';
export { drawStructure, structuresOf } from './draw.ts';
export { drawnInputs, drawnWorlds } from './drawn-inputs.ts';
export { type ChosenArm, chooseArm, keep, type PlayedArm, playKept } from './nested.ts';
export { ARMS, type Arm, CLOSED, DESIGN, type Design, DOUBTFUL, NEW } from './plan.ts';
export { bestOf, type Partners, pooledAt, trainPartners, weighPools } from './pool.ts';
