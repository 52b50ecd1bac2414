/** A war that goes on: what was held when the record ends is nowhere said to have been held. */
import { showRun } from '@interregnum/questions';
import { madeUpRun } from '@interregnum/questions/testing';
import { expect, test } from 'vitest';
import { renderBriefing } from './render.ts';

const ENDS = 31;
const DATE = '15 May 2021';

/** R1 fell on day 20; the others were held when the record ends. */
function briefing(censorDay: number | null) {
  const parts = madeUpRun({ observed: 'held' });
  const regions = parts.observed!.regions.map((r) =>
    r.status !== 'held'
      ? r
      : r.region === 'R1'
        ? { ...r, status: 'fell' as const, day: 20, mannerClass: 'assault' as const }
        : { ...r, censorDay },
  );
  const observed = { ...parts.observed!, regions, regimeFell: null };
  const input = showRun({ ...parts, observed });
  return { input, html: renderBriefing(input) };
}

const open = briefing(ENDS);
const closed = briefing(null);

test('the map has no data after the record ends, and says until when a place was held', () => {
  const { map } = open.input.figures;
  const place = map.places.find((p) => p.id === 'R2')!;
  expect(place.observed).toEqual({ status: 'held until', day: ENDS });
  expect(open.html).toContain(`in history held until ${DATE}, where the record ends`);
  expect(open.html).not.toMatch(/in history held(?! until)/);
  expect(closed.html).toMatch(/in history held(?! until)/);
});

test('the order of fall says when the record ends, draws it there and writes it in the table', () => {
  expect(open.html).toMatch(
    new RegExp(`In history 1 of \\d fell by ${DATE}, where the record ends`),
  );
  expect(open.html).toContain('held until the record ends');
  expect(closed.html).not.toContain('where the record ends');
  expect(closed.html).not.toContain('held until the record ends');
});

test('the course of what happened ends with the record', () => {
  const { fan } = open.input.figures;
  expect(fan.observedUntil).toBe(ENDS);
  expect(fan.observed!.at(-1)!.day).toBe(20);
  expect(open.html).toMatch(
    new RegExp(`In history \\d were held on ${DATE}, where the record ends`),
  );
  expect(closed.input.figures.fan.observedUntil).toBeUndefined();
});

test('manners: held so far', () => {
  const seen = (b: typeof open) => new Set(b.input.figures.manners.rows.map((r) => r.observed));
  expect(seen(open)).toEqual(new Set(['held so far', 'assault']));
  expect(seen(closed)).toEqual(new Set(['held', 'assault']));
});

test('a record that reaches the last day is no open one', () => {
  const { input } = briefing(230);
  expect(input.figures.map.places.find((p) => p.id === 'R2')!.observed).toEqual({ status: 'held' });
});
