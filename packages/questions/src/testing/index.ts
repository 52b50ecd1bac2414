/** Made-up cases and runs for tests of this package and of those that draw its answers. */
export { type FixtureOptions, madeUpRun } from './made-up-run.ts';
export { asking, smallStudy } from './small-study.ts';
