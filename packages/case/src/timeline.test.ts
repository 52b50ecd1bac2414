import { describe, expect, it } from 'vitest';
import { readObserved } from './observed.ts';
import { readCase } from './read.ts';
import { smallCase } from './testing/small-case.ts';

const withTimeline = (rows: string): Map<string, string> =>
  new Map(smallCase()).set('timeline.csv', `date,event,effect_type,source\n${rows}`);

describe('timeline', () => {
  const files = smallCase();
  const data = readCase(files).data!;

  it('is dated from the origin, before it too', () => {
    const day = new Date(`${data.origin}T00:00:00Z`);
    const iso = (days: number): string =>
      new Date(day.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const rows = `${iso(-30)},Accords,agreement,A\n${iso(12)},"A town falls, then another",offensive,B\n`;
    const { observed, problems } = readObserved(withTimeline(rows), data);
    expect(problems).toEqual([]);
    expect(observed!.timeline).toEqual([
      { day: -30, text: 'Accords', effect: 'agreement', source: 'A' },
      { day: 12, text: 'A town falls, then another', effect: 'offensive', source: 'B' },
    ]);
  });

  it('at fault is reported with its place', () => {
    const { problems } = readObserved(withTimeline('soon,Accords,agreement,A\n'), data);
    expect(problems.map((p) => [p.code, p.at.file, p.at.line, p.at.column])).toEqual([
      ['not-a-date', 'timeline.csv', 2, 1],
    ]);
  });

  it('is seen by nobody who simulates: it changes neither the case nor its hash', () => {
    const read = readCase(withTimeline(`${data.origin},The end,other,A\n`));
    expect(read.data).toEqual(data);
    expect(JSON.stringify(read.data)).not.toContain('The end');
  });
});
