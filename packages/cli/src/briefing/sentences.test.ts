import { describe, expect, test } from 'vitest';
import { type Answer, answerSentence } from './sentences.ts';

const answer: Answer = {
  incumbent: 'Islamic Republic of Afghanistan',
  origin: '2021-04-14',
  horizonDays: 230,
  runs: 1000,
  fell: 871,
  medianFallDay: 111,
  observed: { fell: true, day: 123 },
};

describe('answerSentence', () => {
  test('numbers first, then half of them, then what happened', () => {
    expect(answerSentence(answer)).toBe(
      'In 871 of 1,000 runs the Islamic Republic of Afghanistan falls by 30 November 2021; half of those by 3 August; it fell on 15 August.',
    );
  });

  test('says what is not known and what did not happen', () => {
    expect(answerSentence({ ...answer, observed: null })).toMatch(
      /; what happened is not known\.$/,
    );
    expect(answerSentence({ ...answer, observed: { fell: false, day: null } })).toMatch(
      /; it did not fall\.$/,
    );
    expect(answerSentence({ ...answer, observed: { fell: true, day: null } })).toMatch(
      /; it fell, on a day that is not known\.$/,
    );
  });

  test('a fall in another year, or after the horizon, says so', () => {
    expect(answerSentence({ ...answer, observed: { fell: true, day: 300 } })).toMatch(
      /it fell on 8 February 2022, after the days simulated here\.$/,
    );
  });

  test('no run and one run', () => {
    expect(answerSentence({ ...answer, fell: 0, medianFallDay: null })).toMatch(
      /^In 0 of 1,000 runs the .+ falls by 30 November 2021; it fell on 15 August\.$/,
    );
    expect(answerSentence({ ...answer, fell: 1 })).toMatch(/; in that one on 3 August;/);
  });

  test('names that take no article get none', () => {
    expect(answerSentence({ ...answer, incumbent: 'Democratic Republic of Afghanistan' })).toMatch(
      /runs the Democratic/,
    );
    expect(answerSentence({ ...answer, incumbent: 'Ethiopia' })).toMatch(/runs Ethiopia falls/);
    expect(answerSentence({ ...answer, incumbent: 'the Taliban' })).toMatch(
      /runs the Taliban falls/,
    );
  });
});
