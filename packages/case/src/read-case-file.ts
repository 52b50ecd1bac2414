/** case.json: who, when, where, and the dated events. Fields that tell the outcome are not read. */
import { readCeasefire, statesCeasefire } from './ceasefires.ts';
import { dayOf } from './dates.ts';
import { effectOf } from './event-effect.ts';
import { fieldReader } from './field-reader.ts';
import { asObject, type JsonDocument, type JsonPath } from './json.ts';
import { listed, nearestOf } from './problems.ts';
import { quantity } from './quantity.ts';
import { isId } from './read-regions.ts';
import { type Reading, report } from './reading.ts';
import type { EventRow, LatentBlock, Location } from './types.ts';

export const MAX_HORIZON_DAYS = 20_000;

export interface CaseFile {
  readonly id: string;
  readonly title: string;
  readonly origin: string;
  readonly horizonDays: number;
  readonly capital: string;
  readonly capitalAt: Location;
  readonly incumbent: string;
  readonly challengers: readonly string[];
  readonly thirdParties: readonly string[];
  readonly events: readonly EventRow[];
  readonly latentBlocks: readonly LatentBlock[];
  readonly challengerGoalRegions: readonly string[];
  readonly challengerGoalAt: Location;
}

const EVENT_FIELDS = [
  'id',
  'date_known',
  'date_effective',
  'kind',
  'side',
  'magnitude',
  'effect',
  'until',
  'kept',
  'kept_low',
  'kept_high',
  'text',
  'source',
  'exogenous_after_origin',
] as const;

const CASE_FIELDS = [
  'id',
  'title',
  'origin',
  'horizon_days',
  'capital',
  'incumbent',
  'challengers',
  'third_parties',
  'events',
  'latent_blocks',
  'challenger_goal_regions',
] as const;

/** Read case.json; null when it cannot serve. Sets `reading.origin`. */
export function readCaseFile(reading: Reading, doc: JsonDocument): CaseFile | null {
  reading.problems.push(...doc.problems);
  const root = asObject(doc.value);
  if (!root) {
    if (doc.problems.length === 0) {
      report(reading, 'not-an-object', doc.at([]), { field: 'case.json', kind: 'an object' });
    }
    return null;
  }
  const f = fieldReader(reading, doc, [], root);
  const id = f.text('id', true);
  if (id && !isId(id)) report(reading, 'bad-id', f.at('id'), { column: 'id', value: id });
  const origin = f.date('origin', true);
  reading.origin = origin;
  const horizonDays = f.number('horizon_days', 1, MAX_HORIZON_DAYS, null);
  if (horizonDays !== null && !Number.isInteger(horizonDays)) {
    report(reading, 'not-an-integer', f.at('horizon_days'), {
      column: 'horizon_days',
      value: horizonDays,
    });
  }
  const capital = f.text('capital', true);
  const title = f.text('title', false) || id || '';
  let incumbent = f.text('incumbent', false);
  if (incumbent === '') {
    incumbent = 'the incumbent';
    reading.assumptions.push('case.json does not name the incumbent');
  }
  let challengers = f.names('challengers');
  if (challengers === null || challengers.length === 0) {
    challengers = ['the challenger'];
    reading.assumptions.push('case.json does not name the challengers');
  }
  if (challengers.length > 1)
    reading.assumptions.push(
      `case.json names ${challengers.length} challengers; the rules play them as one bloc that does not fight itself`,
    );
  const thirdParties = f.names('third_parties') ?? [];
  const events = readEvents(reading, doc, f.get('events'));
  const latentBlocks = readLatentBlocks(reading, doc, f.get('latent_blocks'));
  f.checkNames(CASE_FIELDS);
  if (!id || !origin || horizonDays === null || !capital || incumbent === null) return null;
  return {
    id,
    title,
    origin,
    horizonDays,
    capital,
    capitalAt: f.at('capital'),
    incumbent,
    challengers,
    thirdParties,
    events,
    latentBlocks,
    challengerGoalRegions: f.names('challenger_goal_regions') ?? [],
    challengerGoalAt: f.at('challenger_goal_regions'),
  };
}

