/**
 * A figure read from a file, fit to stand in a page among others: only drawing elements, nothing that
 * runs or loads, and ids of its own. The page's policy forbids scripts as well; this is the first door.
 */
import { DEEPEST, DrawnElements } from './drawn-elements.ts';

const ELEMENTS = new Set(
  'svg title desc metadata defs g rect path line circle ellipse polygon polyline text tspan pattern clipPath use'.split(
    ' ',
  ),
);
/** Most that references may draw again. A small file could otherwise fill a browser's memory. */
const MOST_REPEATED = 20_000;
const REFERENCES = new Set(['aria-labelledby', 'aria-describedby', 'aria-controls']);
const MOST_CHARACTERS = 4_000_000;

const TOKEN = /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z][\w:-]*="[^"<>]*")*)\s*(\/?)>|[^<]+/y;
const ATTRIBUTE = /\s+([A-Za-z][\w:-]*)="([^"<>]*)"/g;
/** Every other entity could hide the letters of a forbidden word. */
const ENTITIES = /&(?!(?:amp|lt|gt|quot|#39);)/;

/** The attribute as it may stand in the page; null where it may not. */
function soundAttribute(name: string, value: string, prefix: string): string | null {
  if (ENTITIES.test(value) || /^on/i.test(name)) return null;
  if (name === 'xmlns') return value === 'http://www.w3.org/2000/svg' ? value : null;
  if (name.includes(':') || name === 'style') return null;
  if (name === 'id') return /^[\w-]+$/.test(value) ? `${prefix}${value}` : null;
  if (name === 'href') return /^#[\w-]+$/.test(value) ? `#${prefix}${value.slice(1)}` : null;
  if (name === 'class') return /^(ig[\w-]*\s*)*$/.test(value) ? value : null;
  if (REFERENCES.has(name)) return value.replace(/[\w-]+/g, (id) => `${prefix}${id}`);
  if (/^(aria-|data-|role$|tabindex$)/.test(name)) return value;
  const local = value.replace(/url\(#([\w-]+)\)/g, (_, id: string) => `\u0000${prefix}${id}\u0001`);
  if (/url\s*\(|script:|data:|\/\//i.test(local)) return null;
  return local.replaceAll('\u0000', 'url(#').replaceAll('\u0001', ')');
}

/**
 * The figure with every id prefixed and without its embedded data, or null when it is not sound.
 * @param prefix of letters, digits and hyphens, unique in the page
 */
export function soundSvg(svg: string, prefix: string): string | null {
  const text = svg.trim();
  // Control characters could meet the marks that stand for local references.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (text.length > MOST_CHARACTERS || /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text))
    return null;
  const open: string[] = [];
  const drawn = new DrawnElements();
  let kept = '';
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (found === null) return null;
    const [whole, closing, element, attributes = '', empty] = found;
    const silent = open.includes('metadata');
    if (element === undefined) {
      if (open.length === 0) return null;
      if (!silent) kept += whole;
      continue;
    }
    if (!ELEMENTS.has(element) || (open.length === 0 && (at > 0 || element !== 'svg'))) return null;
    if (closing === '/') {
      if (open.pop() !== element || attributes !== '') return null;
      drawn.close();
      if (!open.includes('metadata') && element !== 'metadata') kept += `</${element}>`;
      continue;
    }
    let tag = `<${element}`;
    drawn.open(attributes);
    for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      const sound = soundAttribute(name, value, prefix);
      if (sound === null) return null;
      tag += ` ${name}="${sound}"`;
    }
    if (!silent && element !== 'metadata') kept += empty === '/' ? `${tag}/>` : `${tag}>`;
    if (empty === '/') drawn.close();
    else open.push(element);
    if (open.length > DEEPEST) return null;
  }
  if (drawn.repeated() > MOST_REPEATED) return null;
  return open.length === 0 && kept !== '' ? kept : null;
}
