/**
 * What is asked as a link, and back. `#/case/afghanistan-2021?v=1&day=123`: a route, a version, and
 * whatever differs from the default. Reading never throws: what cannot be read is left at its
 * default and told.
 */
import { type Asked, MOST_EDITS, NOTHING_ASKED } from '../state/asked.ts';
import type { LinkFault } from '../state/link-fault.ts';
import { HOME, pathOf, routeOf } from '../state/routes.ts';
import { EDIT, FIELDS, isEdit, written } from './fields.ts';
import { LINK_VERSION, MIGRATIONS, type Migration, migrate, type RawLink } from './migrate.ts';

export interface ReadLink {
  readonly asked: Asked;
  readonly faults: readonly LinkFault[];
}

const LONGEST_LINK = 20_000;
const SHOWN = 60;
const shown = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, SHOWN);

/** Readable in an address bar: what a fragment may hold stays as it is. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/%(2F|3A|2C|40|24|3B)/g, (code) => decodeURIComponent(code));

export function encodeLink(asked: Asked): string {
  const fields = written(asked);
  const query = [['v', String(LINK_VERSION)] as const, ...fields]
    .map(([name, text]) => `${name}=${encode(text)}`)
    .join('&');
  return `#/${pathOf(asked.route)}${fields.length === 0 ? '' : `?${query}`}`;
}

/** The path in a link that the page made. */
export const pathOfLink = (link: string): string => rawLink(link).path;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function rawLink(hash: string): RawLink {
  const text = hash.replace(/^#/, '');
  const at = text.indexOf('?');
  const path = (at < 0 ? text : text.slice(0, at)).replace(/^\/+|\/+$/g, '');
  const query = at < 0 ? '' : text.slice(at + 1);
  const fields = query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): [string, string] => {
      const eq = pair.indexOf('=');
      return eq < 0
        ? [decoded(pair), '']
        : [decoded(pair.slice(0, eq)), decoded(pair.slice(eq + 1))];
    });
  return { path: decoded(path), fields };
}

/** The highest of those it names; the page's own where it names none. null: one of them is no version. */
function versionOf({ fields }: RawLink): number | null {
  const texts = fields.flatMap(([name, text]) => (name === 'v' ? [text] : []));
  if (texts.some((text) => !/^[1-9]\d{0,14}$/.test(text))) return null;
  return texts.length === 0 ? LINK_VERSION : Math.max(...texts.map(Number));
}

/**
 * @param hash the fragment of the address, with or without `#`
 * @param migrations other than the page's own, for tests
 */
export function decodeLink(
  hash: string,
  migrations: Readonly<Record<number, Migration>> = MIGRATIONS,
): ReadLink {
  if (hash.length > LONGEST_LINK) return { asked: NOTHING_ASKED, faults: [{ kind: 'too-long' }] };
  const raw = rawLink(hash);
  const version = versionOf(raw);
  if (version === null)
    return {
      asked: { ...NOTHING_ASKED, route: routeOf(raw.path) ?? HOME },
      faults: [{ kind: 'no-version' }],
    };
  const moved = migrate(raw, version, LINK_VERSION, migrations);
  if ('fault' in moved)
    return {
      asked: { ...NOTHING_ASKED, route: routeOf(raw.path) ?? HOME },
      faults: [{ kind: moved.fault, version }],
    };
  return interpret(moved.link);
}

function interpret({ path, fields }: RawLink): ReadLink {
  const faults: LinkFault[] = [];
  const route = routeOf(path);
  if (route === null) faults.push({ kind: 'unknown-route', path: shown(path) });
  const edits: string[] = [];
  const scalars: Record<string, unknown> = {};
  const said = new Set<string>();
  for (const [name, text] of fields) {
    if (name === 'v') continue;
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    if (field !== undefined && said.has(name)) faults.push({ kind: 'repeated', name });
    said.add(name);
    if (name === EDIT) {
      if (isEdit(text) && edits.length < MOST_EDITS) edits.push(text);
      else faults.push({ kind: 'bad-value', name, value: shown(text) });
    } else if (field === undefined) faults.push({ kind: 'unknown-field', name: shown(name) });
    else {
      const value = field.read(text);
      if (value === undefined) faults.push({ kind: 'bad-value', name, value: shown(text) });
      else scalars[field.of] = value;
    }
  }
  return { asked: { ...NOTHING_ASKED, ...scalars, route: route ?? HOME, edits }, faults };
}
