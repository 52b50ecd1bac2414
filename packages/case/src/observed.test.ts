import { expect, test } from 'vitest';
import { readObserved } from './observed.ts';
import { formatProblem } from './problems.ts';
import { type CaseFiles, readCase } from './read.ts';
import { changed, smallCase, withFile, without } from './testing/small-case.ts';

const data = readCase(smallCase()).data!;
const outcome = (from: string, to: string) => (): CaseFiles => changed('outcome.csv', from, to);

test('what happened, with manners in the words of the model', () => {
  const { observed, problems } = readObserved(smallCase(), data);
  expect(problems).toEqual([]);
  expect(observed!.regions.map((r) => [r.region, r.status, r.day, r.mannerClass])).toEqual([
    ['FA', 'fell', 150, 'assault'],
    ['FB', 'fell', 100, 'bargain'],
    ['FC', 'fell', 60, 'abandoned'],
    ['FD', 'held', null, null],
    ['FE', 'precontrolled', null, null],
  ]);
  expect(observed!.regions[3]!.censorDay).toBe(200);
  expect(observed).toMatchObject({ regimeFell: true, regimeEndDay: 150, capitalLostDay: 150 });
  expect(observed!.episodes).toMatchObject([{ id: 'siege', region: 'FB', fromDay: 31, toDay: 40 }]);
});

test('a loss without a manner is classed by its status', () => {
  const files = changed(
    'outcome.csv',
    'FB,fell,100,95,105,,negotiated',
    'FB,ordered_surrender,100,95,105,,',
  );
  expect(readObserved(files, data).observed!.regions[1]!.mannerClass).toBe('ordered');
});

test('a case whose answer is not known has no observed side, and that is no fault', () => {
  expect(readObserved(without('outcome.csv'), data)).toEqual({ observed: null, problems: [] });
});

test('observed totals keep their dates and units', () => {
  const files = withFile(
    'observed_quantities.csv',
    'metric,date,value,unit,note,source\ndisplaced,2000-03-01,5000,persons,,made up\n',
  );
  expect(readObserved(files, data).observed!.quantities).toEqual([
    { metric: 'displaced', day: 60, value: 5000, unit: 'persons', note: '', source: 'made up' },
  ]);
});

test('reading the inputs never depends on the answers', () => {
  const blind = new Map([...smallCase()].filter(([name]) => !/outcome|episodes/.test(name)));
  const poisoned = new Map(smallCase());
  for (const name of ['outcome.csv', 'episodes.csv', 'outcome_case.json']) poisoned.set(name, '"');
  for (const files of [blind, poisoned]) {
    const read = readCase(files);
    expect(read.problems).toEqual([]);
    expect(read.data).toEqual(data);
  }
});

const FAULTS: readonly (readonly [string, () => CaseFiles, string])[] = [
  [
    'unknown-region',
    outcome('FB,fell', 'FBB,fell'),
    'outcome.csv:3:1: there is no region FBB; allowed: FA, FB, FC, FD, FE; did you mean FB?',
  ],
  [
    'observed-mismatch',
    outcome('FD,held,,,,200,,1,1,,,,made up\n', ''),
    'outcome.csv:1:1: FD has no row in outcome.csv',
  ],
  [
    'duplicate-id',
    outcome('FD,held', 'FC,held,,,,200,,1,1,,,,made up\nFD,held'),
    'outcome.csv:5:1: region_id FC is written twice, first in line 4; allowed: one row a region; later changes of hands stand in episodes.csv',
  ],
  [
    'not-allowed',
    outcome('FB,fell', 'FB,feel'),
    'outcome.csv:3:4: status is not a value it can have: feel; allowed: fell, defected, held, precontrolled, third_party, ordered_surrender; did you mean fell?',
  ],
  [
    'observed-day, lost on no day',
    outcome('FB,fell,100,95,105', 'FB,fell,,,'),
    'outcome.csv:3:9: FB fell, so day must be given',
  ],
  [
    'observed-day, beyond the horizon',
    outcome('FB,fell,100,95,105', 'FB,fell,300,95,305'),
    'outcome.csv:3:9: FB fell, so day must be 0 to 200',
  ],
  [
    'observed-day, held and lost',
    outcome('FD,held,,,', 'FD,held,9,,'),
    'outcome.csv:5:9: FD held, so day must be blank',
  ],
  [
    'observed-day, censored beyond the horizon',
    outcome('FD,held,,,,200', 'FD,held,,,,201'),
    'outcome.csv:5:12: FD held, so censor_day must be 1 to 200',
  ],
  [
    'observed-order',
    outcome('FB,fell,100,95,105', 'FB,fell,100,101,105'),
    'outcome.csv:3:9: day_low, day and day_high of FB are not in order: 101, 100, 105',
  ],
  [
    'observed-precontrolled',
    outcome('FE,precontrolled,,,,', 'FE,held,,,,200'),
    'outcome.csv:6:4: FE is held in outcome.csv, but its precontrolled_by in regions.csv says otherwise',
  ],
  [
    'dates-out-of-order',
    () => changed('episodes.csv', '2000-02-10', '2000-01-10'),
    'episodes.csv:2:21: date_to 2000-01-10 lies before date_from 2000-02-01',
  ],
];

for (const [name, files, says] of FAULTS) {
  test(name, () => {
    const { observed, problems } = readObserved(files(), data);
    expect(problems.map(formatProblem)).toEqual([says]);
    expect(observed).toBeNull();
  });
}

test('unknown-manner is a warning: the row still counts', () => {
  const { observed, problems } = readObserved(outcome('negotiated', 'negotiatd')(), data);
  expect(problems.map(formatProblem)).toEqual([
    'outcome.csv:3:21: warning: the manner negotiatd has no counterpart in the model; allowed: fought, assault, negotiated, surrounded_then_surrendered, surrendered, bargain, abandoned, surrounded_then_abandoned, defected, ordered, ordered_surrender, uprising, unknown; did you mean negotiated?',
  ]);
  expect(observed!.regions[1]!.mannerClass).toBeNull();
});

test.each([
  ['the day the capital was lost', '"capital_lost_day": 150', '"capital_lost_day": 151'],
  ['whether the capital was lost', '"regime_fell": true', '"regime_fell": false'],
])('observed-capital, a warning: %s', (what, from, to) => {
  const { observed, problems } = readObserved(changed('outcome_case.json', from, to), data);
  expect(problems.map(formatProblem)).toEqual([
    `outcome_case.json:1:1: warning: outcome_case.json and outcome.csv disagree on ${what}`,
  ]);
  expect(observed).not.toBeNull();
});
