/** Bridges of a chain: how the aftermath of one case becomes inputs of the next. */
import { outcomeLayout } from '@interregnum/model';
import { parsePath } from './edit-path.ts';
import { asObject, fieldOf } from './json.ts';
import { shown } from './shown.ts';
import type { Location } from './types.ts';
import { checkFields, fault, type YamlContext, type YamlPath } from './yaml.ts';
import { readList, readNumber, readText, readWord } from './yaml-fields.ts';

/** What becomes of a regime in a link, as far as a chain goes on from it. */
export type ChainFate = 'falls' | 'stands';
/** With whom a region begins the next case. */
export type NextHolder = 'incumbent' | 'challenger' | 'third';

/** Part of an input of the next case moves with a number of the run before. */
export interface CarryRule {
  /** A field of the outcome record, one number a run. */
  readonly what: string;
  /** Inputs of the next case, as an edit addresses them. */
  readonly to: string;
  /** Part of the coded input that moves with it: 0 nothing, 1 in proportion. */
  readonly share: number;
  /** Least and greatest factor on the coded input. */
  readonly limits: readonly [low: number, high: number];
  /** What the number was; null: the median over runs that take this bridge, as nobody counted. */
  readonly reference: number | null;
  readonly why: string;
  readonly at: Location;
}

export interface ChainBridge {
  readonly from: string;
  readonly to: string;
  readonly on: ChainFate;
  readonly why: string;
  /** Region of the next case -> region of the one before, where the ids differ. */
  readonly regions: Readonly<Record<string, string>>;
  /** Holder at the end -> side of the next case; null: who held what is not handed over. */
  readonly holders: Readonly<Record<NextHolder, NextHolder>> | null;
  readonly carry: readonly CarryRule[];
  readonly at: Location;
}

/** What a run leaves that a rule may carry. */
const CARRIED = new Set(['men', 'men-equivalents', 'persons', 'regions', 'actors']);

export const CARRIED_FIELDS: readonly string[] = outcomeLayout({
  regionCount: 1,
  horizonDays: 7,
  destinationCount: 0,
  groupCount: 0,
})
  .fields.filter((f) => f.shape === 'run' && CARRIED.has(f.unit))
  .map((f) => f.name);

const BRIDGE_FIELDS = ['from', 'to', 'on', 'why', 'regions', 'holders', 'carry'];
const RULE_FIELDS = ['what', 'to', 'share', 'limits', 'reference', 'why'];
const FATES: readonly ChainFate[] = ['falls', 'stands'];
const SIDES: readonly NextHolder[] = ['incumbent', 'challenger', 'third'];
const DEFAULT_LIMITS = [0.5, 2] as const;
const MOST_RULES = 100;

function readLimits(context: YamlContext, path: YamlPath, value: unknown) {
  if (value === undefined) return DEFAULT_LIMITS;
  const pair = Array.isArray(value) ? (value as unknown[]) : [];
  const [low, high] = pair;
  const sound =
    pair.length === 2 &&
    typeof low === 'number' &&
    typeof high === 'number' &&
    low >= 0 &&
    low <= 1 &&
    high >= 1 &&
    high <= 100;
  if (sound) return [low, high] as const;
  const names = { column: 'limits', value: JSON.stringify(value) ?? '' };
  return fault(context, path, 'not-allowed', names, {
    allowed: '[LOW, HIGH] with LOW 0 to 1 and HIGH 1 to 100',
  });
}

function readRule(context: YamlContext, item: unknown, path: YamlPath): CarryRule | null {
  const object = asObject(item);
  if (!object) return fault(context, path, 'not-an-object', { field: 'carry', kind: 'a map' });
  checkFields(context, path, object, RULE_FIELDS);
  const what = readWord(context, path, object, 'what', CARRIED_FIELDS);
  const to = readText(context, path, object, 'to');
  const why = readText(context, path, object, 'why');
  const share = readNumber(context, [...path, 'share'], 'share', fieldOf(object, 'share'), 0, 1);
  const limits = readLimits(context, [...path, 'limits'], fieldOf(object, 'limits'));
  const given = fieldOf(object, 'reference');
  const at = [...path, 'reference'];
  const reference =
    given === undefined ? null : readNumber(context, at, 'reference', given, 1e-9, 1e12);
  const target = to === null ? null : parsePath(to);
  if (to !== null && (target === null || target.column === '')) {
    const allowed = 'TABLE[KEY].COLUMN, e.g. regions[*].militia_k';
    return fault(context, [...path, 'to'], 'bad-edit', { value: to }, { allowed });
  }
  if (what === null || to === null || why === null || share === null || limits === null)
    return null;
  return { what, to, share, limits, reference, why, at: context.at([...path, 'to']) };
}

/** undefined where there is a fault. */
function readHolders(context: YamlContext, path: YamlPath, value: unknown) {
  if (value === undefined) return null;
  const object = asObject(value);
  if (!object) {
    fault(context, path, 'not-an-object', { field: 'holders', kind: 'a map' });
    return undefined;
  }
  checkFields(context, path, object, SIDES);
  const read = SIDES.map((side) => readWord(context, path, object, side, SIDES));
  const [incumbent, challenger, third] = read;
  if (!incumbent || !challenger || !third) return undefined;
  return { incumbent, challenger, third };
}

function readRegions(context: YamlContext, path: YamlPath, value: unknown) {
  if (value === undefined) return {};
  const object = asObject(value);
  if (!object) return fault(context, path, 'not-an-object', { field: 'regions', kind: 'a map' });
  const entries = Object.entries(object).map(([next, before]) => {
    if (typeof before === 'string' && before !== '') return [next, before] as const;
    const names = { column: next, value: shown(before) };
    return fault(context, [...path, next], 'not-allowed', names, { allowed: 'the id of a region' });
  });
  return Object.fromEntries(entries.filter((e) => e !== null)) as Record<string, string>;
}

/** @param cases the links, in order */
export function readBridge(
  context: YamlContext,
  item: unknown,
  path: YamlPath,
  cases: readonly string[],
): ChainBridge | null {
  const object = asObject(item);
  if (!object) return fault(context, path, 'not-an-object', { field: 'bridges', kind: 'a map' });
  checkFields(context, path, object, BRIDGE_FIELDS);
  const from = readWord(context, path, object, 'from', cases);
  // A bridge leads on in the order of the links, so that no chain can go round.
  const later = from === null ? cases : cases.slice(cases.indexOf(from) + 1);
  const to = readWord(context, path, object, 'to', later);
  const on = readWord(context, path, object, 'on', FATES);
  const why = readText(context, path, object, 'why');
  const regions = readRegions(context, [...path, 'regions'], fieldOf(object, 'regions'));
  const holders = readHolders(context, [...path, 'holders'], fieldOf(object, 'holders'));
  const given =
    fieldOf(object, 'carry') === undefined
      ? []
      : readList(context, object, 'carry', path, MOST_RULES);
  const carry = given?.map((rule, k) => readRule(context, rule, [...path, 'carry', k])) ?? [];
  if (from === null || to === null || on === null || why === null) return null;
  if (regions === null || holders === undefined) return null;
  const rules = carry.filter((rule) => rule !== null);
  return { from, to, on, why, regions, holders, carry: rules, at: context.at(path) };
}
