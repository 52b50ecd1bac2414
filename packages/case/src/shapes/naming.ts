/** Which property of the features names the regions, and which holds a code of theirs. */
import { didYouMean, nearestOf } from '../problems.ts';
import { isId } from '../read-regions.ts';
import { type RawFeature, ShapesRefused } from './raw.ts';

/** As the usual sources call it, first-level names before others, English before others. */
const NAMES = [
  /^(name_1|adm1_en|adm1_name|admin1name(_en)?|shapename)$/i,
  /^adm1_[a-z]{2}$/i,
  /^(name|name_en|admin1|region|province|state|nom|nombre|nome)$/i,
];
const CODES = /^(id|code|iso|iso_?3166_?2|hasc(_1)?|gid_1|adm1_?pcode|pcode|shapeiso)$/i;
const MOST_SHOWN = 30;

/** Marks that rewrite what stands beside them, and beginnings that a spreadsheet would compute. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/gu;
const FORMULA = /^[\s=+@-]+/;

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
        .normalize('NFC')
        .replace(/\s+/g, ' ')
        .replace(UNSAFE, '')
        .replace(FORMULA, '')
        .trim()
    : '';

export const named = (feature: RawFeature, key: string): string => textOf(feature.properties[key]);

/** Property -> a value of it, of those that hold a text or a number anywhere. */
function propertiesOf(features: readonly RawFeature[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { properties } of features)
    for (const [name, value] of Object.entries(properties))
      if (!found.has(name) && textOf(value) !== '') found.set(name, textOf(value));
  return found;
}

function shown(properties: ReadonlyMap<string, string>): string {
  const all = [...properties].map(([name, value]) => `${name} (as in ${value.slice(0, 30)})`);
  const more = all.length > MOST_SHOWN ? ` and ${all.length - MOST_SHOWN} more` : '';
  return all.slice(0, MOST_SHOWN).join(', ') + more;
}

/** @throws ShapesRefused with the properties there are where none is named, or one that is not there */
export function keyOf(features: readonly RawFeature[], wanted: string | undefined): string {
  const properties = propertiesOf(features);
  if (properties.size === 0)
    throw new ShapesRefused('its features have no properties, so no names');
  if (wanted !== undefined) {
    if (properties.has(wanted)) return wanted;
    const nearest = nearestOf(wanted, properties.keys());
    const hint = didYouMean(nearest);
    throw new ShapesRefused(
      `no feature has a property ${wanted}.${hint} There are ${shown(properties)}`,
    );
  }
  for (const usual of NAMES) {
    const found = [...properties.keys()].filter((name) => usual.test(name));
    if (found.length === 1) return found[0]!;
    if (found.length > 1) break;
  }
  throw new ShapesRefused(
    `nothing tells which property names its regions: choose with --key. There are ${shown(properties)}`,
  );
}

/** The property that holds a code of its own for every name, fit to be an id; null where there is none. */
export function codeOf(features: readonly RawFeature[], key: string): string | null {
  const candidates = [...propertiesOf(features).keys()].filter((p) => p !== key && CODES.test(p));
  const fits = (property: string): boolean => {
    const codes = new Map<string, string>();
    for (const feature of features) {
      const [name, code] = [named(feature, key), named(feature, property)];
      if (name === '') continue;
      if (!isId(code) || /^\d+$/.test(code) || (codes.get(code) ?? name) !== name) return false;
      codes.set(code, name);
    }
    return new Set(codes.values()).size === codes.size;
  };
  return candidates.find(fits) ?? null;
}
