/** Structure chosen inside the folds, from a declared list. */
export { drawStructure, structuresOf } from './draw.ts';
export { type ChosenArm, chooseArm, keep, type PlayedArm, playKept } from './nested.ts';
export { ARMS, type Arm, type ArmName, CLOSED, DESIGN, DOUBTFUL, NEW } from './plan.ts';
