import { expect, test } from 'vitest';
import { sayHowLong } from './pilot.ts';
import { asking, smallStudy } from './testing/small-study.ts';

test('a long answer is timed on this machine beforehand, a short one is not', async () => {
  const { world, switches, parameters } = (await smallStudy()).input;
  const heard = asking();
  await sayHowLong(1999, [{ world, switches }], parameters, heard);
  expect(heard.said).toEqual([]);
  await sayHowLong(2000, [{ world, switches }], parameters, heard);
  expect(heard.said).toEqual([
    expect.stringMatching(/^2,000 runs: about [\d smin]+ on this machine, by a pilot of 8\.$/),
  ]);
  // no run of the answer is counted yet
  expect(heard.expected).toEqual([]);
});
