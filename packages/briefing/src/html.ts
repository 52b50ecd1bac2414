/** HTML as text: a plain string is always escaped, only `Html` is taken as it is. */
import { type Child, escapeXml, join, type Markup, runsOf } from '@interregnum/figures';
import { base64OfText } from './base64.ts';

export type Html = Markup;
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const VOID = new Set(['meta', 'link', 'input', 'br', 'hr', 'img', 'col']);

const MONTH =
  /(\d) (%|January|February|March|April|May|June|July|August|September|October|November|December)/g;

/** Keep a number with its sign or month on one line. */
function unbroken(child: Child): Child {
  return typeof child === 'string' ? child.replace(MONTH, '$1\u00a0$2') : child;
}

/** Elements that hold text and nothing else. */
const TEXT_ONLY = new Set(['title', 'option', 'textarea', 'script', 'style', 'bdi']);

/** Text with every name from right to left in a `<bdi>`, so that it cannot turn what is beside it. */
function isolatedIn(tag: string, child: Child): Child {
  if (typeof child !== 'string' || TEXT_ONLY.has(tag)) return child;
  const runs = runsOf(child);
  if (runs.every((run) => !run.turns)) return child;
  return join(runs.map(({ text, turns }) => (turns ? name(text) : text)));
}

/** An element; `true` writes a bare attribute, `false` and `null` leave it out. */
export function h(tag: string, attributes: Attributes, ...children: Child[]): Html {
  let open = `<${tag}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    open += value === true ? ` ${key}` : ` ${key}="${escapeXml(String(value))}"`;
  }
  if (VOID.has(tag)) return { markup: `${open}>` };
  return {
    markup: `${open}>${join(children.map((child) => isolatedIn(tag, unbroken(child)))).markup}</${tag}>`,
  };
}

/** Markup known to be well-formed, e.g. a figure. */
export function raw(markup: string): Html {
  return { markup };
}

/** A name from a case, kept from turning the text round it. */
export function name(text: string): Html {
  return h('bdi', {}, text);
}

/** Text in which web addresses become links; nothing is loaded until one is followed. */
export function linked(text: string): Html {
  const parts: Child[] = [];
  let at = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s;,"'<>()]+[^\s;,."'<>()]/g)) {
    const url = match[0];
    parts.push(text.slice(at, match.index), h('a', { href: url, rel: 'noreferrer noopener' }, url));
    at = match.index + url.length;
  }
  parts.push(text.slice(at));
  return join(parts);
}

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Child;
  readonly numeric?: boolean;
}

/** A table in a box that scrolls sideways on its own, reachable by keyboard. */
export function table<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Html {
  // Alignment by column, not by cell: tables of inputs have thousands of cells.
  const numeric = columns.flatMap((c, i) => (c.numeric ? [`n${i + 1}`] : [])).join(' ');
  return h(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': caption, tabindex: 0 },
    h(
      'table',
      { class: numeric || null },
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, ...columns.map((c) => h('th', { scope: 'col' }, c.head)))),
      h(
        'tbody',
        {},
        ...rows.map((row) =>
          h(
            'tr',
            {},
            ...columns.map((c, i) =>
              i === 0 ? h('th', { scope: 'row' }, c.cell(row)) : h('td', {}, c.cell(row)),
            ),
          ),
        ),
      ),
    ),
  );
}

/** A file inside the page: a link that saves it, no network. */
export function download(text: string, fileName: string, label: string): Html {
  return h(
    'a',
    {
      class: 'download',
      href: `data:text/csv;charset=utf-8;base64,${base64OfText(text)}`,
      download: fileName,
    },
    label,
  );
}
