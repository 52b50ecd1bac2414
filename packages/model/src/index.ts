export * from './draws.ts';
export * from './ledger.ts';
export * from './math.ts';
export * from './outcome.ts';
export * from './parameters.ts';
export * from './run.ts';
export * from './switches.ts';
export * from './world.ts';
