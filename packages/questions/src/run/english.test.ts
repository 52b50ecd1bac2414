import { describe, expect, test } from 'vitest';
import { UNSEEN_NOTE } from '../trust.ts';
import { RUN_ENGLISH } from './english.ts';
import type { RunFacts } from './sentences.ts';

const facts: RunFacts = {
  change: null,
  incumbent: 'Islamic Republic of Afghanistan',
  origin: '2021-04-14',
  horizonDays: 230,
  runs: 1000,
  fell: 871,
  medianDay: 111,
  observed: { fell: true, day: 123 },
};
const said = (more: Partial<RunFacts> = {}): string => RUN_ENGLISH.answer({ ...facts, ...more });

describe('the answer', () => {
  test('numbers first, with one median, that of all runs; then what happened', () => {
    expect(said()).toBe(
      'In 871 of 1,000 runs the Islamic Republic of Afghanistan falls by 30 November 2021; half of all runs have it fall by 3 August. It fell on 15 August.',
    );
  });

  test('no median where it stands in most', () => {
    expect(said({ fell: 410, medianDay: null })).toMatch(
      /^In 410 of .* by 30 November 2021\. It fell/,
    );
    expect(said({ fell: 0, medianDay: null })).toMatch(
      /^In 0 of 1,000 runs the .+ falls by 30 November 2021\. It fell on 15 August\.$/,
    );
  });

  test('says what is not known and what did not happen', () => {
    expect(said({ observed: null })).toMatch(/\. What happened is not known\.$/);
    expect(said({ observed: { fell: false, day: null } })).toMatch(/\. It did not fall\.$/);
    expect(said({ observed: { fell: true, day: null } })).toMatch(
      /\. It fell, on a day that is not known\.$/,
    );
  });

  test('a fall in another year, or after the horizon, says so', () => {
    expect(said({ observed: { fell: true, day: 300 } })).toMatch(
      /It fell on 8 February 2022, after the days simulated here\.$/,
    );
  });

  test('what was changed stands before the number, and history is called history', () => {
    const scenario = 'Contractors stay';
    expect(said({ change: { scenario, edits: [] } })).toMatch(
      /^With “Contractors stay”: in 871 of 1,000 runs the Islamic Republic .*\. In history it fell on 15 August\.$/,
    );
    expect(said({ change: { scenario, edits: ['a.b=1'] } })).toMatch(
      /^With “Contractors stay” and 1 more change: in 871 of /,
    );
    expect(said({ change: { scenario: null, edits: ['a.b=1', 'c.d=x2'] } })).toMatch(
      /^With 2 changes of the inputs \(a\.b=1; c\.d=x2\): in 871 of /,
    );
    const held = { fell: false, day: null };
    expect(said({ change: { scenario, edits: [] }, observed: held })).toMatch(
      / In history it did not fall\.$/,
    );
  });

  test('names that take no article get none', () => {
    expect(said({ incumbent: 'Democratic Republic of Afghanistan' })).toMatch(
      /runs the Democratic/,
    );
    expect(said({ incumbent: 'Ethiopia' })).toMatch(/runs Ethiopia falls/);
    expect(said({ incumbent: 'the Taliban' })).toMatch(/runs the Taliban falls/);
  });
});

describe('how far to trust it', () => {
  const record = { modelDays: 16.73, ruleDays: 47.9, rule: 'constant hazard' };

  test('how far off on this case, and always what unseen histories say', () => {
    expect(RUN_ENGLISH.trust({ known: 'record', record, chosenOn: true })).toBe(
      `How far off: on this case its dates of fall are 16.7 days off (CRPS), those of the best rule that nothing was fitted for, “constant hazard”, 47.9; the rules were chosen with this history in view, which flatters the model. ${UNSEEN_NOTE}`,
    );
    expect(RUN_ENGLISH.trust({ known: 'record', record, chosenOn: false })).not.toMatch(/chosen/);
  });

  test('why there is no score, where there is none', () => {
    expect(RUN_ENGLISH.trust({ known: 'edited' })).toMatch(/not the history that happened/);
    expect(RUN_ENGLISH.trust({ known: 'nothing' })).toMatch(/cannot be scored\. On \d+ histories/);
  });
});
