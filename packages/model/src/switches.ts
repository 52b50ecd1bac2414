/** Each mechanism of the day can be switched off, so that what it carries can be measured. */
export const MECHANISMS = [
  'patronage',
  'supply',
  'hollowness',
  'learning',
  'expectations',
  'coordination',
  'countryside',
  'siege',
  'bargains',
  'leaders',
  'redeployment',
  'attrition',
  'mobilisation',
  'spoils',
  'collapse',
  'aftermath',
  'civilians',
] as const;
export type Mechanism = (typeof MECHANISMS)[number];
export type Switches = Readonly<Record<Mechanism, boolean>>;

/**
 * What ships switched on. Off: mechanisms that carried no measured skill when left out case by case
 * (redeployment, mobilisation); the scoreboard decides, this is its present state.
 */
export const DEFAULT_SWITCHES: Switches = {
  patronage: true,
  supply: true,
  hollowness: true,
  learning: true,
  expectations: true,
  coordination: true,
  countryside: true,
  siege: true,
  bargains: true,
  leaders: true,
  redeployment: false,
  attrition: true,
  mobilisation: false,
  spoils: true,
  collapse: true,
  aftermath: true,
  civilians: true,
};
