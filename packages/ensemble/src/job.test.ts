import { expect, it } from 'vitest';
import { runHash } from './chunk.ts';
import { createJob, jobFromJson, jobToJson } from './job.ts';
import { runChunk } from './run-chunk.ts';
import { tinyInput } from './testing/tiny-world.ts';

const job = createJob(tinyInput());
const text = jobToJson(job);

it('travels as text and plays the same runs', () => {
  const back = jobFromJson(text);
  expect(back.key).toBe(job.key);
  const range = { firstRun: 4, runCount: 1 };
  expect(runHash(runChunk({ job: back, ...range }), 4)).toBe(
    runHash(runChunk({ job, ...range }), 4),
  );
});

it('is refused when it was altered, made under other rules, or is no job', () => {
  expect(() => jobFromJson(text.replace('"capital":0', '"capital":1'))).toThrow(/altered/);
  expect(() => jobFromJson(text.replace(/"rulesHash":"..../, '"rulesHash":"0000'))).toThrow(
    /other rules/,
  );
  expect(() => jobFromJson('{"a":1}')).toThrow(/Not a job/);
  expect(() => jobFromJson('no')).toThrow(/Not a job/);
});