function readEvents(reading: Reading, doc: JsonDocument, value: unknown): EventRow[] {
  if (value === undefined || value === null) {
    reading.missing['case.events'] = 'case.json lists no events';
    return [];
  }
  if (!Array.isArray(value)) {
    report(reading, 'not-an-object', doc.at(['events']), { field: 'events', kind: 'a list' });
    return [];
  }
  const seen = new Map<string, number>();
  const events: EventRow[] = [];
  value.forEach((item: unknown, i) => {
    const object = asObject(item);
    const path: JsonPath = ['events', i];
    if (!object) {
      report(reading, 'not-an-object', doc.at(path), { field: `events[${i}]`, kind: 'an object' });
      return;
    }
    const f = fieldReader(reading, doc, path, object);
    const id = f.text('id', true);
    const known = f.date('date_known', true);
    const effective = f.date('date_effective', false) ?? known;
    const kind = f.text('kind', true);
    const side = f.text('side', false) || 'incumbent';
    if (f.get('side') === undefined) {
      reading.assumptions.push(`case.json, event ${id}: no side; taken to concern the incumbent`);
    }
    const isCeasefire = statesCeasefire(f);
    // of a cease-fire it says nothing that `kept` does not
    const written = f.number('magnitude', -1e9, 1e9, isCeasefire ? 0 : null);
    const magnitude = written === null ? null : Math.max(-1, Math.min(1, written));
    if (magnitude !== null && written !== magnitude) {
      const names = { column: 'magnitude', value: written!, kept: magnitude };
      report(reading, 'clipped', f.at('magnitude'), names, { allowed: '-1 to 1' });
    }
    const isRead = isCeasefire && f.get('effect') === undefined;
    const effect =
      magnitude === null || isRead ? null : effectOf(reading, f, { id, kind, side, magnitude });
    const text = f.text('text', false);
    const source = f.text('source', false);
    const marked = f.flag('exogenous_after_origin');
    f.checkNames(EVENT_FIELDS);
    if (id && !isId(id)) report(reading, 'bad-id', f.at('id'), { column: 'id', value: id });
    if (side !== 'incumbent' && side !== 'challenger') {
      const choices = ['incumbent', 'challenger'];
      const hints = { allowed: listed(choices), nearest: nearestOf(side, choices) };
      report(reading, 'not-allowed', f.at('side'), { column: 'side', value: side }, hints);
      return;
    }
    if (id && seen.has(id)) {
      const line = doc.at(['events', seen.get(id)!, 'id']).line;
      report(reading, 'duplicate-id', f.at('id'), { column: 'event id', value: id, line });
      return;
    }
    if (id) seen.set(id, i);
    if (!id || !known || !effective || !kind || magnitude === null || !reading.origin) return;
    const knownDay = dayOf(known, reading.origin)!;
    const effectiveDay = dayOf(effective, reading.origin)!;
    const realised = marked ?? knownDay > 0;
    if (effectiveDay < knownDay) {
      const names = {
        later: 'date_effective',
        second: effective,
        earlier: 'date_known',
        first: known,
      };
      report(reading, 'dates-out-of-order', f.at('date_effective'), names);
    }
    if (knownDay > 0 && !realised) {
      const names = { what: `the event ${id}`, known, origin: reading.origin };
      report(reading, 'leak', f.at('exogenous_after_origin'), names, {
        allowed: 'a day by the origin, or exogenous_after_origin true',
      });
    }
    if (knownDay <= 0 && realised) {
      report(reading, 'known-but-exogenous', f.at('exogenous_after_origin'), {
        what: `the event ${id}`,
      });
    }
    const from = effective;
    const ceasefire = readCeasefire(reading, f, { id, kind, from, source: source ?? '' });
    const at = f.at('magnitude');
    events.push({
      id,
      knownDay,
      effectiveDay,
      kind,
      side,
      magnitude: quantity(reading, {
        table: 'events',
        key: id,
        column: 'magnitude',
        value: magnitude,
        source: source ?? '',
        at,
      }),
      ...(effect === null ? {} : { effect }),
      ...(ceasefire === undefined ? {} : { ceasefire }),
      text: text ?? '',
      realised,
    });
  });
  return events;
}

function readLatentBlocks(reading: Reading, doc: JsonDocument, value: unknown): LatentBlock[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    report(reading, 'not-an-object', doc.at(['latent_blocks']), {
      field: 'latent_blocks',
      kind: 'a list',
    });
    return [];
  }
  return value.flatMap((item: unknown, i): LatentBlock[] => {
    const path: JsonPath = ['latent_blocks', i];
    const object = asObject(item);
    if (!object) {
      report(reading, 'not-an-object', doc.at(path), {
        field: `latent_blocks[${i}]`,
        kind: 'an object',
      });
      return [];
    }
    const f = fieldReader(reading, doc, path, object);
    const leader = f.text('leader', true);
    const regions = f.names('regions');
    return leader && regions ? [{ leader, regions }] : [];
  });
}

/** Fields of one event in case.json, for edits and documentation. */
export { EVENT_FIELDS };
