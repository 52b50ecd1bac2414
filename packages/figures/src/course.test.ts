import { describe, expect, it } from 'vitest';
import { type CourseInput, course, courseCsv, courseDesc } from './course.ts';

const input: CourseInput = {
  title: 'Nimroz',
  origin: '2021-04-14',
  runs: 1000,
  lost: [0, 0, 0.25, 0.5, 0.9],
  observed: { status: 'fell', day: 3 },
};

describe('a course', () => {
  it('says where it ends and what happened', () => {
    expect(courseDesc(input)).toBe(
      'Lost in 90 % of 1,000 runs by 18 April 2021. In history it was lost on 17 April 2021.',
    );
    expect(courseDesc({ ...input, observed: { status: 'held' } })).toContain('it was held');
    expect(courseDesc({ ...input, observed: { status: 'unknown' } })).toContain('not known');
    expect(courseDesc({ ...input, observed: { status: 'held until', day: 2 } })).toContain(
      'held until 16 April 2021, where the record ends',
    );
  });

  it('has a row a day, history beside it', () => {
    const rows = courseCsv(input).trim().split('\r\n');
    expect(rows[0]).toBe('day,date,share_lost,observed_lost');
    expect(rows.slice(1).map((r) => r.split(',').at(-1))).toEqual(['0', '0', '0', '1', '1']);
    expect(courseCsv({ ...input, observed: { status: 'held' } })).toMatch(/0\.9,0\r\n/);
    // After the end of the record nothing is known.
    const ends = courseCsv({ ...input, observed: { status: 'held until', day: 2 } });
    const seen = ends
      .trim()
      .split('\r\n')
      .map((r) => r.split(',').at(-1));
    expect(seen.slice(1)).toEqual(['0', '0', '0', '', '']);
  });

  it('marks history only where it lies within the days', () => {
    const marks = (of: CourseInput): number =>
      course(of, { id: 'c' }).match(/igf-observed/g)?.length ?? 0;
    expect(marks(input)).toBe(1);
    expect(marks({ ...input, observed: { status: 'fell', day: 99 } })).toBe(0);
    expect(marks({ ...input, observed: { status: 'unknown' } })).toBe(0);
  });
});
