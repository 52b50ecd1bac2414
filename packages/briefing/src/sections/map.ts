/** The map that steps through the days, model beside history, and its small copies for paper. */

import { dateOf } from '@interregnum/case';
import {
  type MapInput,
  type MapPlace,
  map,
  mapCsv,
  mapDesc,
  mapFrames,
  mapKey,
  mapSheet,
  mapSheetDesc,
} from '@interregnum/figures';
import type { RunShown } from '@interregnum/questions';
import { longDate } from '@interregnum/words';
import { type Html, h, raw } from '../html.ts';
import { dataBlock, section } from './section.ts';

function controls(input: RunShown): Html {
  const { map: m, mapFrame } = input.figures;
  return h(
    'div',
    { class: 'controls', id: 'map-controls', hidden: true },
    h('button', { type: 'button', id: 'map-play' }, 'Play'),
    h('label', { for: 'map-day' }, 'Date'),
    h('input', {
      type: 'range',
      id: 'map-day',
      min: 0,
      max: Math.max(0, m.days.length - 1),
      step: 1,
      value: mapFrame,
      'aria-valuetext': longDate(dateOf(m.days[mapFrame] ?? 0, m.origin)),
    }),
  );
}

const HINT = 'Point at a region for its number; all numbers are in the table below.';

/** Observed fate of one place, in words. */
function happened(m: MapInput, p: MapPlace): string {
  if (p.atOrigin !== 'incumbent') return 'not the incumbent’s on the first day';
  if (p.observed.status === 'unknown') return 'what happened is not known';
  if (p.observed.status === 'held') return 'in history held';
  const date = longDate(dateOf(p.observed.day, m.origin));
  if (p.observed.status === 'held until')
    return `in history held until ${date}, where the record ends`;
  return `in history lost on ${date}`;
}

export function mapSection(input: RunShown): Html {
  const { map: m, mapFrame, mapSheetFrames } = input.figures;
  const known = m.places.some((p) => p.observed.status !== 'unknown');
  const options = { layout: 'narrow', heading: false, frame: mapFrame, legend: false } as const;
  const day = longDate(dateOf(m.days[mapFrame] ?? 0, m.origin));
  const panel = (side: 'model' | 'observed'): Html =>
    h(
      'div',
      { class: 'panel', 'data-map': side },
      h('h3', {}, side === 'model' ? 'Model' : 'What happened'),
      raw(map(m, { ...options, id: `map-${side}`, side })),
      h('p', { class: 'count' }, mapDesc(m, mapFrame, side)),
    );
  const frames = JSON.stringify({
    places: m.places.map((p) => ({
      name: p.name,
      lost: p.lost?.map((share) => (share === null ? null : Math.round(share * 100))) ?? null,
      happened: happened(m, p),
    })),
    model: mapFrames(m, 'map-model', 'model'),
    ...(known ? { observed: mapFrames(m, 'map-observed', 'observed') } : {}),
  });
  return section(
    'map',
    'The map, day by day',
    h(
      'div',
      { class: 'stepper' },
      controls(input),
      h('p', { class: 'date' }, h('output', { id: 'map-date', for: 'map-day' }, day)),
      h(
        'div',
        { class: 'wide' },
        raw(mapKey(m, { mapId: 'map-model', sides: ['model', 'observed'] })),
      ),
      h(
        'div',
        { class: 'narrow' },
        raw(mapKey(m, { mapId: 'map-model', sides: ['model', 'observed'], layout: 'narrow' })),
      ),
      h('div', { class: 'panels' }, panel('model'), known ? panel('observed') : null),
      h(
        'p',
        { class: 'note', id: 'map-here' },
        known ? HINT : `What happened is not known. ${HINT}`,
      ),
      // for the eye; what a screen reader says stands above
      h('div', { class: 'tip', id: 'map-tip', 'aria-hidden': true, hidden: true }),
      // JSON in a script block: "<" must not end it.
      h(
        'script',
        { type: 'application/json', id: 'map-frames' },
        raw(frames.replace(/</g, '\\u003c')),
      ),
    ),
    h(
      'figure',
      { class: 'sheet' },
      raw(mapSheet(m, { id: 'sheet', heading: false, frames: mapSheetFrames })),
      h('figcaption', {}, mapSheetDesc(m, mapSheetFrames)),
    ),
    dataBlock({ id: 'map', csv: mapCsv(m, monthly(m.days)) }),
  );
}

/** Every 30th day or so: the table of a map by day would be wider than any page. */
function monthly(days: readonly number[]): number[] {
  const frames: number[] = [];
  let next = 0;
  days.forEach((day, k) => {
    if (day >= next || k === days.length - 1) {
      frames.push(k);
      next = day + Math.max(30, Math.ceil((days.at(-1) ?? 0) / 14));
    }
  });
  return frames;
}
